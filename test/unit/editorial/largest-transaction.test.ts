import { describe, expect, it } from 'vitest';
import { changesOf } from '../../../shared/editorial/changes.ts';
import type { Decision } from '../../../shared/editorial/decision.ts';
import { MOST_FEEDS_EVER } from '../../../shared/editorial/feeds-of.ts';
import { MOST_FILES } from '../../../shared/editorial/release-files.ts';
import { document, openDesk } from './newsroom-desk.ts';

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html */
const MOST_ITEMS = 100;
const MOST_BYTES = 4_000_000;

/** How large the largest transaction of these decisions is. The outbox row is the decision once more, zipped. */
const largestOf = (decisions: readonly Decision[]): number => {
  for (const decision of decisions) {
    const changes = changesOf(decision, new Uint8Array());
    expect(Buffer.byteLength(JSON.stringify([changes, decision])), decision.action).toBeLessThan(MOST_BYTES);
  }
  return Math.max(...decisions.map((decision) => changesOf(decision, new Uint8Array()).length));
};

const tags = (first: string, count: number): string[] =>
  Array.from(
    { length: count },
    (_, n) => `${first}${String.fromCharCode(97 + Math.floor(n / 26))}${String.fromCharCode(97 + (n % 26))}`,
  );

describe('the largest transaction', () => {
  it('of a release that has been in as many feeds as it may be, filed under another name, has room', () => {
    const desk = openDesk();
    const half = MOST_FEEDS_EVER / 2;
    const filed = (letter: string, more: Parameters<typeof document>[0] = {}) => {
      const countries = tags(letter, half);
      return document({
        countries,
        release: 'water',
        correction: letter,
        stated: { countries: letter, correction: letter },
        ...more,
      });
    };
    desk.drop('leak', filed('A', { correction: undefined }));
    desk.drop('leak', filed('B'));
    desk.dropFaulty('leak');
    // It takes the place of the file that could not be read, with another headline.
    desk.drop('leak', filed('B', { headline: 'Clean water reaches forty coastal villages and two islands' }));
    desk.command('withdraw', 'water');
    desk.command('restore', 'water');
    desk.command('withdraw', 'water');
    desk.drop('leak', filed('A', { headline: 'Clean water reaches forty coastal villages again' }));
    desk.dropFaulty('leak');
    desk.command('kill', 'leak');
    const kill = desk.decisions.at(-1);
    expect(kill?.feeds && kill.feeds.joined.length + kill.feeds.kept.length).toBeGreaterThan(MOST_FEEDS_EVER);
    const largest = largestOf(desk.decisions);
    expect(largest).toBeLessThanOrEqual(MOST_ITEMS);
    // It is not by chance: most of what there is room for are feeds.
    expect(largest).toBeGreaterThan(MOST_FEEDS_EVER + 5);
  });

  it('that opens a new release beside as many languages as may wait has room, and one language more is turned away', () => {
    const desk = openDesk();
    desk.drop('week', document());
    desk.drop(
      'week',
      document({ headline: 'Ferries', body: ['<p>Boats leave the old harbour again twice a day for all the islands.</p>'] }),
    );
    for (const lang of tags('q', MOST_FILES - 1))
      desk.drop(
        lang,
        document({
          lang,
          release: 'week',
          headline: `${lang} water`,
          body: [`<p>${lang} pumps in ${lang} villages, ${lang} districts and ${lang} towns.</p>`],
        }),
      );
    const more = desk.drop('more', document({ lang: 'zz', release: 'week', headline: 'zz', body: ['<p>zz.</p>'] }));
    expect(more.upload).toMatchObject({ outcome: 'rejected', problems: ['release-too-large'] });
    const opens = desk.command('accept', 'week', { lang: 'en', reason: 'new release' });
    expect(opens?.action).toBe('reopen');
    expect(opens?.ends).toHaveLength(MOST_FILES - 1);
    expect(largestOf(desk.decisions)).toBeLessThanOrEqual(MOST_ITEMS);
  });

  it('of all that a decision that publishes, or one that follows another, can say at once has room', () => {
    const desk = openDesk();
    const release = desk.drop('water', document());
    const { head, edition, upload, uploadHead } = release;
    if (!head || !edition || !upload || !uploadHead) throw new Error('it was to be published');
    const due = { release: head.release, lang: 'en' };
    const row = { release: head.release, generation: 1 };
    const upTo = (day: number) => Array.from({ length: day }, (_, n) => ({ ...due, at: `2026-11-0${n + 3}T09:00:00.000Z` }));
    // A file that publishes drops the two times that its pending version may have waited for, and adds none.
    const publishes: Decision = {
      ...release,
      ends: [{ key: 'incoming/water.md', versionId: 'v0', outcome: 'superseded' }],
      settles: { key: 'incoming/water.md', versionId: 'v1' },
      releaseKeys: [
        { key: 'water-2027', row },
        { key: 'leak-2027', row },
      ],
      filedAs: { name: 'leak-2027', row: { ...row, lang: 'en', key: 'water-2027' } },
      due: { drop: upTo(2) },
      path: 'en/2026/11/water',
      fingerprint: { fingerprint: 'f', row: { release: head.release, lang: 'en', version: 1, key: 'incoming/water.md' } },
      feeds: { joined: ['en', ...tags('en/country/', MOST_FEEDS_EVER)], left: [], kept: [] },
      edition: {
        ...edition,
        killed: { reason: '', at: upload.eventTime, eventTime: upload.eventTime, principal: '', revision: 1 },
      },
    };
    const { upload: _upload, uploadHead: _uploadHead, settles: _settles, fingerprint: _fingerprint, ...rest } = publishes;
    const { filedAs: _filedAs, ...others } = rest;
    const follows: Decision = {
      ...others,
      releaseKeys: [],
      due: { add: { ...due, at: '2026-11-09T09:00:00.000Z' }, drop: upTo(4) },
    };
    expect(publishes.entry).toBeDefined();
    expect(largestOf([publishes, follows])).toBeLessThanOrEqual(MOST_ITEMS);
    expect(largestOf([publishes])).toBe(MOST_ITEMS); // what is left is filled with rows by which copies are found
  });
});
