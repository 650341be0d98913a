import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counterOf } from '../../../shared/markup/counters.ts';
import { plainTextOf } from '../../../shared/markup/html-as-text.ts';
import { inScript } from '../../../shared/markup/raised.ts';
import { markOf } from '../../../shared/release/reading/lists.ts';
import { sanitiseBlocks } from '../../../shared/release/sanitise-blocks.ts';
import { figureDigestOf } from '../../../shared/release/wording/figure-digest.ts';
import { figuresIn } from '../../../shared/release/wording/figures.ts';
import { understood } from './newsroom-of-tests.ts';
import { cell, paragraph, part, relations, row, run, wordFile } from './word-file.ts';

const HEADLINE = 'Beekeepers of Gulu count their hives again';
const LEAD =
  'Gulu, Uganda, 3 November 2026 – Blue Harbour Relief has handed out hives to nine hundred families in the north, it said today, and the first honey is sold.';

type Words = Record<'txt' | 'md' | 'html' | 'docx', string>;
/** The body below the first paragraph, of the same words in a format. */
const bodies = async ({ html, md, docx }: Partial<Words>): Promise<Record<string, string[]>> => {
  const read = async (name: string, text: string | Uint8Array) => (await understood(name, text)).body.slice(1);
  return {
    ...(html !== undefined && {
      html: await read('a.html', `<html><body><h1>${HEADLINE}</h1><p>${LEAD}</p>${html}</body></html>`),
    }),
    ...(md !== undefined && { md: await read('a.md', `# ${HEADLINE}\n\n${LEAD}\n\n${md}\n`) }),
    ...(docx !== undefined && { docx: await read('a.docx', word(docx)) }),
  };
};

const word = (body: string, parts: Record<string, string> = {}): Uint8Array =>
  wordFile(`${paragraph(HEADLINE, { letters: '<w:b/>' })}${paragraph(LEAD)}${body}`, parts);

const raised = (text: string): string => run(text, '<w:vertAlign w:val="superscript"/>');
const lowered = (text: string): string => run(text, '<w:vertAlign w:val="subscript"/>');

describe('raised and lowered characters', () => {
  const EXPECTED = '<p>It holds 10<sup>6</sup> litres of CO<sub>2</sub>, see the note<sup>1</sup>.</p>';

  test('stay so in every format that has them', async () => {
    const read = await bodies({
      html: `<p>It holds 10<sup>6</sup> litres of CO<span style="vertical-align: sub">2</span>, see the note<a href="#n1"><sup>1</sup></a>.</p>`,
      md: 'It holds 10<sup>6</sup> litres of CO<sub>2</sub>, see the note<SUP>1</SUP>.',
      docx: `<w:p>${run('It holds 10')}${raised('6')}${run(' litres of CO')}${lowered('2')}${run(', see the note')}${raised('1')}${run('.')}</w:p>`,
    });
    expect(read).toEqual({ html: [EXPECTED], md: [EXPECTED], docx: [EXPECTED] });
  });

  test('are what they are where they were typed with marks, or moved by hand', async () => {
    const moved = (text: string, halfPoints: number): string =>
      run(text, `<w:position w:val="${halfPoints}"/><w:sz w:val="16"/>`);
    const read = await bodies({
      md: 'It holds 10^6^ litres of CO~2~, see the note^1^.',
      docx: `<w:p>${run('It holds 10')}${moved('6', 8)}${run(' litres of CO')}${moved('2', -6)}${run(', see the note')}${moved('1', 6)}${run('.')}</w:p>`,
    });
    expect(read).toMatchObject({ md: [EXPECTED], docx: [EXPECTED] });
    const text = 'Between ~900 and ~1000 nets, 2^10 of them new, see [^1] and [^2]. Use a^b or ~ as you like.';
    expect(await bodies({ md: text, docx: `<w:p>${run('It is ')}${moved('placed', 6)}${run(' here.')}</w:p>` })).toMatchObject({
      md: [`<p>${text}</p>`],
      docx: ['<p>It is placed here.</p>'],
    });
  });

  test('are characters where there is no markup: headline, summary, plain text', async () => {
    const release = await understood(
      'a.html',
      `<html><body><h1>Lake gives up 10<sup>6</sup> litres of CO<sub>2</sub> a day</h1><p>${LEAD.replace('hives', '10<sup>−3</sup> hives')}</p></body></html>`,
    );
    expect(release.headline).toBe('Lake gives up 10⁶ litres of CO₂ a day');
    expect(release.summary).toContain('10⁻³ hives');
    expect(plainTextOf(EXPECTED, 'en')).toBe('It holds 10^6 litres of CO₂, see the note¹.');
  });

  test('that Unicode has no characters for never run into a figure', () => {
    expect(inScript('sup', 'er')).toBe('er');
    expect(inScript('sup', '6.5')).toBe('^6.5');
    expect(inScript('sup', '[3]')).toBe('[3]');
    expect(inScript('sub', '1,2')).toBe('_1,2');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.stringMatching(/^[+−-]?\d{1,3}([.,]\d)?$/), (base, power) => {
        expect(`${base}${inScript('sup', power)}`).not.toMatch(/^\d+[.,]?\d*$/);
      }),
    );
  });

  test('are part of a figure that translations must keep', () => {
    const values = (text: string): readonly number[] => figuresIn(text, 'en').flatMap((figure) => figure.values);
    expect(values('10⁶ litres')).toEqual([1_000_000]);
    expect(values('10^6 litres')).toEqual([1_000_000]);
    expect(values('10⁻³ grams')).toEqual([0.001]);
    expect(values('106 litres')).toEqual([106]);
    expect(values('12 m², CO₂')).toEqual(values('12 m2, CO2'));
    const digest = (body: string) =>
      figureDigestOf({ lang: 'en', headline: HEADLINE, summary: '', body: [body], contacts: [], derived: {} });
    expect(digest('<p>10<sup>6</sup> litres</p>')).toBe(digest('<p>10⁶ litres</p>'));
    expect(digest('<p>10<sup>6</sup> litres</p>')).not.toBe(digest('<p>106 litres</p>'));
  });
});

