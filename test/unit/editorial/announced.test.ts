import { describe, expect, it } from 'vitest';
import { announcedAt } from '../../../shared/editorial/announced.ts';
import { newestFirst } from '../../../shared/editorial/feed.ts';
import { editionOf, entryFor } from '../syndication/feed-samples.ts';

describe('a release that is dated by a day alone', () => {
  it.each([
    ['Europe/Paris', '2026-03-04T23:00:00.000Z', '2026-03-05T11:00:00.000Z'],
    ['Pacific/Honolulu', '2026-03-05T10:00:00.000Z', '2026-03-05T22:00:00.000Z'],
    ['Asia/Kathmandu', '2026-03-04T18:15:00.000Z', '2026-03-05T06:15:00.000Z'],
    // There is no midnight on that day: clocks go from 23:59 to 01:00.
    ['Asia/Beirut', '2026-03-28T22:00:00.000Z', '2026-03-29T09:00:00.000Z'],
  ])('in %s is announced at noon there when it comes out on another day', (zone, midnight, noon) => {
    expect(announcedAt(midnight, '2026-04-01T08:30:00.000Z', zone)).toBe(noon);
    expect(announcedAt(midnight, '2026-01-01T08:30:00.000Z', zone)).toBe(noon);
  });

  it('is announced when it comes out, on the day itself', () => {
    for (const publishedAt of ['2026-03-04T23:00:00.000Z', '2026-03-05T07:31:00.000Z', '2026-03-05T22:59:59.000Z'])
      expect(announcedAt('2026-03-04T23:00:00.000Z', publishedAt, 'Europe/Paris')).toBe(publishedAt);
    expect(announcedAt('2026-03-04T23:00:00.000Z', '2026-03-05T23:00:00.000Z', 'Europe/Paris')).toBe('2026-03-05T11:00:00.000Z');
  });

  it('stays at its hour where it has one', () => {
    const at = '2026-03-05T08:00:00.000Z';
    expect(announcedAt(at, '2026-03-05T09:00:00.000Z', 'Europe/Paris')).toBe(at);
  });
});

describe('releases of one date', () => {
  it('stand in the order in which they came out, the newest first', () => {
    const entry = (publishedAt: string, date = '2026-03-05T11:00:00.000Z') => entryFor(editionOf(), { date, publishedAt });
    const [a, b, c] = [
      entry('2026-03-06T08:00:00.000Z'),
      entry('2026-03-07T08:00:00.000Z'),
      entry('2026-01-01T08:00:00.000Z', '2026-03-05T12:00:00.000Z'),
    ];
    expect([a, b, c].sort(newestFirst)).toEqual([c, b, a]);
  });
});
