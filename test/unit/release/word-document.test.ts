import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readWordDocument } from '../../../shared/release/reading/word/word-document.ts';
import { codesOf, newsroom, parse, understood } from './newsroom-of-tests.ts';
import { pngOf } from './picture-files.ts';
import { cell, paragraph, part, relations, row, run, tampered, wordFile } from './word-file.ts';
import { illustrated, pictureParagraph } from './word-pictures.ts';

const HEADLINE = 'A new well gives three thousand families clean water';
const LEAD =
  'Dakar, Senegal – A new well gives three thousand families clean water from today, and the village will look after it.';
const BOLD = '<w:b/>';
const CENTRED = '<w:jc w:val="center"/>';

const headline = paragraph(HEADLINE, { letters: BOLD });
const lead = paragraph(LEAD);
const wordOf = (...more: string[]): Uint8Array => wordFile([headline, lead, ...more].join(''));
const bodyOf = async (...more: string[]): Promise<string[]> => (await understood('well.docx', wordOf(...more))).body.slice(1);

const styles = part(
  'styles',
  `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
   <w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
   <w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/></w:style>
   <w:style w:type="paragraph" w:styleId="Titre2"><w:name w:val="heading 2"/><w:basedOn w:val="Titre1"/></w:style>
   <w:style w:type="paragraph" w:styleId="Titre"><w:name w:val="Title"/></w:style>
   <w:style w:type="paragraph" w:styleId="Cache"><w:name w:val="Internal"/><w:rPr><w:vanish/></w:rPr></w:style>
   <w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
   <w:style w:type="paragraph" w:styleId="A"><w:name w:val="a"/><w:basedOn w:val="B"/></w:style>
   <w:style w:type="paragraph" w:styleId="B"><w:name w:val="b"/><w:basedOn w:val="A"/></w:style>
   <w:style w:type="character" w:styleId="Fort"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`,
);
const numbering = part(
  'numbering',
  `<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
   <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
   <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>`,
);
const styled = (body: string, more: Record<string, string | Uint8Array> = {}): Uint8Array =>
  wordFile(body, {
    'word/styles.xml': styles,
    'word/numbering.xml': numbering,
    'word/_rels/document.xml.rels': relations(
      ['rId1', 'styles', 'styles.xml'],
      ['rId2', 'numbering', 'numbering.xml'],
      ['rId3', 'hyperlink', 'https://example.org/wells?a=1&b=2', true],
      ['rId4', 'hyperlink', 'javascript:alert(1)', true],
      ['rId5', 'footnotes', 'footnotes.xml'],
      ['rId6', 'header', 'header1.xml'],
      ['rId7', 'comments', 'comments.xml'],
      ['rId8', 'hyperlink', 'file:///etc/passwd', true],
    ),
    ...more,
  });
const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;
const item = (text: string, id: number, depth = 0): string =>
  paragraph(text, { properties: `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>` });

