import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readPreviewArguments } from '../../local/commands/preview/preview-arguments.ts';
import { run } from '../../local/commands/preview/run-preview.ts';
import { writePreview } from '../../local/commands/preview/write-preview.ts';
import { filesBelow } from '../../local/newsroom/files-below.ts';
import { openNewsroom as newsroomIn, ownNewsroomFile } from '../../local/newsroom/newsroom-file.ts';
import { editionUrn, releaseIdOf } from '../../shared/release/identity.ts';
import { openNewsroom, page, releaseAbout } from './newsroom-run.ts';

const START = '2026-11-02T09:00:00.000Z';
const T = '2026-11-02T11:00:00.000Z';
const BEFORE = '2026-11-02T10:59:59.999Z';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dateline-silence-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(home, { recursive: true });
});

const write = (files: Record<string, string>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  }
};

/** A release in which every word that matters is found nowhere else. `word` is one of a kind. */
const secret = (word: string, front: readonly string[] = [], above: readonly string[] = []): string =>
  [
    ...(front.length > 0 ? ['---', ...front, '---', ''] : []),
    ...above.flatMap((line) => [line, '']),
    `# ${word} bridges open across the northern delta`,
    '',
    `KAMPOT, 2 November 2026 – The ${word}a bridges open this week across the northern delta, and the ${word}ist families of forty villages no longer wait for the ferry, said the office.`,
    '',
    `"The ${word}ine crossing took us three years," said Sok ${word}ova, head of the ${word}et office.`,
    '',
    'Contact',
    '',
    `Sok ${word}ova, ${word}@example.org`,
  ].join('\n');

const arabic = (front: readonly string[]): string =>
  [
    '---',
    ...front,
    '---',
    '',
    '# افتتاح جسور الزنبركان في شمال الدلتا',
    '',
    'كامبوت، 2 تشرين الثاني/نوفمبر 2026 – تفتتح هذا الأسبوع جسور الزنبركان في شمال الدلتا، ولم تعد أسر أربعين قرية تنتظر العبّارة، كما أعلن المكتب القطري للمنظمة في بيان له اليوم.',
  ].join('\n');

/** Every way in which a text may have to wait, by the word that betrays it. */
const files: Record<string, { word: string; files: Record<string, string> }> = {
  'an embargo in the file': { word: 'Quorvan', files: { 'Quorvan-1.md': secret('Quorvan', [`embargo: ${T}`]) } },
  'a date to come': { word: 'Zembrin', files: { 'Zembrin-1.md': secret('Zembrin', [`date: ${T}`]) } },
  'an order that came first': {
    word: 'Haxolde',
    files: { 'Haxolde-1.embargo.txt': `${T} The minister.`, 'Haxolde-1.md': secret('Haxolde') },
  },
  'an order that moves a time': {
    word: 'Plovitz',
    files: {
      'Plovitz-1.md': secret('Plovitz', ['embargo: 2026-11-02T10:00:00Z']),
      'Plovitz-1.embargo.txt': `${T} The minister is late.`,
    },
  },
  'a line in words': {
    word: 'Trimboul',
    files: { 'Trimboul-1.md': secret('Trimboul', [], ['EMBARGOED UNTIL Monday 12 noon']) },
  },
  'a draft': { word: 'Wexforia', files: { 'Wexforia-1.md': secret('Wexforia', ['draft: true']) } },
  'a bundle, by one of its files': {
    word: 'Drosqual',
    files: {
      'Drosqual-1/en.md': secret('Drosqual'),
      'Drosqual-1/fr.md': secret('Drosqual', [`embargo: ${T}`, 'lang: fr']),
      'Drosqual-1/ar.md': arabic([`embargo: ${T}`]).replaceAll('الزنبركان', 'Drosqual الزنبركان'),
    },
  },
  'a bundle, by its release.yaml': {
    word: 'Kevlimon',
    files: { 'Kevlimon-1/en.md': secret('Kevlimon'), 'Kevlimon-1/release.yaml': `embargo: ${T}\n` },
  },
  'a kill before its time': {
    word: 'Jurkatov',
    files: { 'Jurkatov-1.md': secret('Jurkatov', [`embargo: ${T}`]), 'Jurkatov-1.kill.txt': 'Jurkatov was never agreed.' },
  },
  'a correction that waits': {
    word: 'Nybrolex',
    files: {
      'water.md': releaseAbout('Clean water', {
        front: [`embargo: ${T}`, 'correction: The Nybrolex figure was wrong.'],
        more: ' The Nybrolex figure is thirty-nine.',
      }),
    },
  },
};

