import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '../../../shared/release/fingerprint.ts';
import { parseUpload } from '../../../shared/release/parsing/parse-upload.ts';
import { sanitiseBlocks } from '../../../shared/release/sanitise-blocks.ts';
import { expectCheap } from './cost-of-prose.ts';
import { codesOf, expectHarmless, newsroom, parse, understood, uploadOf } from './newsroom-of-tests.ts';

const HEADLINE = 'A new well for the village';
const LEAD =
  'Dakar, Senegal – A new well gives three thousand families clean water from today, and the village will look after it.';
const release = (...paragraphs: string[]): string => [HEADLINE, LEAD, ...paragraphs].join('\n\n');

describe('a file that cannot be a release', () => {
  test.each([
    ['without bytes', ''],
    ['of white space', ' \n\t\u00a0\n'],
  ])('%s is empty', async (_, text) => {
    expect(await parse('well.md', text)).toMatchObject({ kind: 'faulty', problems: [{ code: 'empty', weight: 'error' }] });
  });

  test('in another encoding is refused, and not read as if it were UTF-8', async () => {
    expect(codesOf(await parse('well.txt', new Uint8Array([0x50, 0xe9, 0x74])))).toEqual(['not-utf-8']);
    expect(codesOf(await parse('well.txt', Buffer.from(release(), 'utf16le')))).toEqual(['not-utf-8']);
    expect(codesOf(await parse('well.txt', Buffer.from(release().replaceAll('–', '-'), 'utf16le')))).toEqual(['not-utf-8']);
  });

  test('over the cap says how large it is and how large it may be', async () => {
    const bytes = new TextEncoder().encode('x'.repeat(2000));
    const small = { ...newsroom, intake: { ...newsroom.intake, maxBytes: 1024 } };
    expect(await parseUpload({ bytes }, uploadOf('incoming/well.md', bytes.length), small)).toMatchObject({
      problems: [{ code: 'too-large', params: { size: 2000, limit: 1024 } }],
    });
  });

  test('without a headline is told so where nothing above the text looks like one', async () => {
    expect(codesOf(await parse('well.txt', LEAD))).toContain('no-headline');
    expect(codesOf(await parse('well.txt', `FOR IMMEDIATE RELEASE\n\n18 November 2026\n\n${LEAD}`))).toContain('no-headline');
  });

  test.each([
    'MEDIA ALERT',
    'Invitation to the media',
    'RECTIFICATIF',
    'Invitation à la presse',
    'Fe de erratas',
    'Convocatoria a los medios',
    'دعوة صحفية',
    'تصريح صحفي',
    'بلاغ صحفي',
    'تصويب',
  ])('“%s” above the text says what it is, and is no headline', async (line) => {
    const headline = 'Two hundred families of the coast get water again';
    expect(await understood('well.txt', `${line}\n\n${headline}\n\n${LEAD}`)).toMatchObject({ headline });
  });

  test('a headline that begins with such a word and a figure is the headline', async () => {
    const headline = 'Statement: 40 groups of the coast ask for water in all their schools';
    expect(await understood('well.txt', `${headline}\n\n${LEAD}`)).toMatchObject({ headline });
  });

  test('numbers of a list stay in plain text, and an item that was wrapped stays one', async () => {
    const list = '4. Wells are dug by those who drink from them, and by nobody\n   else in the village.\n5. Pumps are paid for.';
    const points = '- Schools have water from a tap in every one of the yards\n\tof the district.\n- Clinics do.';
    const { body } = await understood('well.txt', `A new well for the village\n\n${LEAD}\n\n${list}\n\n${points}`);
    expect(body.slice(1)).toEqual([
      '<ol start="4"><li>Wells are dug by those who drink from them, and by nobody else in the village.</li><li>Pumps are paid for.</li></ol>',
      '<ul><li>Schools have water from a tap in every one of the yards of the district.</li><li>Clinics do.</li></ul>',
    ]);
  });

  test.each(['Embargo: none', 'NO EMBARGO', 'Embargo : aucun', 'Sans embargo', 'Sin embargo', 'الحظر: لا يوجد', 'بدون حظر نشر'])(
    '“%s” above the text is no headline',
    async (line) => {
      const parsed = await parse('well.txt', `${line}\n\n${HEADLINE}\n\n${LEAD}`);
      expect(parsed).toMatchObject({ kind: 'document', understood: { headline: HEADLINE } });
    },
  );

  test('with a headline that is too short or too long is told its length', async () => {
    const parsed = await parse('well.md', `---\ntitle: Well\n---\n${LEAD}`);
    expect(parsed).toMatchObject({
      kind: 'faulty',
      problems: expect.arrayContaining([
        expect.objectContaining({ code: 'headline-length', line: 2, params: { length: 4, min: 10, max: 255 } }),
      ]),
    });
    expect(codesOf(await parse('well.md', `# ${'Water '.repeat(60)}\n\n${LEAD}`))).toContain('headline-length');
  });

  test('without a text is told so', async () => {
    expect(codesOf(await parse('well.md', `---\ntitle: ${HEADLINE}\n---\n`))).toContain('no-body');
  });

  test('asking for more feeds than one transaction moves is told how many', async () => {
    const many =
      'AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM CG CD CR'.split(
        ' ',
      );
    expect(await parse('well.md', `---\ntitle: ${HEADLINE}\ncountries: [${many}]\n---\n${LEAD}`)).toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ code: 'too-many-feeds', params: { count: 41, limit: 40 } })]),
    });
  });
});