describe('signs of Symbol and Wingdings', () => {
  const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;

  test('are the characters they look like, as Word, LibreOffice and saved pages write them', async () => {
    const expected = ['<p>at an angle ≥ 40, ±2 µm</p>'];
    const read = await bodies({
      docx: `<w:p>${run('at an angle ')}<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run(' 40, ')}${run('\uf0b1', font('Symbol'))}${run('2 µm')}</w:p>`,
      html: `<p>at an angle <span style="font-family:Symbol">³</span> 40, <font face="Symbol">\uf0b1</font>2 µm</p>`,
    });
    expect(read).toEqual({ docx: expected, html: expected });
  });

  test('that are unknown are asked about, in every format', async () => {
    const sign = '<w:r><w:sym w:font="Wingdings" w:char="F024"/></w:r>';
    expect((await understood('a.docx', word(`<w:p>${run('Read this ')}${sign}</w:p>`))).codes).toContain('characters-lost');
    expect((await understood('a.txt', `${HEADLINE}\n\n${LEAD}\n\nAt least \uf0b3 40 hives\n`)).codes).toContain(
      'characters-lost',
    );
    expect((await understood('a.txt', `${HEADLINE}\n\n${LEAD}\n\nAt least ≥ 40 hives\n`)).codes).not.toContain('characters-lost');
  });
});

