import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPreviewArguments } from '../../local/commands/preview/preview-arguments.ts';
import { previewSummaryOf } from '../../local/commands/preview/preview-summary.ts';
import { run } from '../../local/commands/preview/run-preview.ts';
import { writePreview } from '../../local/commands/preview/write-preview.ts';
import { filesBelow } from '../../local/newsroom/files-below.ts';
import { Misuse } from '../../local/newsroom/misuse.ts';
import { releaseAbout } from './newsroom-run.ts';

const NOW = new Date('2026-11-02T08:00:00.000Z');

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dateline-preview-'));
});
afterEach(() => rmSync(home, { recursive: true }));

const write = (files: Record<string, string>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  }
};

const plan = (...args: string[]) =>
  readPreviewArguments(
    args.map((arg) => arg.replaceAll('~', home)),
    () => NOW,
  );

const refusal = (...args: string[]): string => {
  try {
    plan(...args);
  } catch (error) {
    if (error instanceof Misuse) return error.message.replaceAll(home, '~');
    throw error;
  }
  return 'nothing was refused';
};

const preview = async (...args: string[]) => {
  const embedded = await run(plan(...args));
  try {
    return await writePreview(plan(...args), embedded);
  } finally {
    await embedded.close();
  }
};

const addressee = ({ to }: ParsedMail): string => [to ?? []].flat()[0]?.text ?? '';

const read = (path: string): string => readFileSync(join(home, path), 'utf8');
const everything = (folder: string): Record<string, string> =>
  Object.fromEntries(filesBelow(join(home, folder)).map((path) => [path, read(join(folder, path))]));

