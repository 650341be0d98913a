import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VersionFacts } from '../../../shared/editorial/rows.ts';
import { type Edition, Understood } from '../../../shared/release/edition.ts';
import { translationEndings } from '../../../shared/release/translation-endings.ts';
import type { Inline } from '../../../shared/release/wording/inline.ts';
import { plainText } from '../../../shared/release/wording/inline.ts';
import { segmentsOf, translatableWordsOf } from '../../../shared/release/wording/segments.ts';
import { decideReturn } from '../../../shared/translation/decide-return.ts';
import { translationReaderOf } from '../../../shared/translation/formats.ts';
import { noMemory } from '../../../shared/translation/memory.ts';
import type { ReturnedDocument } from '../../../shared/translation/returned-document.ts';
import { targetsFor } from '../../../shared/translation/translation-files.ts';
import { asAnswerTo } from '../../../shared/translation/which-job.ts';
import type { TranslationOrder } from '../../../shared/translation/xliff-out.ts';
import * as tools from './as-tools-write.ts';
import { knowing, orderOf, words } from './order-of-tests.ts';

const bytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

const source: Edition = {
  format: 1,
  release: '0b7f3c1e-0000-5000-8000-000000000001',
  releaseKey: 'wells',
  version: 3,
  lang: 'en',
  dir: 'ltr',
  ...words,
  summary: words.summary ?? '',
  quotes: [],
  countries: [],
  topics: [],
  type: 'release',
  releaseAt: '2026-03-05T09:00:00.000Z',
  origin: 'original',
  path: 'en/2026/03/wells',
  provenance: {
    bucket: 'b',
    key: 'incoming/wells.md',
    versionId: 'v',
    principal: 'x',
    sha256: '',
    format: 'md',
    charset: 'utf-8',
  },
  derived: { summary: { rule: 'front-matter', evidence: '' } },
} as Edition;
const facts = {
  version: 3,
  uploadId: '0'.repeat(64),
  objectKey: 'incoming/wells.md',
  versionId: 'v',
  eventTime: '2026-03-05T09:00:00.000Z',
  headline: words.headline,
  countries: [],
  topics: [],
  type: 'release',
  releaseAt: '2026-03-05T09:00:00.000Z',
  path: 'en/2026/03/wells',
  fingerprint: '',
  signature: '',
  stated: {},
} as VersionFacts;
const job = {
  release: source.release,
  lang: 'fr',
  id: '0b7f3c1e-0000-5000-8000-000000000002',
  state: 'queued' as const,
  from: 'en',
  version: 3,
  at: facts.releaseAt,
};
const groups = segmentsOf(translatableWordsOf(source), 'en');
const segments = groups.flatMap((group) => group.segments);
const order: TranslationOrder = { ...orderOf(groups), job: job.id };

/** What French says otherwise. */
const FRENCH: readonly (readonly [string, string])[] = [
  ['1,500.50', '1 500,50'],
  ['15,000', '15 000'],
  ['5 MARCH 2026', '5 MARS 2026'],
  ['FIVE HUNDRED', 'CINQ CENTS'],
  ['ONE DAY', 'UN JOUR'],
  ['TWO DAYS', 'DEUX JOURS'],
];
/** Words without vowels, which nobody takes for those of another language. */
const mumbled = (text: string): string =>
  text.replace(/\b(?!CINQ|CENTS|JOURS?|DEUX|MARS)[A-Z]{3,}\b/g, (word) => word.replace(/[AEIOU]/g, ''));
/** Other words in every sentence, with the facts and codes of the original. */
const shouted = (inlines: readonly Inline[]): Inline[] =>
  inlines.map((inline) => {
    if (typeof inline === 'string')
      return mumbled(FRENCH.reduce((text, [from, to]) => text.replace(from, to), inline.toUpperCase()));
    return 'g' in inline ? { ...inline, children: shouted(inline.children) } : inline;
  });
const translate: tools.Translate = ({ source: said }) => shouted(said);
const whole = { order, translate };

const readAs = async (ending: string, content: string | Uint8Array): Promise<ReturnedDocument> => {
  const read = await (await translationReaderOf(ending))?.(bytes(content));
  if (!read?.ok) throw new Error(`refused: ${JSON.stringify(read)}`);
  if (!('files' in read)) return read;
  const [file] = read.files;
  return readAs(file?.name.split('.').at(-1) ?? '', file?.bytes ?? '');
};
const refusal = async (ending: string, content: string | Uint8Array): Promise<string> => {
  const read = await (await translationReaderOf(ending))?.(bytes(content));
  return read && !read.ok ? read.reason : 'read';
};
const decide = (read: ReturnedDocument, asked = order) =>
  decideReturn({
    document: asAnswerTo(job, { document: read, sent: undefined }, ['en', 'fr', 'es', 'ar']),
    job,
    releaseKey: 'wells',
    isOver: false,
    source,
    facts,
    asked: targetsFor(groups, asked.memory),
    kept: {},
    hasReaders: false,
    isReviewed: false,
  });