describe('a Word file as press offices make them', () => {
  test('has no heading styles: its headline is bold or centred over two paragraphs, below a letterhead and a tabbed line', async () => {
    const release = await understood(
      'well.docx',
      wordFile(
        [
          paragraph('Well Builders of the Coast', { properties: CENTRED }),
          paragraph(
            `<w:r><w:t>For Immediate Release</w:t></w:r><w:r><w:tab/><w:tab/></w:r><w:r><w:t>Contact: Awa Diop (202) 555-0123</w:t></w:r>`,
          ),
          paragraph('November 3, 2026'),
          paragraph(''),
          paragraph('A new well gives three thousand families in the', { properties: CENTRED, letters: BOLD }),
          paragraph('Dakar Region of Senegal clean water', { properties: CENTRED, letters: BOLD }),
          paragraph(''),
          paragraph('The village will look after it', { properties: CENTRED, letters: BOLD }),
          paragraph(LEAD),
          paragraph('###', { properties: CENTRED }),
        ].join(''),
      ),
    );
    expect(release).toMatchObject({
      headline: 'A new well gives three thousand families in the Dakar Region of Senegal clean water',
      subheadline: 'The village will look after it',
      countries: ['SN'],
      contacts: [{ name: 'Awa Diop', phoneRaw: '(202) 555-0123' }],
      releaseAt: '2026-11-02T23:00:00.000Z',
      body: [`<p>${LEAD}</p>`],
    });
  });

  test('with styles has its headings from them, whatever language Word speaks', async () => {
    const body = [
      paragraph(HEADLINE, { properties: style('Titre') }),
      lead,
      paragraph('Who digs', { properties: style('Titre2') }),
      paragraph('Everybody digs.'),
    ];
    const release = await understood('well.docx', styled(body.join('')));
    expect(release.headline).toBe(HEADLINE);
    expect(release.body).toEqual([`<p>${LEAD}</p>`, '<h2>Who digs</h2>', '<p>Everybody digs.</p>']);
  });

  test('keeps lists with their depth, and goes on counting after a paragraph', async () => {
    const body = [
      headline,
      lead,
      item('one', 1),
      item('deeper', 1, 1),
      item('two', 1),
      paragraph('', {}),
      paragraph('three', { properties: style('Liste') }),
      paragraph('Then:'),
      item('first', 2),
      paragraph('and when that is done'),
      item('second', 2),
    ];
    expect((await understood('well.docx', styled(body.join('')))).body.slice(1)).toEqual([
      '<ul><li>one<ol><li>deeper</li></ol></li><li>two</li><li>three</li></ul>',
      '<p>Then:</p>',
      '<ol><li>first</li></ol>',
      '<p>and when that is done</p>',
      '<ol start="2"><li>second</li></ol>',
    ]);
  });

  test('keeps tables, the columns where they are, and takes those apart that only place things on the page', async () => {
    const table = `<w:tbl>${row(cell('Village'), cell('Wells')).replace('<w:tr>', '<w:tr><w:trPr><w:tblHeader/></w:trPr>')}${row(cell('Yoff'), cell('2'))}${row(cell('Total: 2', '<w:gridSpan w:val="2"/>'))}</w:tbl>`;
    expect(await bodyOf(paragraph('Where the wells are now:'), table)).toEqual([
      '<p>Where the wells are now:</p>',
      '<table><thead><tr><th>Village</th><th>Wells</th></tr></thead><tbody><tr><td>Yoff</td><td>2</td></tr><tr><td colspan="2">Total: 2</td></tr></tbody></table>',
    ]);
    expect(await bodyOf(`<w:tbl>${row(cell('Everybody digs.'), cell('Nobody rests.'))}</w:tbl>`)).toEqual([
      '<p>Everybody digs.</p>',
      '<p>Nobody rests.</p>',
    ]);
  });

  test('keeps emphasis, line ends and links that work everywhere, and says which link does not', async () => {
    const body = [
      headline,
      lead,
      `<w:p>${run('For a year the council has asked every family what they need; see ')}<w:hyperlink r:id="rId3">${run('the plan', '<w:i/>')}</w:hyperlink>${run(', ')}<w:hyperlink r:id="rId4">${run('this')}</w:hyperlink>${run(' and ')}<w:hyperlink r:id="rId8">${run('that')}</w:hyperlink>.<w:r><w:br/></w:r>${run('Then everybody in the village came to ', '')}${run('dig', '<w:rStyle w:val="Fort"/>')}${run('!', '<w:b w:val="0"/>')}</w:p>`,
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org/map" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('The map')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run(' of all wells in the country is new, and everybody can print it.')}</w:p>`,
    ];
    const release = await understood('well.docx', styled(body.join('')));
    expect(release.body.slice(1)).toEqual([
      '<p>For a year the council has asked every family what they need; see <a href="https://example.org/wells?a=1&amp;b=2"><em>the plan</em></a>, this and that<br />Then everybody in the village came to <strong>dig</strong>!</p>',
      '<p><a href="https://example.org/map">The map</a> of all wells in the country is new, and everybody can print it.</p>',
    ]);
    expect(release.problems.filter(({ code }) => code === 'link-dropped')).toMatchObject([
      { weight: 'remark', line: 3, params: { address: 'javascript:alert(1)' } },
      { weight: 'remark', line: 3, params: { address: 'file:///etc/passwd' } },
    ]);
  });

  test('has its notes at the end, under the numbers the text refers to', async () => {
    const footnotes = part(
      'footnotes',
      `<w:footnote w:id="-1" w:type="separator">${paragraph('never')}</w:footnote><w:footnote w:id="4">${paragraph('Counted in October, by the villages themselves.')}</w:footnote><w:footnote w:id="5">${paragraph('Nobody refers to this.')}</w:footnote>`,
    );
    const body = [headline, lead, `<w:p>${run('Forty wells are dry.')}<w:r><w:footnoteReference w:id="4"/></w:r></w:p>`];
    const release = await understood('well.docx', styled(body.join(''), { 'word/footnotes.xml': footnotes }));
    expect(release.body.slice(1)).toEqual([
      '<p>Forty wells are dry.[1]</p>',
      '<p>[1] Counted in October, by the villages themselves.</p>',
    ]);
  });

  test('shows a text box once, and picks no headline from it', async () => {
    const box = (text: string): string =>
      `<w:txbxContent>${paragraph(text, { properties: CENTRED, letters: '<w:b/><w:sz w:val="56"/>' })}</w:txbxContent>`;
    const drawing = `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing>${box('Well Builders of the Coast')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('Well Builders of the Coast')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('after the box')}</w:p>`;
    const release = await understood('well.docx', wordFile([drawing, headline, lead].join('')));
    expect(release.headline).toBe(HEADLINE);
    const left = release.noise.filter(({ text }) => text === 'Well Builders of the Coast');
    expect(left).toHaveLength(1);
    expect(JSON.stringify(release)).toContain('after the box');
  });

  test('may state what the text does not, in front matter', async () => {
    const front = ['---', 'embargo: 2026-12-01T10:00:00+01:00', '---'].map((line) => paragraph(line));
    const release = await understood('well.docx', wordFile([...front, headline, lead].join('')));
    expect(release).toMatchObject({ headline: HEADLINE, embargo: { until: '2026-12-01T09:00:00.000Z' } });
    expect(release.codes).not.toContain('embargo-line');
    expect(release.body).toEqual([`<p>${LEAD}</p>`]);
  });
});