describe('the command line of preview', () => {
  beforeEach(() => {
    mkdirSync(join(home, 'in/deeper'), { recursive: true });
    mkdirSync(join(home, 'later'));
  });

  it('takes folders, instants and files', () => {
    expect(
      plan(
        '~/in',
        '--out',
        '~/out',
        '--at',
        '2026-11-02T09:00+01:00',
        '--then',
        '2026-11-02T09:00:00Z=~/later',
        '--until',
        '2026-11-03T00:00:00Z',
      ),
    ).toMatchObject({
      out: join(home, 'out'),
      uploads: [
        { at: '2026-11-02T08:00:00.000Z', folder: join(home, 'in') },
        { at: '2026-11-02T09:00:00.000Z', folder: join(home, 'later') },
      ],
      until: '2026-11-03T00:00:00.000Z',
      subscribers: [],
    });
    expect(plan('~/in', '--out', '~/out').uploads[0]?.at).toBe(NOW.toISOString());
  });

  it.each([
    [['--out', '~/out'], /^The folder to upload is missing: npm run preview -- /],
    [['~/nowhere', '--out', '~/out'], '<folder>: there is no folder ~/nowhere.'],
    [['~/in'], /^--out is missing: npm run preview -- /],
    [['~/in', '~/later', '--out', '~/out'], /^One folder is uploaded at a time, and "~\/later" is a second one: /],
    [
      ['~/in', '--out', '~/in/deeper'],
      '--out: ~/in/deeper and ~/in overlap, so that what is written would be mixed up with what is uploaded.',
    ],
    [
      ['~/in/deeper', '--out', '~/in'],
      '--out: ~/in and ~/in/deeper overlap, so that what is written would be mixed up with what is uploaded.',
    ],
    [
      ['~/in', '--out', '~/out', '--at', 'noon'],
      '--at takes an ISO 8601 instant with its offset, such as 2026-03-01T09:00:00Z, and not "noon".',
    ],
    [['~/in', '--out', '~/out', '--at', '2026-11-02T09:00:00'], /^--at takes an ISO 8601 instant with its offset/],
    [['~/in', '--out', '~/out', '--until', '2027-02-30T09:00:00Z'], /^--until takes an ISO 8601 instant/],
    [['~/in', '--out', '~/out', '--then', '~/later'], /^--then takes an instant and a folder, such as /],
    [['~/in', '--out', '~/out', '--then', '2027-01-01T00:00:00Z=~/nowhere'], '--then: there is no folder ~/nowhere.'],
    [
      ['~/in', '--out', '~/out', '--then', '2026-11-04T00:00:00Z=~/later', '--then', '2026-11-03T00:00:00Z=~/later'],
      'Time only goes forward: --then 2026-11-03T00:00:00.000Z is before --then 2026-11-04T00:00:00.000Z.',
    ],
    [
      ['~/in', '--out', '~/out', '--until', '2026-11-01T00:00:00Z'],
      'Time only goes forward: --until 2026-11-01T00:00:00.000Z is before --at 2026-11-02T08:00:00.000Z.',
    ],
    [['~/in', '--out', '~/out', '--newsroom', '~/nowhere.json'], /^~\/nowhere\.json cannot be read as JSON: ENOENT/],
    [['~/in', '--out', '~/out', '--subscribers', '~/nowhere.json'], /^~\/nowhere\.json cannot be read as JSON: ENOENT/],
    [['~/in', '--out', '~/out', '--utnil', 'x'], /^Unknown option '--utnil': npm run preview -- /],
    [['~/in', '--out'], /^Option '--out <value>' argument missing: npm run preview -- /],
  ])('refuses %j in one sentence', (args, sentence) => {
    expect(refusal(...args)).toEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence));
    expect(refusal(...args)).not.toContain('\n');
  });

  it('reads the subscribers: what is left out is all, at once, and once', () => {
    write({
      'people.json': JSON.stringify([
        { email: 'reader@example.org', languages: ['fr'], frequency: 'daily', timeZone: 'Europe/Paris' },
        { email: 'Redaction@Bücher.example' },
      ]),
    });
    expect(plan('~/in', '--out', '~/out', '--subscribers', '~/people.json').subscribers).toEqual([
      // biome-ignore format: one line for each
      { email: 'reader@example.org', languages: ['fr'], countries: [], topics: [], frequency: 'daily', policy: 'first', timeZone: 'Europe/Paris' },
      // biome-ignore format: one line for each
      { email: 'Redaction@xn--bcher-kva.example', languages: [], countries: [], topics: [], frequency: 'immediate', policy: 'first' },
    ]);
  });

  const reader = { email: 'reader@example.org' };
  const thirtyTwo = 'AF AL DZ AD AO AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI KH CM CA CV CF'.split(' ');
  it.each<[string, unknown, string | RegExp]>([
    ['no list', { reader }, /^~\/people\.json: the file as a whole: /],
    ['a frequency that there is not', [{ ...reader, frequency: 'hourly' }], /^~\/people\.json: 0\.frequency: /],
    ['a misspelt key', [reader, { ...reader, topic: ['water'] }], /^~\/people\.json: 1: .*"topic"/],
    [
      'an address with a line break',
      [{ email: 'a@example.org\r\nBcc: b@example.org' }],
      /^~\/people\.json: 0\.email: is not an address/,
    ],
    [
      'an address whose local part mail cannot carry',
      [{ email: 'josé@example.org' }],
      /^~\/people\.json: 0\.email: is not an address/,
    ],
    [
      'a time zone that there is not',
      [{ ...reader, timeZone: 'Europe/Atlantis' }],
      /^~\/people\.json: 0\.timeZone: is not an IANA time zone/,
    ],
    [
      'a language the newsroom does not publish',
      [reader, { ...reader, languages: ['en', 'tlh'] }],
      '~/people.json: 1.languages: the newsroom does not publish in "tlh", but in en, fr, es, ar.',
    ],
    [
      'a topic it does not have',
      [{ ...reader, topics: ['sports'] }],
      '~/people.json: 0.topics: "sports" is no topic of newsroom.json, which has health, migration, water, children.',
    ],
    [
      'a country that there is not',
      [{ ...reader, countries: ['FR', 'UK'] }],
      '~/people.json: 0.countries: "UK" is no country of ISO 3166-1.',
    ],
    [
      'somebody with too many alerts',
      Array.from({ length: 21 }, () => reader),
      '~/people.json: 20: reader@example.org asks for more than 20 alerts.',
    ],
    [
      'somebody with too many combinations',
      [
        { email: 'READER@example.org' },
        {
          ...reader,
          languages: ['ar', 'en', 'es', 'fr'],
          countries: thirtyTwo,
          topics: ['health', 'migration', 'water', 'children'],
        },
      ],
      '~/people.json: 1: reader@example.org asks for 513 combinations of language, country and topic, and 500 is the most.',
    ],
  ])('refuses %s among the subscribers, and says which', (_, people, sentence) => {
    write({ 'people.json': JSON.stringify(people) });
    const said = refusal('~/in', '--out', '~/out', '--subscribers', '~/people.json');
    expect(said).toEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence));
  });
});