const edition = async (ending: string, content: string | Uint8Array) => {
  const decision = decide(await readAs(ending, content));
  if (decision.kind !== 'whole') throw new Error(JSON.stringify(decision.problems.slice(0, 3)));
  return decision.understood;
};

const forms: Record<string, [ending: string, write: (sent: typeof whole) => string | Uint8Array]> = {
  'Trados Studio': ['sdlxliff', tools.sdlxliff],
  memoQ: ['mqxliff', tools.mqxliff],
  'Wordfast 4': ['txlf', tools.txlf],
  'Wordfast 3': ['txml', tools.txml],
  Phrase: ['mxliff', tools.mxliff],
  'XLIFF 2': ['xlf', tools.xliff2],
  PO: ['po', tools.po],
  'a zip': ['zip', (sent) => tools.zipOf({ 'fr-FR/wells.sdlxliff': tools.sdlxliff(sent), 'readme.html': '<p>' })],
  'a package of memoQ': ['mqxlz', (sent) => tools.zipOf({ 'document.mqxliff': tools.mqxliff(sent), 'skeleton.xml': '<x/>' })],
  'the Word table': ['docx', tools.wordTable],
};
const each = Object.entries(forms).map(([name, [ending, write]]) => [name, ending, write] as const);

describe('a translation in the file that a tool writes', () => {
  it.each(each)('%s (.%s) is the edition that plain XLIFF is', async (_, ending, write) => {
    const plain = await edition('xlf', tools.plainXliff(whole));
    expect(plain.headline).toBe('DR. HDDD PNS CLNC & SCHL');
    expect(plain.body[0]).toContain('<strong>M. DLL</strong>');
    expect(plain.body[0]).toContain('<a href="https://example.org/a?b=1&amp;c=2">TH FND</a>');
    expect(await edition(ending, write(whole))).toEqual(plain);
  });

  it.each(each)('%s (.%s) with two sentences that are not done says which, and keeps the others', async (_, ending, write) => {
    const open = segments.filter(({ source: said }) => ['Press officer', 'Salt & bread'].includes(plainText(said)));
    const decision = decide(
      await readAs(ending, write({ order, translate: (segment) => (open.includes(segment) ? undefined : translate(segment)) })),
    );
    expect(decision).toMatchObject({ kind: 'partial', problems: [{ code: 'translation-partial', params: { count: 2 } }] });
    const asked = segments.filter(({ fixed }) => !fixed);
    expect('progress' in decision && Object.keys(decision.progress)).toHaveLength(asked.length - 2);
  });

  it.each(each.filter(([, ending]) => ending !== 'docx'))(
    '%s (.%s) is read under the name of plain XLIFF, if it is XML of that',
    async (_, ending, write) => {
      if (!/xliff|xlf/.test(ending)) return;
      expect(await edition(ending === 'txlf' ? ending : 'xliff', write(whole))).toEqual(
        await edition('xlf', tools.plainXliff(whole)),
      );
    },
  );

  it.each(each)('%s (.%s) with a code that is gone is asked about, and names the sentence', async (_, ending, write) => {
    const decision = decide(
      await readAs(
        ending,
        write({
          order,
          translate: (segment) =>
            plainText(segment.source).startsWith('It paid') ? ['IL A PAYÉ 1 500,50 AU FONDS.'] : translate(segment),
        }),
      ),
    );
    expect(decision.kind).toBe('doubted');
    expect(decision.problems).toContainEqual(
      expect.objectContaining({
        code: 'segment-markup',
        params: { paragraph: 1, sentence: 2, said: '<a> (g 1)', acceptable: 'yes' },
      }),
    );
  });

  it('counts in Trados what is confirmed or signed off, and no draft, whatever stands in it', async () => {
    const file = tools.sdlxliff(whole);
    const kindOf = async (conf: string) =>
      decide(await readAs('sdlxliff', file.replace('conf="Translated"', `conf="${conf}"`))).kind;
    for (const conf of ['Translated', 'ApprovedTranslation', 'ApprovedSignOff'])
      expect([conf, await kindOf(conf)]).toEqual([conf, 'whole']);
    for (const conf of ['Draft', 'RejectedTranslation', 'RejectedSignOff', 'Unspecified', ''])
      expect([conf, await kindOf(conf)]).toEqual([conf, 'partial']);
  });

  it('leaves out what a reviser struck out in Trados, and takes what was added', async () => {
    const file = tools
      .sdlxliff(whole)
      .replace(
        '>CINQ CENTS CHLDRN<',
        '>CINQ CENTS <mrk mtype="x-sdl-deleted" sdl:revid="1">KIDS</mrk><mrk mtype="x-sdl-added" sdl:revid="2">CHILDREN</mrk><',
      );
    expect((await edition('sdlxliff', file)).subheadline).toBe('CINQ CENTS CHILDREN');
  });

  it('counts in memoQ, Phrase, Wordfast and PO what somebody has confirmed', async () => {
    const kindOf = async (ending: string, file: string) => decide(await readAs(ending, file)).kind;
    const mq = (status: string) => kindOf('mqxliff', tools.mqxliff(whole).replace('ManuallyConfirmed', status));
    for (const status of ['Proofread', 'Reviewer1Confirmed']) expect(await mq(status)).toBe('whole');
    for (const status of ['NotStarted', 'Pretranslated', 'PartiallyEdited', 'Edited', 'Rejected'])
      expect(await mq(status)).toBe('partial');
    const phrase = (confirmed: string) =>
      kindOf('mxliff', tools.mxliff(whole).replace('m:confirmed="1"', `m:confirmed="${confirmed}"`));
    expect([await phrase('2'), await phrase('0'), await phrase('false')]).toEqual(['whole', 'partial', 'partial']);
    expect(await kindOf('txlf', tools.txlf(whole).replace('state="translated"', 'state="needs-review-translation"'))).toBe(
      'partial',
    );
    expect(await kindOf('txml', tools.txml(whole).replace('modified="true"', 'gtmt="true"'))).toBe('partial');
    expect(await kindOf('po', tools.po(whole).replace('msgid "Five', '#, fuzzy\nmsgid "Five'))).toBe('partial');
  });

  it('takes what was filled in and approved when it went out, whatever the tool says of it', async () => {
    const known = segments.find(({ source: said }) => plainText(said) === 'Year');
    const asked: TranslationOrder = { ...order, memory: knowing({ [known?.id ?? '']: ['Année'] }, 'earlier') };
    const back = (segment: (typeof segments)[number]): Inline[] => (segment === known ? ['Année'] : shouted(segment.source));
    const file = tools
      .mqxliff({ order: asked, translate: back })
      .replace(/mq:status="ManuallyConfirmed"(?=[^>]*>\s*<source[^>]*>Year<)/, 'mq:status="Pretranslated"');
    expect(file).toContain('Pretranslated');
    expect(decide(await readAs('mqxliff', file), asked).kind).toBe('whole');
  });

  it('takes states and substates of XLIFF 2 as XLIFF 1.2 has them', async () => {
    const file = tools.xliff2({
      order,
      translate: (segment) => (plainText(segment.source) === 'Milk' ? undefined : translate(segment)),
    });
    const kindOf = async (state: string) => decide(await readAs('xlf', file.replaceAll('state="initial"', state))).kind;
    expect([await kindOf('state="initial"'), await kindOf('state="final"'), await kindOf('state="reviewed"')]).toEqual([
      'partial',
      'whole',
      'whole',
    ]);
    const done = tools.xliff2(whole);
    expect(
      decide(await readAs('xlf', done.replace('state="translated"', 'state="translated" subState="xlf:needs-review"'))).kind,
    ).toBe('partial');
  });

  it('has no sentence more than once, and none of another text', async () => {
    const twice = tools
      .txml(whole)
      .replace(/<translatable blockId="2".*?<\/translatable>/s, (block) => block + block.replace('CINQ', 'SIX'));
    expect(decide(await readAs('txml', twice)).kind).toBe('refused');
    expect(decide(await readAs('txml', tools.txml(whole).replace('<source>Five hundred', '<source>Six hundred'))).kind).toBe(
      'refused',
    );
  });
});