describe('what is left to the desk', () => {
  test('a draft is asked about', async () => {
    expect((await understood('well.md', `---\ntitle: ${HEADLINE}\ndraft: true\n---\n${LEAD}`)).codes).toContain('draft');
    expect((await understood('well.md', `---\ntitle: ${HEADLINE}\npublished: false\n---\n${LEAD}`)).codes).toContain('draft');
  });

  test('a text in another language than declared is asked about, in the front matter and in the name', async () => {
    const more =
      'The council chose the place, dug the trench and will keep the key. Families pay a small fee for repairs every month.';
    expect((await understood('well.fr.txt', release(more))).problems).toContainEqual(
      expect.objectContaining({ code: 'language-mismatch', weight: 'question', params: { declared: 'fr', detected: 'en' } }),
    );
    expect((await understood('well.en.txt', release(more))).codes).not.toContain('language-mismatch');
  });

  test('a text in a script without spaces is as long as its letters, and no order under a wrong name', async () => {
    const text =
      '# 渔民在湖边建造新船\n\n渔民正在建造四十艘新船，救援组织今天表示，船厂招收了十名学徒，他们将学习造船技术。工程从春天开始，历时二十周，村里的人都来帮忙，孩子们也来观看造船的过程，大家都很高兴。';
    expect(codesOf(await parse('boats-embargo.md', text))).not.toContain('command-name');
    expect(codesOf(await parse('boats-embargo.md', '数字有误，请等一等。'))).toEqual(['command-name']);
  });

  test('a text too short to tell its language is asked about unless it is declared', async () => {
    expect(codesOf(await parse('well.txt', 'Water at last\n\nBamako – 12.'))).toContain('language-unknown');
    expect(codesOf(await parse('well.en.txt', 'Water at last\n\nBamako – 12.'))).not.toContain('language-unknown');
  });
});

