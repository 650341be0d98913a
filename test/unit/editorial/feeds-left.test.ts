import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf } from '../../../shared/editorial/changes.ts';
import { MOST_FEEDS_EVER } from '../../../shared/editorial/feeds-of.ts';
import { document, openDesk } from './newsroom-desk.ts';

const about = (countries: string[], correction = `About ${countries.join(', ')}.`) =>
  document({ countries, correction, stated: { countries: countries.join(' '), correction } });

/** What the readers of a feed are shown: the state of its one entry. */
const shown = (desk: ReturnType<typeof openDesk>, country: string): string | undefined =>
  (desk.feed(`en/country/${country}`)[0] as { entry?: { state: string } } | undefined)?.entry?.state;

const moved = () => {
  const desk = openDesk();
  desk.drop('water', document({ countries: ['KE'] }));
  desk.drop('water', about(['UG']));
  expect([shown(desk, 'ke'), shown(desk, 'ug')]).toEqual([undefined, 'published']);
  return desk;
};

describe('a feed that a release has left', () => {
  it('hears when it is killed', () => {
    const desk = moved();
    desk.command('kill', 'water');
    expect([shown(desk, 'ke'), shown(desk, 'ug')]).toEqual(['killed', 'killed']);
    expect(desk.decisions.at(-1)?.feeds).toEqual({ joined: ['en/country/ke'], left: [], kept: ['en', 'en/country/ug'] });
  });

  it('hears when it is withdrawn and when it is restored, and is left by the next version', () => {
    const desk = moved();
    desk.command('withdraw', 'water');
    expect(shown(desk, 'ke')).toBe('withdrawn');
    desk.command('restore', 'water');
    expect(shown(desk, 'ke')).toBe('published');
    desk.drop('water', about(['UG'], 'Once more.'));
    expect([shown(desk, 'ke'), shown(desk, 'ug')]).toEqual([undefined, 'published']);
    desk.command('kill', 'water');
    expect(shown(desk, 'ke')).toBe('killed');
  });

  it('keeps the notice of a withdrawal when it is left meanwhile', () => {
    const desk = openDesk();
    desk.drop('water', document({ countries: ['KE'] }));
    desk.command('withdraw', 'water');
    desk.drop('water', about(['UG']));
    expect([shown(desk, 'ke'), shown(desk, 'ug')]).toEqual(['withdrawn', 'withdrawn']);
    desk.command('restore', 'water');
    expect([shown(desk, 'ke'), shown(desk, 'ug')]).toEqual(['published', 'published']);
  });

  it('is one of so many at most: a version that goes on to yet others is turned away', () => {
    const desk = openDesk();
    const forty = (letter: string) =>
      Array.from({ length: 40 }, (_, n) => `${letter}${String.fromCharCode(65 + (n % 26))}${n > 25 ? 'X' : ''}`);
    desk.drop('water', document({ countries: forty('A') }));
    expect(desk.drop('water', about(forty('B'))).upload?.outcome).toBe('published');
    expect(desk.drop('water', about(['CA'])).upload).toMatchObject({ outcome: 'rejected', problems: ['too-many-feeds'] });
    expect(desk.drop('water', about(['AA'])).upload?.outcome).toBe('published');
  });

  it('hears of every kill, however a release was moved before, and each decision fits one transaction', () => {
    const countries = ['KE', 'UG', 'TZ', 'RW', 'BI'];
    const step = fc.oneof(
      fc.subarray(countries, { minLength: 1 }).map((to) => ({ to })),
      fc.constantFrom({ to: 'withdraw' as const }, { to: 'restore' as const }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const desk = openDesk();
        const ever = new Set(['KE']);
        desk.drop('water', document({ countries: ['KE'] }));
        for (const [index, { to }] of steps.entries()) {
          if (typeof to === 'string') desk.command(to, 'water');
          else if (desk.drop('water', about(to, `Note ${index}.`)).upload?.outcome === 'published')
            for (const country of to) ever.add(country);
        }
        desk.command('kill', 'water');
        for (const country of ever) expect([country, shown(desk, country.toLowerCase())]).toEqual([country, 'killed']);
        for (const decision of desk.decisions)
          expect(changesOf(decision, new Uint8Array()).length).toBeLessThanOrEqual(MOST_FEEDS_EVER + 20);
      }),
      { numRuns: 100 },
    );
  });
});
