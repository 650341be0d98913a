import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmbedded, type Embedded } from '../../local/newsroom/embedded.ts';
import { Subscription } from '../../shared/alerts/subscriber.ts';
import { fields, type LineName, lines } from '../../shared/operations/lines.ts';
import { type MeasureName, measures } from '../../shared/operations/measures.ts';
import { releaseAbout } from './newsroom-run.ts';

type Said = { timestamp: string; level: string; message: LineName; service: string } & Record<string, string | number>;
interface Numbers {
  _aws: { CloudWatchMetrics: { Namespace: string; Dimensions: string[][]; Metrics: { Name: MeasureName; Unit: string }[] }[] };
  service: string;
}

const reader = (email: string): Subscription =>
  Subscription.parse({ email, languages: ['en'], countries: [], topics: [], frequency: 'immediate', policy: 'each' });
const subscribers = [reader('amina@example.org'), reader('bashir@example.com'), reader('chidi@example.net')];

const embargoed = releaseAbout('Secret vaccines', { front: ['embargo: 2026-11-02T12:00:00Z'] });
const reason = 'The mayor of the village asked us to take it down';
const corrected = releaseAbout('Clean water', {
  front: ['correction: The number of villages is forty-one'],
  more: ' It reaches forty-one of them, wells and pumps included.',
});

let run: Embedded;
let said: Said[];
let numbers: Numbers[];
/** What was logged before the embargo ended. */
let early = '';

const readLines = (): void => {
  const read = run.logLines.map((line) => JSON.parse(line));
  said = read.filter((line) => !line._aws);
  numbers = read.filter((line) => line._aws);
};

beforeAll(async () => {
  run = await createEmbedded({ at: '2026-11-02T09:00:00.000Z', subscribers });
  run.drop('incoming/water.md', releaseAbout('Clean water'));
  run.drop('incoming/schools.md', releaseAbout('New schools'));
  run.drop('incoming/secret-vaccines.md', embargoed);
  run.drop('incoming/nothing.md', '');
  await run.untilIdle();
  await run.advanceTo('2026-11-02T09:30:00.000Z');
  run.drop('incoming/water.md', corrected);
  run.remove('incoming/nothing.md');
  await run.advanceTo('2026-11-02T10:00:00.000Z');
  run.drop('incoming/schools.kill.txt', reason);
  await run.advanceTo('2026-11-02T11:59:00.000Z');
  early = run.logLines.join('\n');
  await run.advanceTo('2026-11-02T12:30:00.000Z');
  readLines();
}, 120_000);
afterAll(() => run.close());

/** Each five words in a row of a text, in small letters, as they are and as they would stand in a name or an address. */
const fiveWordsOf = (text: string): string[] => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = words.slice(0, -4).map((_, index) => words.slice(index, index + 5));
  return runs.flatMap((run) => [run.join(' '), run.join('-')]);
};

/** The lines of one release, and those of the files that became it, read alone in order. */
const storyOf = async (key: string): Promise<string[]> => {
  const ids = (await run.uploads()).filter((upload) => upload.key === key).map(({ row }) => row?.uploadId);
  const release = said.find(({ upload, message }) => message === 'decided' && ids.includes(String(upload)))?.release;
  const uploads = new Set(said.flatMap((line) => (line.release === release && line.upload ? [line.upload] : [])));
  return said
    .filter((line) => line.release === release || uploads.has(line.upload ?? ''))
    .map(({ message, action, outcome, state, told, news, sent, kind }) =>
      [message, action, outcome, state, news ?? told, sent && `${sent} sent`, kind].filter(Boolean).join(' '),
    )
    .filter((line) => !line.startsWith('jobs-brought'));
};