/** All the spellings in which a byte of it could stand somewhere. */
const spellings = (text: string): string[] => [
  text,
  text.replace(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
  text.replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex, decimal) =>
    String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  ),
  text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString()),
  ...(text.match(/[A-Za-z0-9+/]{24,}={0,2}/g) ?? []).map((part) => Buffer.from(part, 'base64').toString()),
];

const newsroom = newsroomIn(ownNewsroomFile);
const LANGUAGES = ['en', 'fr', 'es', 'ar'];

/** What must not be found: the word in any case, the release's id under any name of its files, the ids of its editions. */
const needlesOf = (word: string, names: readonly string[]): string[] => {
  const keys = names.map((name) => name.replace(/(\/(en|fr|ar))?(\.(kill|embargo))?\.(md|txt)$/, ''));
  const ids = [...new Set(keys)].filter((key) => key !== 'water').map((key) => releaseIdOf(newsroom.siteUrl, key, 1));
  return [
    word.toLowerCase(),
    ...ids,
    ...ids.flatMap((id) => LANGUAGES.map((lang) => editionUrn(id, lang).slice('urn:uuid:'.length))),
  ];
};

/** What is the desk's own, and what preview writes for whoever called it. */
const ofTheDesk = /^(bucket\/|editions\/|outcomes\.tsv$|usage\.json$)/;

/** Every file of a preview that others than the desk could see, with its name, in every spelling; mails also as a reader has them. */
const everythingPublic = async (out: string): Promise<{ path: string; texts: string[] }[]> =>
  Promise.all(
    filesBelow(join(home, out))
      .filter((path) => !ofTheDesk.test(path))
      .map(async (path) => {
        const text = readFileSync(join(home, out, path), 'utf8');
        const mail = path.startsWith('mail/') ? await simpleParser(text) : undefined;
        const read = mail ? [mail.subject ?? '', mail.text ?? '', String(mail.html), JSON.stringify([...mail.headers])] : [];
        return { path, texts: [path, text, ...read].flatMap(spellings).map((each) => each.toLowerCase()) };
      }),
  );

const leaks = (places: readonly { path: string; texts: string[] }[], needles: readonly string[]): string[] =>
  places.flatMap(({ path, texts }) =>
    needles.flatMap((needle) => (texts.some((text) => text.includes(needle)) ? [`${needle} in ${path}`] : [])),
  );

const previewUntil = async (until: string, out: string): Promise<{ log: string }> => {
  const lines: string[] = [];
  for (const level of ['log', 'info', 'warn', 'error'] as const)
    vi.spyOn(console, level).mockImplementation((...said) => {
      lines.push(said.map(String).join(' '));
    });
  const plan = readPreviewArguments(
    [
      `${home}/in`,
      '--out',
      `${home}/${out}`,
      '--at',
      START,
      '--then',
      `2026-11-02T09:05:00Z=${home}/later`,
      '--until',
      until,
    ].concat(['--subscribers', `${home}/subscribers.json`]),
    () => new Date(START),
  );
  const embedded = await run(plan);
  try {
    await writePreview(plan, embedded);
  } finally {
    await embedded.close();
    vi.restoreAllMocks();
  }
  return { log: lines.join('\n') };
};