describe('what is found in a text', () => {
  test('a date to come in prose never schedules', async () => {
    const text = release().replace('Dakar, Senegal –', 'Dakar, 24 December 2026 –');
    expect(await understood('well.txt', text)).toMatchObject({
      releaseAt: '2026-11-20T10:00:00.000Z',
      dateline: { date: '2026-12-24' },
    });
    expect((await understood('well.txt', text)).codes).toContain('date-from-upload');
  });

  test('a headquarters in the dateline does not decide the country, and the desk is told what did', async () => {
    const text = `${HEADLINE}\n\nGeneva, 3 November 2026 – A new well gives three thousand families in Senegal clean water from today, the agency said.`;
    expect(await understood('well.txt', text)).toMatchObject({
      countries: ['SN'],
      derived: { countries: { rule: 'first-paragraph' } },
    });
    expect((await understood('well.txt', text)).problems).toContainEqual(
      expect.objectContaining({ code: 'country-from-text', params: { country: 'SN' } }),
    );
  });

  test('she who added something is the one speaker before, and nobody when there were two or somebody else came in between', async () => {
    const said = '“We dug it ourselves in only nine days,” said Awa Diop, head of the council.';
    const added = '“And we will repair it ourselves as well,” she added.';
    const speakers = async (...paragraphs: string[]) =>
      (await understood('well.txt', release(...paragraphs))).quotes.map(({ speaker }) => speaker);
    expect(await speakers(said, added)).toEqual(['Awa Diop', 'Awa Diop']);
    expect(await speakers(said, '“It is the third in the district,” said Moussa Fall.', added)).toEqual([
      'Awa Diop',
      'Moussa Fall',
      undefined,
    ]);
    expect(await speakers(said, 'Rokhaya Ndiaye keeps the key to the pump.', added)).toEqual(['Awa Diop', undefined]);
  });

  test('titles and nicknames in quotation marks are nobody’s words', async () => {
    expect(
      (await understood('well.txt', release('The well, called “Source of Hope”, was paid for by the “Water for All” fund.')))
        .quotes,
    ).toEqual([]);
  });

  test('a summary ends with a sentence', async () => {
    const long = `${LEAD} It is the first of its kind. ${'Many more are to follow in the villages along the river in years to come. '.repeat(4)}`;
    const { summary } = await understood('well.txt', `${HEADLINE}\n\n${long}`);
    expect(summary).toMatch(/^A new well gives .*\.$/);
    expect(summary.length).toBeLessThanOrEqual(300);
  });

  test('a raw text and the same text with front matter are one text', async () => {
    const contact = 'For more information, please contact:\nAwa Diop\nEmail: awa@example.org';
    const one = await understood('well.txt', release('More will follow.', contact));
    const other = await understood(
      'other.md',
      `---\ntitle: "${HEADLINE}"\nlang: en\n---\n\n${LEAD}\n\nMore will follow.\n\n${contact}`,
    );
    const inNfd = await understood('well.txt', release('More will follow.', contact).normalize('NFD').replaceAll('\n', '\r\n'));
    expect(fingerprintOf(other.headline, other.body)).toBe(fingerprintOf(one.headline, one.body));
    expect(fingerprintOf(inNfd.headline, inNfd.body)).toBe(fingerprintOf(one.headline, one.body));
  });

  test('invisible characters go, those that languages need stay', async () => {
    const { body, problems } = await understood(
      'well.txt',
      release('Le prix\u202f: 3\u00a0€\u200b pour \u202eceux\u202c, «\u00a0oui\u00a0».\u0007'),
    );
    expect(body.join('')).toContain('<p>Le prix\u202f: 3\u00a0€ pour ceux, «\u00a0oui\u00a0».</p>');
    expect(problems).toContainEqual({ code: 'characters-cleaned', weight: 'remark', params: { count: 4 } });
  });

  test('Markdown keeps emphasis, lists and web links and drops everything a page could be attacked with', async () => {
    const { body } = await understood(
      'well.md',
      `# ${HEADLINE}\n\n${LEAD}\n\nSee [the *plan*](https://example.org/plan), [this](javascript:alert(1)) and <script>alert(2)</script>![x](https://example.org/x.png).\n\n- one\n- two`,
    );
    expect(body.slice(1)).toEqual([
      '<p>See <a href="https://example.org/plan">the <em>plan</em></a>, this and alert(2) .</p>',
      '<ul>\n<li>one</li>\n<li>two</li>\n</ul>',
    ]);
  });

  test('a link that leads nowhere for readers is only its words, those after it lead where they did, and the desk is told', async () => {
    const { body, problems } = await understood(
      'well.md',
      `# ${HEADLINE}\n\n${LEAD}\n\nSee [this](javascript:alert(1)), [that](data:text/html,x) or [below](#top), and *then* [the plan](https://example.org/plan), they say.`,
    );
    expect(body[1]).toBe(
      '<p>See this, that or below, and <em>then</em> <a href="https://example.org/plan">the plan</a>, they say.</p>',
    );
    expect(problems.filter(({ code }) => code === 'link-dropped')).toMatchObject(
      ['javascript:alert(1)', 'data:text/html,x', '#top'].map((address) => ({ weight: 'remark', line: 5, params: { address } })),
    );
  });
});