describe('lists', () => {
  const level = (depth: number, format: string, label: string, start = 1): string =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${label}"/></w:lvl>`;
  const numbering = part(
    'numbering',
    `<w:abstractNum w:abstractNumId="1">${level(0, 'upperLetter', '%1)')}${level(1, 'lowerRoman', '(%2)')}</w:abstractNum>
     <w:abstractNum w:abstractNumId="2">${level(0, 'decimal', 'Section %1', 3)}${level(1, 'decimal', '%1.%2')}</w:abstractNum>
     <w:abstractNum w:abstractNumId="3">${level(0, 'decimal', '%1.')}</w:abstractNum>
     <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
     <w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>
     <w:num w:numId="4"><w:abstractNumId w:val="3"/></w:num>
     <w:num w:numId="5"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`,
  );
  const item = (text: string, id: number, depth = 0): string =>
    paragraph(text, { properties: `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>` });
  const listed = async (...body: string[]): Promise<string[]> => {
    const file = word(body.join(''), {
      'word/numbering.xml': numbering,
      'word/_rels/document.xml.rels': relations(['rId2', 'numbering', 'numbering.xml']),
    });
    return (await understood('a.docx', file)).body.slice(1);
  };

  test('of Word keep letters, numerals and words, and count as Word does', async () => {
    expect(await listed(item('hive', 1), item('queen', 1, 1), item('drone', 1, 1), item('smoker', 1))).toEqual([
      '<ol type="A"><li>hive<ol type="i"><li>queen</li><li>drone</li></ol></li><li>smoker</li></ol>',
    ]);
    expect(await listed(item('hive', 2), item('queen', 2, 1), item('smoker', 2))).toEqual([
      '<ul><li>Section 3 hive<ul><li>3.1 queen</li></ul></li><li>Section 4 smoker</li></ul>',
    ]);
    expect(await listed(item('hive', 2), item('smoker', 2))).toEqual(['<p>Section 3 hive</p>', '<p>Section 4 smoker</p>']);
    expect(
      await listed(
        item('hive', 3),
        paragraph('and then'),
        item('smoker', 3),
        paragraph('or'),
        item('veil', 5),
        item('gloves', 5),
      ),
    ).toEqual([
      '<ol><li>hive</li></ol>',
      '<p>and then</p>',
      '<ol start="2"><li>smoker</li></ol>',
      '<p>or</p>',
      '<ol start="7"><li>veil</li><li>gloves</li></ol>',
    ]);
  });

  test('of pages and Markdown keep where they begin and what they count by', async () => {
    const read = await bodies({
      html: '<ol start="4" type="a"><li>hive<li value="9">veil</ol><ol style="list-style-type: upper-roman"><li>one</ol><ol reversed><li>b<li>a</ol>',
      md: '4. hive\n5. veil\n\n<!-- -->\n\ntext',
    });
    expect(read.html).toEqual([
      '<ol start="4" type="a"><li>hive</li><li value="9">veil</li></ol>',
      '<ol type="I"><li>one</li></ol>',
      '<ol><li value="2">b</li><li value="1">a</li></ol>',
    ]);
    expect(read.md?.[0]?.replaceAll('\n', '')).toBe('<ol start="4"><li>hive</li><li>veil</li></ol>');
  });

  test('count the same in plain text', () => {
    const html = '<ol start="4" type="a"><li>hive</li><li>veil<ol type="i"><li>one</li></ol></li><li value="9">nine</li></ol>';
    expect(plainTextOf(html, 'en').split('\n')).toEqual(['d. hive', 'e. veil', '  i. one', 'i. nine']);
  });

  test('typed by hand are lists in every format', async () => {
    const expected = ['<p>They got:</p>', '<ul><li>nine <strong>hives</strong></li><li>a smoker</li></ul>', '<p>And honey.</p>'];
    const read = await bodies({
      docx: `${paragraph('They got:')}<w:p>${run('•\t')}${run('nine ')}${run('hives', '<w:b/>')}</w:p>${paragraph('- a smoker')}${paragraph('And honey.')}`,
      html: '<p>They got:</p><p>·&nbsp;&nbsp; nine <b>hives</b></p><p>· a smoker</p><p>And honey.</p>',
      md: 'They got:\n\n• nine **hives**\n• a smoker\n\nAnd honey.',
    });
    expect(read).toEqual({ docx: expected, html: expected, md: expected });
  });

  test('a dash alone opens what somebody says, and no list', async () => {
    expect((await bodies({ html: '<p>– Nobody expected honey in May.</p><p>But it came.</p>' })).html).toEqual([
      '<p>– Nobody expected honey in May.</p>',
      '<p>But it came.</p>',
    ]);
  });

  test('of Word’s own pages are lists, by the marks that Word shows', async () => {
    const item = (mark: string, text: string, level = 1, more = ''): string =>
      `<p class=MsoListParagraph style='margin-left:36pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='${more}'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${text}</p>`;
    const read = await bodies({
      html: `${item('·', 'hive', 1, 'font-family:Symbol')}${item('o', 'queen', 2, 'font-family:"Courier New"')}<p>then</p>${item('c)', 'veil')}${item('d)', 'gloves')}<p>and</p>${item('Rule 1:', 'smoke')}`,
    });
    expect(read.html).toEqual([
      '<ul><li>hive<ul><li>queen</li></ul></li></ul>',
      '<p>then</p>',
      '<ol start="3" type="a"><li>veil</li><li>gloves</li></ol>',
      '<p>and</p>',
      '<p>Rule 1: smoke</p>',
    ]);
  });

  test('a label is read as what writes it', () => {
    for (const type of ['1', 'a', 'A', 'i', 'I'] as const) {
      let before: ReturnType<typeof markOf> | undefined;
      for (let number = 1; number <= 60; number += 1) {
        before = markOf(`${counterOf(type)(number)}.`, before);
        expect(before, `${type} ${number}`).toEqual({ type, number });
      }
    }
    expect(markOf('2.1.')).toEqual({ words: '2.1.' });
    expect(markOf('§')).toBe('bullet');
  });
});