describe('what Word hides', () => {
  test('is never published: hidden text, comments, properties, placeholders, fields, former looks', async () => {
    const body = [
      headline,
      lead,
      paragraph(`${run('Wells help. ')}${run('SECRET-1', '<w:vanish/>')}`),
      paragraph('SECRET-2', { properties: style('Cache') }),
      `<w:p>${run('Come and see.')}<w:r><w:commentReference w:id="0"/></w:r></w:p>`,
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph('SECRET-3')}</w:sdtContent></w:sdt>`,
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('SECRET-4')}<w:r><w:instrText>SECRET-5</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('Page 1')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
      `<w:p><w:pPr><w:pPrChange w:id="1"><w:pPr><w:pStyle w:val="Titre1"/></w:pPr></w:pPrChange></w:pPr>${run('Not a heading, though it was one.')}</w:p>`,
    ];
    const release = await understood(
      'well.docx',
      styled(body.join(''), {
        'word/comments.xml': part('comments', `<w:comment w:id="0">${paragraph('SECRET-6')}</w:comment>`),
        'docProps/core.xml': '<cp:coreProperties xmlns:cp="x"><title>SECRET-7</title></cp:coreProperties>',
        'word/vbaProject.bin': 'SECRET-8',
      }),
    );
    const { problems, ...rest } = release;
    expect(JSON.stringify(rest)).not.toContain('SECRET');
    expect(problems).toContainEqual({ code: 'hidden-text-dropped', weight: 'remark', params: { count: 3 } });
    expect(release.body).toContain('<p>Not a heading, though it was one.</p>');
    expect(release.body).toContain('<p>Page 1</p>');
    expect(release.codes).not.toContain('tracked-changes');
  });

  test('is looked through for an embargo: page headers, comments and hidden text', async () => {
    const EMBARGO = 'EMBARGOED until Friday 10:00 GMT';
    const header = await understood(
      'well.docx',
      styled(headline + lead, { 'word/header1.xml': part('hdr', paragraph(EMBARGO)) }),
    );
    const comment = await understood(
      'well.docx',
      styled(headline + lead, { 'word/comments.xml': part('comments', `<w:comment w:id="0">${paragraph(EMBARGO)}</w:comment>`) }),
    );
    const hidden = await understood('well.docx', wordOf(paragraph(EMBARGO, { letters: '<w:vanish/>' })));
    for (const release of [header, comment, hidden]) {
      expect(release.codes).toContain('embargo-line');
      expect(JSON.stringify([release.body, release.noise])).not.toContain('EMBARGOED');
    }
  });

  test('proposed changes are asked about, and read as if they were accepted', async () => {
    const release = await understood(
      'well.docx',
      wordOf(
        `<w:p>${run('The well is ')}<w:ins w:id="1" w:author="x">${run('40')}</w:ins><w:del w:id="2"><w:r><w:delText>30</w:delText></w:r></w:del>${run(' metres deep.')}</w:p>`,
        `<w:p><w:moveFrom w:id="3">${run('It moved.')}</w:moveFrom></w:p>`,
        `<w:p><w:pPr><w:rPr><w:del w:id="4"/></w:rPr></w:pPr>${run('This stays.')}</w:p>`,
      ),
    );
    expect(release.body.slice(1)).toEqual(['<p>The well is 40 metres deep.</p>', '<p>This stays.</p>']);
    expect(release.problems).toContainEqual({
      code: 'tracked-changes',
      weight: 'question',
      line: 3,
      excerpt: 'The well is 40 metres deep.',
      params: { count: 3 },
    });
  });

  test('drawings and embedded files stay where they are, and the desk is told how many', async () => {
    const drawing =
      '<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office"/></w:object></w:r></w:p><w:p><w:r><w:drawing><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/></w:drawing></w:r></w:p>';
    const { problems, body } = await understood('well.docx', wordOf(drawing));
    expect(body).toHaveLength(1);
    expect(problems).toContainEqual({ code: 'embedded-dropped', weight: 'remark', params: { count: 2 } });
  });
});

describe('a Word file that is none, or means harm', () => {
  const XML = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';
  const main = (xml: string | Uint8Array): Uint8Array => wordFile('', { 'word/document.xml': xml });

  test.each([
    ['is a text with another name', new TextEncoder().encode('A new well for the village'), 'file-damaged'],
    ['is a Word file of the years before 2007', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'file-damaged'],
    ['was cut off', wordOf().subarray(0, 400), 'file-damaged'],
    ['is a zip of other things', wordFile('', { '_rels/.rels': relations() }).slice(), 'empty'],
    ['lists a part twice', tampered(wordFile('', { 'word/documenu.xml': 'x' }), 'documenu', 'document'), 'file-unsafe'],
    ['lists a part twice in another case', wordFile('', { 'word/Document.xml': 'x' }), 'file-unsafe'],
    ['has a part that leads out of it', wordFile('', { '../../evil.xml': 'x' }), 'file-unsafe'],
    ['has a part at the root of the disk', wordFile('', { '/etc/passwd': 'x' }), 'file-unsafe'],
    ['has a part with a backslash', wordFile('', { '..\\evil.xml': 'x' }), 'file-unsafe'],
    ['has more parts than a document', wordFile('', manyParts(2100)), 'too-much-inside'],
    ['declares a document type', main(`<!DOCTYPE x [<!ENTITY a "b">]>${XML}</w:body></w:document>`), 'file-unsafe'],
    [
      'asks for a file of the machine',
      main(`<!DOCTYPE x SYSTEM "file:///etc/passwd">${XML}</w:body></w:document>`),
      'file-unsafe',
    ],
    ['is not well-formed', main(`${XML}<w:p>`), 'file-damaged'],
    ['is not in its encoding', main(new Uint8Array([0x3c, 0x77, 0xff, 0xfe])), 'file-damaged'],
    ['nests beyond reason', main(`${XML}${'<w:sdt>'.repeat(5000)}`), 'too-much-inside'],
    ['has more cells than are read', wordOf(`<w:tbl>${row(cell('x')).repeat(10_001)}</w:tbl>`), 'too-much-inside'],
    ['has more paragraphs than are read', wordOf('<w:p/>'.repeat(20_000)), 'too-much-inside'],
    ['has more text than is read', wordOf(paragraph('word '.repeat(200_001))), 'too-much-inside'],
    ['has more elements than are read', wordOf(`<w:p>${'<w:r/>'.repeat(400_000)}</w:p>`), 'too-much-inside'],
    ['unpacks to more than is read', main(`${XML}${' '.repeat(12_000_001)}</w:body></w:document>`), 'too-much-inside'],
    ['has no text', wordFile(paragraph('')), 'empty'],
  ])('that %s is refused', async (_, bytes, code) => {
    expect(codesOf(await parse('well.docx', bytes))).toEqual([code]);
  });

  function manyParts(count: number): Record<string, string> {
    return Object.fromEntries(Array.from({ length: count }, (_, index) => [`word/media/${index}.png`, '']));
  }

  test('that says it is small and is not is stopped in the middle: no more than the cap is ever unpacked', async () => {
    // 400 MB of spaces in 400 KB, their size declared as 1,000 bytes.
    const bomb = deflateRawSync(Buffer.alloc(400_000_000, 0x20), { level: 9 });
    const whole = Buffer.from(wordFile('', { 'word/document.xml': new Uint8Array(bomb) }));
    const entry = whole.lastIndexOf('word/document.xml') - 46;
    const local = whole.readUInt32LE(entry + 42);
    for (const [at, offset] of [
      [entry, 10],
      [local, 8],
    ] as const)
      whole.writeUInt16LE(8, at + offset);
    // The packed bytes were stored deflated once more: put them in as they are.
    const from = local + 30 + whole.readUInt16LE(local + 26) + whole.readUInt16LE(local + 28);
    const packed = whole.readUInt32LE(entry + 20);
    const honest = Buffer.concat([whole.subarray(0, from), bomb, whole.subarray(from + packed)]);
    const moved = bomb.length - packed;
    const list = honest.lastIndexOf('word/document.xml') - 46;
    honest.writeUInt32LE(bomb.length, list + 20);
    honest.writeUInt32LE(1000, list + 24);
    honest.writeUInt32LE(honest.readUInt32LE(honest.length - 22 + 16) + moved, honest.length - 22 + 16);
    const before = process.memoryUsage().arrayBuffers;
    const parsed = await parse('well.docx', new Uint8Array(honest));
    expect(parsed).toMatchObject({ problems: [{ code: 'too-much-inside', weight: 'error' }] });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60_000_000);
  });

  test('that hangs one picture in two hundred places has it in memory once', async () => {
    const hung = Array.from({ length: 200 }, () => pictureParagraph(1)).join('');
    const file = illustrated([headline, lead, hung].join(''), [{ name: 'well.png', bytes: pngOf(80, 80) }]);
    const read = await readWordDocument(file, newsroom);
    const pictures = read.kind === 'read' ? (read.pictures ?? []) : [];
    expect([pictures.length, new Set(pictures.map(({ bytes }) => bytes)).size]).toEqual([200, 1]);
    expect((await understood('well.docx', file)).pictures).toHaveLength(1);
  });

  test('that leads outside is read without looking there', async () => {
    const elsewhere = relations(
      ['rId1', 'styles', 'http://127.0.0.1:1/styles.xml', true],
      ['rId2', 'numbering', '../../../etc/passwd'],
    );
    const release = await understood('well.docx', wordFile(headline + lead, { 'word/_rels/document.xml.rels': elsewhere }));
    expect(release.body).toEqual([`<p>${LEAD}</p>`]);
  });

  test('whose styles are a circle is read all the same', async () => {
    const release = await understood('well.docx', styled(headline + paragraph(LEAD, { properties: style('A') })));
    expect(release.body).toEqual([`<p>${LEAD}</p>`]);
  });

  test('may say nothing that a page could be attacked with', async () => {
    const release = await understood('well.docx', wordOf(paragraph('<script>alert(1)</script> & <b onclick="x">this</b>')));
    expect(release.body[1]).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b onclick="x"&gt;this&lt;/b&gt;</p>');
  });
});