describe('a command file', () => {
  test('carries its text as the reason', async () => {
    expect(await parse('well.kill.txt', 'Wrong figures,\r\n sorry.\n')).toMatchObject({
      kind: 'command',
      reason: 'Wrong figures, sorry.',
    });
  });

  test('without a reason is refused', async () => {
    for (const text of ['', ' \n'])
      expect(await parse('well.kill.txt', text)).toMatchObject({ kind: 'faulty', problems: [{ code: 'command-empty' }] });
  });
});

const fragment = fc.oneof(
  fc.constantFrom(
    '---\n',
    'title: ',
    'embargo: ',
    'date: 2026-02-30\n',
    '# ',
    '###\n',
    '- ',
    '> ',
    '**',
    '|a|b|\n|-|-|\n',
    '<script>',
    '<img src=x onerror=alert(1)>',
    '</p>',
    '[x](javascript:alert(1))',
    '[x](https://example.org/"><b>)',
    '<a href="https://x',
    '&lt;script&gt;',
    '&#60;',
    'GENEVA, 3 March 2026 — ',
    '“',
    '”',
    '« ',
    ' », a déclaré ',
    'said Jane Roe',
    'Contact: jane@example.org +41 22 555 01 23',
    'About us\n',
    'ENDS\n',
    '\n\n',
    '\r',
    '\u0000',
    '\u202e',
    '\ufeff',
    'EMBARGO',
    'a'.repeat(300),
    'قال ',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

describe('whatever is dropped', () => {
  test('a file of any bytes is a value that others can read, and its HTML is harmless', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom('a.md', 'a.txt', 'a.kill.txt'), async (bytes, name) => {
        expectHarmless(await parseUpload({ bytes }, uploadOf(`incoming/${name}`, bytes.length), newsroom));
      }),
      { numRuns: 150 },
    );
  });

  test('a file of anything that documents are made of is, too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fragment, { maxLength: 30 }), fc.constantFrom('a.md', 'a.txt'), async (parts, name) => {
        expectHarmless(await parse(name, parts.join('')));
      }),
      { numRuns: 300 },
    );
  });

  test('sanitising again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 12 }), (parts) => {
        const once = sanitiseBlocks([parts.join(''), `<p>${parts.join('')}</p>`]);
        expect(sanitiseBlocks(once)).toEqual(once);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['*a **b ', 100_000],
    ['[', 100_000],
    ['[a](', 100_000],
    ['> ', 50_000],
    ['<a ', 100_000],
    ['a\n', 200_000],
    ['*a*\n\n', 100_000],
    ['“a b c d e ', 100_000],
    ['Aa Bb, said ', 100_000],
    ['a.', 100_000],
    ['~a ', 100_000],
    ['a^b', 100_000],
    ['a~b c', 100_000],
    ['Contact:\n', 100_000],
    [' '.repeat(9).concat('a'), 500_000],
    ['<br>', 1_000_000],
    ['[a](javascript:b) ', 1_000_000],
    ['|a|b|\n|-|-|\n', 100_000],
  ])('a file of nothing but %j takes no longer than a file of prose may', async (part, length) => {
    await expectCheap(async () => {
      for (const name of ['a.md', 'a.txt'])
        expectHarmless(await parse(name, `A headline of this release\n\n${part.repeat(length / part.length)}`));
    });
  });

  test('front matter nested or repeated beyond reason is refused quickly', async () => {
    for (const yaml of [
      'a: '.concat('['.repeat(15_000)),
      'a: [\n'.repeat(2000),
      Array.from({ length: 2000 }, (_, n) => `k${n}: 1`).join('\n'),
      '['.repeat(100_000),
    ]) {
      expect((await parse('a.md', `---\ntitle: x\n${yaml}\n---\n${LEAD}`)).kind).toBe('faulty');
    }
  });
});