describe('the Word table', () => {
  const back = tools.wordTable(whole);
  const rowOf = (text: string): string => segments.find(({ source: said }) => plainText(said) === text)?.id ?? '-';
  const changed = (text: string, change: (row: string) => string) =>
    tools.withRows(back, (row, id) => (id === rowOf(text) ? change(row) : row));
  const kindOf = async (file: Uint8Array) => decide(await readAs('docx', file));

  it('says what to do, which job it is, and what stays, and asks for no sentence that nobody has to translate', async () => {
    let main = '';
    tools.withMainPart(tools.wordTableOf(order), (xml) => (main = xml));
    expect(main).toContain('Words between {1} and {/1} are bold');
    expect(main).toContain(`Dateline job ${job.id}, release ${source.release}, version 3, from en to fr`);
    expect(main).toContain('It paid 1,500.50 to {1}the fund{/1}.');
    expect(main).toContain('{1} leads to https://example.org/a?b=1&amp;c=2');
    expect(main).toContain('Stays as it is: +41 22 345 67 89 · press@example.org');
    expect(main).not.toContain('>2026<');
    expect(await readAs('docx', tools.wordTableOf(order))).toMatchObject({
      job: job.id,
      release: source.release,
      version: 3,
      target: 'fr',
    });
    expect((await kindOf(tools.wordTableOf(order))).kind).toBe('partial');
  });

  it('speaks the language of the desk, and writes Arabic from right to left', () => {
    const arabic = { ...tools.newsroomOfTools, languages: ['ar', 'en'] };
    let main = '';
    tools.withMainPart(tools.wordTableOf({ ...order, target: 'ar' }, arabic), (xml) => (main = xml));
    expect(main).toContain('اكتبوا الترجمة في العمود الثالث');
    expect(main).toContain('<w:bidi/>');
    expect(main).toContain('<w:rtl/>');
  });

  it('is filled in with what is known, and with what is to be looked at again', () => {
    const id = rowOf('Salt & bread');
    const memory = knowing({ [id]: ['Sel et pain'] }, 'earlier');
    let main = '';
    const filled = (asked: TranslationOrder): string => {
      tools.withMainPart(tools.wordTableOf(asked), (xml) => (main = xml));
      return main;
    };
    expect(filled({ ...order, memory })).toMatch(/Sel et pain.*translated before, and filled in/s);
    expect(filled({ ...order, drafts: memory })).toMatch(/Sel et pain.*came back before/s);
  });

  it('takes tracked changes as accepted', async () => {
    const tracked =
      '<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>SIX </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>NOTE INTERNE </w:t></w:r><w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t>CINQ </w:t></w:r><w:del w:id="1" w:author="x"><w:r><w:delText>CENT </w:delText></w:r></w:del><w:ins w:id="2" w:author="x"><w:r><w:t>CENTS </w:t></w:r></w:ins><w:moveFrom w:id="3"><w:r><w:t>JADIS </w:t></w:r></w:moveFrom><w:r><w:t>ENFANTS</w:t></w:r></w:p>';
    const decision = await kindOf(changed('Five hundred children', (row) => tools.withCell(row, 2, tracked)));
    expect(decision).toMatchObject({ kind: 'whole', understood: { subheadline: 'CINQ CENTS ENFANTS' } });
  });

  it('joins the paragraphs of a cell, and keeps line breaks and hyphens as words have them', async () => {
    const two = `${tools.paragraphOf('CINQ CENTS')}<w:p><w:r><w:t>EN</w:t><w:noBreakHyphen/><w:t>FANTS</w:t><w:br/><w:t>LÀ</w:t></w:r></w:p>`;
    const decision = await kindOf(changed('Five hundred children', (row) => tools.withCell(row, 2, two)));
    expect(decision).toMatchObject({ kind: 'whole', understood: { subheadline: 'CINQ CENTS EN\u2011FANTS LÀ' } });
  });

  it('misses a row that was deleted, also by a tracked change', async () => {
    for (const gone of [() => '', (row: string) => row.replace('<w:trPr>', '<w:trPr><w:del w:id="4" w:author="x"/>')])
      expect(await kindOf(changed('Five hundred children', gone))).toMatchObject({
        kind: 'refused',
        problems: [{ code: 'segment-missing', params: { said: 'Five hundred children' } }],
      });
  });

  it('has a sentence open that is empty or repeats the source, and done where somebody says that it is the same', async () => {
    const cell = async (column: number, text: string, target = 'Five hundred children') =>
      (
        await kindOf(
          changed('Five hundred children', (row) =>
            tools.withCell(tools.withCell(row, 2, tools.paragraphOf(target)), column, tools.paragraphOf(text)),
          ),
        )
      ).kind;
    expect(await cell(2, '')).toBe('partial');
    expect(await cell(2, 'Five hundred children')).toBe('partial');
    expect(await cell(2, ' = ')).toBe('whole');
    expect(await cell(3, '= is a name')).toBe('whole');
  });

  it('knows a row by its words where its id was lost, and takes rows in any order', async () => {
    const file = changed('Five hundred children', (row) => tools.withCell(row, 0, tools.paragraphOf('2.1')));
    expect((await kindOf(file)).kind).toBe('whole');
    const reversed = tools.withMainPart(back, (xml) => {
      const rows = xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
      return xml.replace(rows.join(''), rows.reverse().join(''));
    });
    expect((await kindOf(reversed)).kind).toBe('whole');
  });

  it('reads marks with digits and spaces as other programs write them, and what only looks like one as words', async () => {
    const paid = (text: string) =>
      kindOf(changed('It paid 1,500.50 to the fund.', (row) => tools.withCell(row, 2, tools.paragraphOf(text))));
    for (const text of ['AU {1}FONDS{/1} 1 500,50.', 'AU { 1 }FONDS{ /1} 1 500,50.', 'AU {١}FONDS{/١} 1 500,50.'])
      expect([text, (await paid(text)).kind]).toEqual([text, 'whole']);
    expect((await paid('AU {{1}FONDS{{/1} 1 500,50.')).kind).toBe('doubted');
  });

  it('is no translated document: that one belongs into incoming/', async () => {
    expect(
      await refusal(
        'docx',
        tools.withMainPart(back, (xml) => xml.replace(/<w:tbl>.*<\/w:tbl>/s, '')),
      ),
    ).toBe('no-table');
  });
});