describe('a preview', () => {
  it('lists what became of each file in upload order, and keeps what came out', async () => {
    write({
      'in/b.md': releaseAbout('Clean water'),
      'in/a.exe': 'MZ',
      'in/deep/.DS_Store': 'x',
      'in/translations/in/b.fr.xlf': '<xliff/>',
    });
    symlinkSync(join(home, 'in'), join(home, 'in/deep/loop'));
    symlinkSync(join(home, 'nowhere'), join(home, 'in/broken.md'));
    write({ 'out/site/stale.html': 'from an earlier preview', 'out/mine.txt': 'not of ours' });

    const outcomes = await preview('~/in', '--out', '~/out', '--at', '2026-11-02T09:00:00Z');
    const rows = read('out/outcomes.tsv')
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => line.split('\t'));
    expect(rows[0]).toEqual(['key', 'outcome', 'release', 'lang', 'version', 'headline', 'date', 'countries', 'problems']);
    expect(rows.slice(1).map((row) => row.slice(0, 2))).toEqual([
      ['incoming/a.exe', 'rejected'],
      ['incoming/b.md', 'published'],
      ['incoming/deep/.DS_Store', 'ignored'],
      ['translations/in/b.fr.xlf', 'rejected'],
    ]);
    const [, , release = '', ...rest] = rows[2] ?? [];
    expect(rest).toEqual(['en', '1', outcomes[1]?.row?.headline, '2026-11-02', 'KH', expect.any(String)]);

    expect(JSON.parse(read(`out/editions/${release}/en/1.json`)).headline).toBe(outcomes[1]?.row?.headline);
    const files = readdirSync(join(home, 'out')).sort();
    expect(files).toEqual([
      'bucket',
      'dead-letters.ndjson',
      'editions',
      'events.ndjson',
      'mail',
      'mine.txt',
      'notices',
      'outcomes.tsv',
      'site',
      'site.tsv',
      'usage.json',
    ]);
    expect(filesBelow(join(home, 'out/site'))).toContain('feeds/en/atom.xml');
    expect(filesBelow(join(home, 'out/site'))).not.toContain('stale.html');
    expect(filesBelow(join(home, 'out/bucket'))).toEqual(
      expect.arrayContaining(['reports/b.md.html', 'reports/index.html', 'translations/in/b.fr.xlf']),
    );
    expect(filesBelow(join(home, 'out/bucket')).filter((path) => path.startsWith('incoming/'))).toEqual([]);
    expect(JSON.parse(read('out/events.ndjson')).event).toBe('ReleasePublished');
    expect(read('out/dead-letters.ndjson')).toBe('');
    expect(JSON.parse(read('out/usage.json')).uploads['incoming/b.md']['validate-release'].s3).toEqual({
      GetObject: 1,
      PutObject: 1,
    });
    expect(read('out/notices/0001.txt')).toContain('Subject: ');
  });

  it('makes the same bytes of the same files', async () => {
    write({ 'in/a.md': releaseAbout('Clean water'), 'in/b.md': releaseAbout('Dry wells'), 'then/a.kill.txt': 'Wrong figures' });
    write({ 'people.json': JSON.stringify([{ email: 'reader@example.org' }, { email: 'other@example.org' }]) });
    const args = ['--at', '2026-11-02T09:00:00Z', '--then', '2026-11-02T10:00:00Z=~/then', '--until', '2026-11-09T00:00:00Z'];
    args.push('--subscribers', '~/people.json');
    await preview('~/in', '--out', '~/one', ...args);
    await preview('~/in', '--out', '~/two', ...args);
    expect(Object.keys(everything('one')).length).toBeGreaterThan(20);
    expect(everything('two')).toEqual(everything('one'));
    expect(filesBelow(join(home, 'one/mail'))).toHaveLength(6);
    expect(read('one/site.tsv')).toMatch(/clean-water[^\t]*\/index\.html\t410\t/);
  });

  it('keeps every mail that it would send, in the order sent, as it would arrive', async () => {
    write({
      'in/a.md': releaseAbout('Clean water'),
      'then/a.kill.txt': 'Wrong figures',
      'people.json': JSON.stringify([
        { email: 'all@bücher.example' },
        { email: 'cambodia@example.org', countries: ['KH'] },
        { email: 'cambodia@example.org', languages: ['en'] },
        { email: 'nepal@example.org', countries: ['NP'] },
      ]),
    });
    await preview(
      ...['~/in', '--out', '~/out', '--at', '2026-11-02T09:00:00Z', '--subscribers', '~/people.json'],
      ...['--then', '2026-11-02T10:00:00Z=~/then'],
    );
    const files = filesBelow(join(home, 'out/mail'));
    expect(files).toEqual(['00001.eml', '00002.eml', '00003.eml', '00004.eml']);
    const mails = await Promise.all(files.map((file) => simpleParser(readFileSync(join(home, 'out/mail', file)))));
    const readers = ['all@bücher.example', 'cambodia@example.org'];
    expect(mails.slice(0, 2).map(addressee).sort()).toEqual(readers);
    expect(mails.slice(2).map(addressee).sort()).toEqual(readers);
    expect(mails[0]?.subject).toBe('Clean water reaches the coastal villages');
    expect(mails[0]?.date?.toISOString()).toMatch(/^2026-11-02T09:00:/);
    expect(mails[2]?.text).not.toContain('forty villages');
  });

  it('deletes with a file named .delete in a later folder, and uploads one in the first', async () => {
    write({ 'in/a.md': releaseAbout('Clean water'), 'in/b.delete': 'x', 'then/a.md.delete': '' });
    await preview('~/in', '--out', '~/out', '--at', '2026-11-02T09:00:00Z', '--then', '2026-11-02T10:00:00Z=~/then');
    expect(
      read('out/outcomes.tsv')
        .split('\n')
        .map((line) => line.split('\t').slice(0, 2).join(' ')),
    ).toEqual(['key outcome', 'incoming/a.md published', 'incoming/b.delete rejected', '']);
    expect(
      filesBelow(join(home, 'out/notices'))
        .map((path) => read(`out/notices/${path}`))
        .join(),
    ).toContain('deleted');
  });

  it('of an empty folder comes to nothing, in good order', async () => {
    mkdirSync(join(home, 'in'));
    expect(await preview('~/in', '--out', '~/out', '--at', '2026-11-02T09:00:00Z')).toEqual([]);
    expect(read('out/outcomes.tsv')).toBe('key\toutcome\trelease\tlang\tversion\theadline\tdate\tcountries\tproblems\n');
    expect(read('out/events.ndjson')).toBe('');
  });
});

it('the summary says what became of each file on one line, with colours only for those who see them', () => {
  const key = `incoming/${'long'.repeat(20)}.md`;
  const row = {
    outcome: 'published',
    release: '81c1efb7-01d5-5dda-8d05-784df6d8eba9',
    headline: 'Wells',
    problems: ['no-contact'],
  };
  const outcomes = [
    { key, versionId: '1', row },
    { key: 'incoming/b.md', versionId: '2' },
  ] as Parameters<typeof previewSummaryOf>[0];
  const lines = previewSummaryOf(outcomes, false).split('\n');
  expect(lines[1]).toMatch(/^longlong\S*…\S*long\.md {2}published {3}81c1efb7 {2}Wells {5}no-contact$/);
  expect(lines[2]).toMatch(/^b\.md +\(none\)$/);
  expect(previewSummaryOf(outcomes, true)).toContain('\u001b[32mpublished');
});