describe('before its time', () => {
  it('nothing betrays a release: no page, feed, mail, notice, event, file name or log has a byte of it', async () => {
    write({
      'in/water.md': releaseAbout('Clean water'),
      'subscribers.json': JSON.stringify(
        LANGUAGES.map((lang) => ({
          email: `${lang}@example.org`,
          languages: [lang],
          countries: [],
          topics: [],
          frequency: 'immediate',
          policy: 'first',
        })),
      ),
      'later/rice.md': releaseAbout('Seed rice'),
    });
    for (const { files: ofOne } of Object.values(files))
      for (const [name, text] of Object.entries(ofOne)) write({ [`later/${name}`]: text });

    const { log } = await previewUntil(BEFORE, 'before');
    const before = [
      ...(await everythingPublic('before')),
      { path: 'the log', texts: spellings(log).map((each) => each.toLowerCase()) },
    ];
    expect(
      before.some(({ path }) => path.startsWith('mail/')),
      'there are mails to search',
    ).toBe(true);
    expect(
      before.some(({ path }) => path.startsWith('site/') && path.includes('seed-rice')),
      'and pages',
    ).toBe(true);
    for (const [way, { word, files: ofOne }] of Object.entries(files)) {
      expect([way, leaks(before, needlesOf(word, Object.keys(ofOne)))]).toEqual([way, []]);
    }

    // The same search finds what came out since: it would have found it before.
    await previewUntil('2026-11-02T11:10:00.000Z', 'after');
    const after = await everythingPublic('after');
    const found = (way: string): number => {
      const { word = '', files: ofOne = {} } = files[way] ?? {};
      return leaks(after, needlesOf(word, Object.keys(ofOne))).length;
    };
    const never = ['a line in words', 'a draft', 'a kill before its time'];
    for (const way of Object.keys(files))
      if (never.includes(way)) expect([way, found(way)]).toEqual([way, 0]);
      else expect([way, found(way) >= (way === 'a correction that waits' ? 1 : 4)]).toEqual([way, true]);
  });
});

describe('at its time', () => {
  it('a release is public within fifteen seconds, with every call of its functions taking up to two hundred milliseconds', async () => {
    let calls = 0;
    const embedded = await openNewsroom({
      latency: () => 20 + ((calls++ * 7919) % 181),
      subscribers: [
        { email: 'all@example.org', languages: [], countries: [], topics: [], frequency: 'immediate', policy: 'first' },
      ],
    });
    embedded.drop('incoming/Quorvan-1.en.md', secret('Quorvan', [`embargo: ${T}`]));
    embedded.drop(
      'incoming/Quorvan-1.fr.md',
      [
        ...['---', `embargo: ${T}`, '---', '', '# Les ponts du Quorvan ouvrent dans le nord du delta', ''],
        'KAMPOT, 2 novembre 2026 – Les ponts du Quorvan ouvrent cette semaine dans le nord du delta, et les familles de quarante villages n’attendent plus le bac, a annoncé le bureau de l’organisation dans le pays.',
      ].join('\n'),
    );
    await embedded.advanceTo(BEFORE);
    const path = '/en/2026/11/quorvan-bridges-open-across-the-northern-delta/';
    const french = '/fr/2026/11/les-ponts-du-quorvan-ouvrent-dans-le-nord-du-delta/';
    const statuses = async () => [(await page(embedded, path)).status, (await page(embedded, french)).status];
    expect([await statuses(), embedded.events]).toEqual([[404, 404], []]);
    let publicAt: number | undefined;
    for (let second = 0; publicAt === undefined && second <= 15; second++) {
      await embedded.advanceTo(new Date(Date.parse(T) + second * 1000).toISOString());
      if ((await statuses()).every((status) => status === 200)) publicAt = second;
    }
    console.log(`both languages were public ${publicAt} s after their time; ${calls} calls of 20 to 200 ms`);
    expect(publicAt).toBeLessThanOrEqual(15);
    await embedded.untilIdle();
    expect(embedded.events.map(({ event }) => event)).toEqual(['ReleasePublished', 'ReleasePublished']);
    expect(embedded.mails().every(({ at }) => at >= Date.parse(T))).toBe(true);
    expect(embedded.mails()).toHaveLength(1);
  });
});