describe('what is no translation', () => {
  it.each([
    ['xlf', 'Bonjour', 'not-xliff'],
    ['xlf', tools.xliff2(whole).replace('?>', '?><!DOCTYPE xliff>'), 'unsafe'],
    ['xlf', tools.xliff2(whole).slice(0, -50), 'ill-formed'],
    ['xlf', tools.xliff2(whole).replace('</xliff>', '<file id="f2"/></xliff>'), 'several-files'],
    ['txml', tools.txml(whole).replace('?>', '?><!DOCTYPE txml [<!ENTITY a "b">]>'), 'unsafe'],
    ['txml', '<txt/>', 'not-xliff'],
    ['po', 'Bonjour', 'not-po'],
    ['po', Uint8Array.of(0xe9, 0x20), 'encoding'],
    ['po', '', 'not-po'],
    ['docx', 'no', 'ill-formed'],
    ['zip', 'no', 'ill-formed'],
    ['zip', tools.zipOf({ 'readme.txt': 'x' }), 'nothing-inside'],
    ['zip', tools.zipOf({ 'inner.zip': tools.zipOf({ 'wells.xlf': 'x' }) }), 'nothing-inside'],
    ['zip', tools.zipOf({ '../../wells.xlf': 'x' }), 'unsafe'],
    ['zip', tools.zipOf({ 'a.xlf': 'x', 'A.XLF': 'y' }), 'unsafe'],
    ['zip', tools.zipOf(Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`${at}.xlf`, 'x']))), 'too-large'],
    ['zip', tools.zipOf({ 'bomb.xlf': new Uint8Array(60_000_000) }), 'too-large'],
    [
      'docx',
      tools.withMainPart(tools.wordTableOf(order), (xml) => xml.replace('</w:body>', `${' '.repeat(20_000_000)}</w:body>`)),
      'too-large',
    ],
    [
      'docx',
      tools.withMainPart(tools.wordTableOf(order), (xml) => xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>')),
      'unsafe',
    ],
  ])('.%s is refused, and says why', async (ending, content, reason) => {
    expect(await refusal(ending, content)).toBe(reason);
  });

  it.each(each)('%s (.%s) is never a failure, whatever bytes it has', async (_, ending, write) => {
    const read = await translationReaderOf(ending);
    const file = bytes(write(whole));
    fc.assert(
      fc.property(fc.nat(file.length), fc.uint8Array({ maxLength: 6 }), fc.nat(40), (at, put, drop) => {
        const document = read?.(new Uint8Array([...file.slice(0, at), ...put, ...file.slice(at + drop)]));
        if (document?.ok && 'units' in document) decide(document);
      }),
      { numRuns: 60 },
    );
  });

  it('has a reader for each ending, and an edition from each is one', async () => {
    for (const ending of translationEndings) expect(await translationReaderOf(ending)).toBeTypeOf('function');
    expect(Understood.safeParse(await edition('xlf', tools.plainXliff(whole))).success).toBe(true);
    expect(noMemory).toBeTypeOf('function');
  });
});
