import { describe, expect, it } from 'vitest';
import { feedIdOf, feedScopeOf, isMainFeed, monthOfPath, NEWS, SITE, wholeFeed } from '../../../shared/editorial/feed.ts';
import { restsUntil, wantsAfterTaking, wantsBeside, wantsOf } from '../../../shared/editorial/feed-wants.ts';
import { boundsOf } from '../../../shared/release/reading/calendar.ts';

describe('what a change of an edition leaves behind', () => {
  it('is each feed it is in or has left, their month, and what is new on the site', () => {
    expect(wantsOf({ isIn: ['fr', 'fr/country/kh'], left: ['fr/topic/water'] }, '2026-11')).toEqual([
      { feed: 'fr', months: ['2026-11'], subjects: ['fr/country/kh'] },
      { feed: 'fr/country/kh', months: ['2026-11'] },
      { feed: 'fr/topic/water' },
      { feed: 'fr/2026-11' },
      { feed: 'fr/country/kh/2026-11' },
      { feed: 'fr/topic/water/2026-11' },
      { feed: NEWS },
    ]);
  });

  it('are the months around a new one too, and the lists of the site where a language has something for the first time', () => {
    const want = { feed: 'fr', months: ['2026-11'], subjects: ['fr/country/kh'] };
    const before = { months: new Set(['2026-10', '2027-02', '2026-12']), subjects: new Set(['fr/country/kh']) };
    expect(wantsBeside(want, before)).toEqual([{ feed: 'fr/2026-12' }, { feed: 'fr/2026-10' }, { feed: SITE }]);
    expect(wantsBeside(want, { ...before, months: new Set(['2026-11']) })).toEqual([]);
    expect(wantsBeside(want, { months: new Set(['2026-11']) })).toEqual([{ feed: SITE }]);
    // Asked again, it does not know what it has added itself.
    const added = { months: new Set(['2026-11', '2026-12']), subjects: new Set(['fr/country/kh']) };
    expect(wantsBeside(want, added, true)).toEqual([{ feed: 'fr/2026-12' }, { feed: SITE }]);
    expect(wantsBeside({ feed: 'fr/country/kh', months: ['2026-11'] }, {})).toEqual([]);
  });
});

describe('a month of a feed', () => {
  it('is named by its feed and its number', () => {
    for (const feed of ['fr', 'fr/country/kh', 'pt-BR/topic/a-2026-11']) {
      const id = feedIdOf({ ...feedScopeOf(feed), month: '2026-11' });
      expect([id, wholeFeed(id), feedScopeOf(id).month, isMainFeed(id)]).toEqual([`${feed}/2026-11`, feed, '2026-11', false]);
    }
    expect(monthOfPath('fr/2026/11/eau')).toBe('2026-11');
    expect(monthOfPath('https://news.example.org/below/fr/2026/11/eau/')).toBe('2026-11');
  });

  it('begins and ends where the newsroom is', () => {
    expect(boundsOf('2026-12', 'Europe/Paris')).toEqual({ from: '2026-11-30T23:00:00.000Z', until: '2026-12-31T23:00:00.000Z' });
    expect(boundsOf('2026-03', 'Pacific/Auckland')).toEqual({
      from: '2026-02-28T11:00:00.000Z',
      until: '2026-03-31T11:00:00.000Z',
    });
  });

  it('leaves behind, once it is empty, the months that named it and the lists of the site', () => {
    const before = { months: new Set(['2026-09', '2026-10', '2026-11', '2026-12']) };
    expect(wantsAfterTaking({ feed: 'fr', months: ['2026-10'] }, before)).toEqual([
      { feed: 'fr/2026-11' },
      { feed: 'fr/2026-09' },
      { feed: SITE },
    ]);
    expect(wantsAfterTaking({ feed: 'fr/country/kh', months: ['2026-12'] }, before)).toEqual([{ feed: 'fr/country/kh/2026-11' }]);
    expect(wantsAfterTaking({ feed: 'fr', subjects: ['fr/country/kh'] }, before)).toEqual([{ feed: SITE }]);
  });

  it('rests for an hour where it has more entries than a feed shows; no feed does', () => {
    const large = { builtAt: '2026-11-02T09:00:00.000Z' };
    expect(restsUntil('fr/2026-11', large)).toBe('2026-11-02T10:00:00.000Z');
    expect(restsUntil('fr/2026-11', {})).toBeUndefined();
    expect(restsUntil('fr', large)).toBeUndefined();
  });
});