describe('what functions log', () => {
  it('names no address, and nobody who gave an order', () => {
    const all = run.logLines.join('\n');
    expect(run.mails().length).toBeGreaterThan(5);
    for (const { email } of subscribers) expect(all).not.toContain(email.split('@')[0]);
    expect(all).not.toMatch(/[^\s"]+@[^\s"]+\.[a-z]+/i);
    expect(all).not.toContain('AWS:local');
  });

  it('has no five words of what is embargoed, not in the name of a file either', () => {
    const needles = fiveWordsOf(embargoed);
    expect(needles.length).toBeGreaterThan(100);
    expect(needles.filter((needle) => early.toLowerCase().includes(needle))).toEqual([]);
    for (const name of ['secret', 'vaccines', 'incoming/']) expect(early.toLowerCase()).not.toContain(name);
  });

  it('has no text of any release, and none of what was written for the desk', () => {
    const all = run.logLines.join('\n').toLowerCase();
    const texts = [releaseAbout('Clean water'), releaseAbout('New schools'), embargoed, corrected, reason];
    // The address of a page that is public has its headline in it, and is the one thing that may.
    const withoutPaths = all.replaceAll(/"path":"[^"]*"/g, '');
    for (const needle of texts.flatMap(fiveWordsOf)) expect(withoutPaths).not.toContain(needle);
    expect(withoutPaths).not.toContain('.md');
  });

  it('tells the address of a page only while it is public', () => {
    for (const { message, state, path } of said.filter((line) => line.path))
      expect([message, state, path]).toEqual(['page-written', 'published', expect.stringMatching(/^en\/2026\/11\//)]);
    expect(said.filter(({ state }) => state === 'killed').length).toBeGreaterThan(0);
  });

  it('consists of lines and members that are in the tables, each from a function that is said to write it', () => {
    const known = new Set(['timestamp', 'level', 'message', 'service', ...Object.keys(fields)]);
    for (const line of said) {
      expect(lines[line.message]?.by).toContain(line.service);
      expect(Object.keys(line).filter((name) => !known.has(name))).toEqual([]);
      expect(Object.values(line)).not.toContain('(left out)');
    }
  });

  it('has the numbers in CloudWatch’s format, under the stack’s name, each from the function that the table names', () => {
    for (const { _aws, service } of numbers) {
      for (const { Namespace, Dimensions, Metrics } of _aws.CloudWatchMetrics) {
        expect([Namespace, Dimensions]).toEqual(['Dateline', [['service']]]);
        for (const { Name, Unit } of Metrics)
          expect({ by: service, unit: Unit }).toMatchObject({ by: measures[Name].by, unit: measures[Name].unit });
      }
    }
    const told = new Set(
      numbers.flatMap(({ _aws }) => _aws.CloudWatchMetrics.flatMap(({ Metrics }) => Metrics.map(({ Name }) => Name))),
    );
    for (const name of [
      'drops',
      'outcome-published',
      'outcome-embargoed',
      'outcome-rejected',
      'drop-to-page',
      'late-for-due',
    ] as const)
      expect(told).toContain(name);
    for (const name of ['feed-builds', 'mails-sent', 'page-to-mail'] as const) expect(told).toContain(name);
  });
});

describe('the lines of one release, read alone', () => {
  it('tell its story from the drop to the last mail, correction included', async () => {
    expect(await storyOf('incoming/water.md')).toMatchInlineSnapshot(`
      [
        "upload-read document",
        "decided publish published ReleasePublished",
        "page-written published ReleasePublished",
        "feeds-wanted ReleasePublished",
        "mails-planned ReleasePublished",
        "mails-handled published 3 sent",
        "mail-event Send",
        "mail-event Send",
        "mail-event Send",
        "mail-event Delivery",
        "mail-event Delivery",
        "mail-event Delivery",
        "upload-read document",
        "decided correct published ReleaseCorrected",
        "page-written published ReleaseCorrected",
        "feeds-wanted ReleaseCorrected",
        "mails-planned ReleaseCorrected",
        "mails-handled corrected 3 sent",
        "mail-event Send",
        "mail-event Send",
        "mail-event Send",
        "mail-event Delivery",
        "mail-event Delivery",
        "mail-event Delivery",
      ]
    `);
  });
  it('say that it waited, and when it came out', async () => {
    expect(await storyOf('incoming/secret-vaccines.md')).toMatchInlineSnapshot(`
      [
        "upload-read document",
        "decided embargo embargoed",
        "decided publish ReleasePublished",
        "undecided",
        "page-written published ReleasePublished",
        "feeds-wanted ReleasePublished",
        "mails-planned ReleasePublished",
        "mails-handled published 3 sent",
        "mail-event Send",
        "mail-event Send",
        "mail-event Send",
        "mail-event Delivery",
        "mail-event Delivery",
        "mail-event Delivery",
      ]
    `);
  });
  it('say that it was killed, and who was told', async () => {
    expect(await storyOf('incoming/schools.md')).toMatchInlineSnapshot(`
      [
        "upload-read document",
        "decided publish published ReleasePublished",
        "page-written published ReleasePublished",
        "feeds-wanted ReleasePublished",
        "mails-planned ReleasePublished",
        "mails-handled published 3 sent",
        "mail-event Send",
        "mail-event Send",
        "mail-event Send",
        "mail-event Delivery",
        "mail-event Delivery",
        "mail-event Delivery",
        "upload-read command",
        "upload-known command",
        "decided kill command",
        "decided kill ReleaseKilled",
        "page-written killed ReleaseKilled",
        "feeds-wanted ReleaseKilled",
        "mails-planned ReleaseKilled",
        "mails-handled killed 3 sent",
        "mail-event Send",
        "mail-event Send",
        "order-done",
        "mail-event Send",
        "mail-event Delivery",
        "mail-event Delivery",
        "mail-event Delivery",
        "plan-waits ReleaseKilled",
        "mails-planned ReleaseKilled",
        "mails-handled killed",
      ]
    `);
  });
});