describe('tables', () => {
  test('keep cells over several columns and rows, in every format and in plain text', async () => {
    const table =
      '<table><tbody><tr><td>Place</td><td colspan="2">Hives</td></tr><tr><td rowspan="2">Gulu</td><td>north</td><td>12</td></tr><tr><td>south</td><td>9</td></tr></tbody></table>';
    const tall = (value: string): string => `<w:vMerge${value}/>`;
    const read = await bodies({
      html: table.replace('<tbody>', '<tbody class="x">').replace('colspan="2"', 'colspan=2 onclick="x()"'),
      docx: `${paragraph('Hives by place')}<w:tbl>${row(cell('Place'), cell('Hives', '<w:gridSpan w:val="2"/>'))}${row(cell('Gulu', tall(' w:val="restart"')), cell('north'), cell('12'))}${row(cell('', tall('')), cell('south'), cell('9'))}</w:tbl>`,
    });
    expect(read.html).toEqual([table]);
    expect(read.docx?.[1]).toBe(table);
    expect(plainTextOf(table, 'en').split('\n')).toEqual(['Place | Hives |', 'Gulu | north | 12', '| south | 9']);
  });

  test('and lists take no numbers but small ones', () => {
    const hostile = '<table><tbody><tr><td colspan="99999" rowspan="-1" style="x">a</td></tr></tbody></table>';
    expect(sanitiseBlocks([hostile, '<ol start="1e9" type="evil"><li value="x">a</li></ol>'])).toEqual([
      '<table><tbody><tr><td>a</td></tr></tbody></table>',
      '<ol><li>a</li></ol>',
    ]);
  });
});

describe('words', () => {
  test('below a picture are text, and the picture is counted', async () => {
    const page = `<html><body><h1>${HEADLINE}</h1><p>${LEAD}</p><figure><img src="a.jpg"><figcaption>A hive in Gulu</figcaption></figure><p>And honey.</p></body></html>`;
    const release = await understood('a.html', page);
    expect(release.body.slice(1)).toEqual(['<p>A hive in Gulu</p>', '<p>And honey.</p>']);
    expect(release.problems).toContainEqual({ code: 'embedded-dropped', weight: 'remark', params: { count: 1 } });
    const above = await understood('a.html', page.replace(/(<p>Gulu.*?<\/p>)(<figure>.*?<\/figure>)/, '$2$1'));
    expect(above).toMatchObject({ headline: HEADLINE, body: expect.arrayContaining(['<p>A hive in Gulu</p>']) });
    expect(above.subheadline).toBeUndefined();
  });

  test('of footnotes stay at the end, where Word’s pages and others set them apart from the text', async () => {
    const text = `<h1>${HEADLINE}</h1><p>${LEAD}</p><p>Nine hundred families have two hives each.<sup>[1]</sup></p>`;
    for (const notes of ['div style="mso-element:footnote-list"', 'section role="doc-endnotes"', 'div class="x footnotes"']) {
      const page = `<html><body><div class=WordSection1>${text}</div><${notes}><hr><p><a href="#r1">[1]</a> Counted in May.</p></${notes.split(' ')[0]}></body></html>`;
      const release = await understood('a.html', page);
      expect(release.body.at(-1)).toBe('<p>[1] Counted in May.</p>');
      expect(release.noise).toEqual([]);
    }
  });

  test('that their style sets apart are paragraphs; a letter that floats is none', async () => {
    const read = await bodies({
      html: '<div><span style="display:block">Bees fly.</span><span style="color:red;display: block">Honey flows.</span></div><p><span style="float:left;display:block">B</span>ees rest.</p>',
    });
    expect(read.html).toEqual(['<p>Bees fly.</p>', '<p>Honey flows.</p>', '<p>Bees rest.</p>']);
  });

  test('are as bold as their style says', async () => {
    const read = await bodies({
      html: '<b style="font-weight:normal"><span style="font-weight:400">Bees fly </span><span style="font-weight:700">home</span></b><p><strong>All <span style="font-weight: normal">but</span> two</strong></p>',
    });
    expect(read.html).toEqual(['<p>Bees fly <strong>home</strong></p>', '<p><strong>All </strong>but<strong> two</strong></p>']);
  });

  test('begin with the letter that was set large', async () => {
    const read = await bodies({
      docx: `${paragraph('B', { properties: '<w:framePr w:dropCap="drop" w:lines="3"/>' })}${paragraph('ees fly over the hill in the morning.')}`,
    });
    expect(read.docx).toEqual(['<p>Bees fly over the hill in the morning.</p>']);
  });

  test('that a document takes in from another file are missed, and asked about', async () => {
    const { problems } = await understood('a.docx', word('<w:altChunk r:id="rId9"/>'));
    expect(problems).toContainEqual({ code: 'text-elsewhere', weight: 'question', params: { count: 1 } });
  });
});
