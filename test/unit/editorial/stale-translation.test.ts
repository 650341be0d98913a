import { describe, expect, it } from 'vitest';
import type { Understood } from '../../../shared/release/edition.ts';
import { sentencesHash } from '../../../shared/release/wording/same-words.ts';
import { document, openDesk } from './newsroom-desk.ts';

const EMBARGO = '2026-11-02T12:00:00.000Z';
const embargoed = { embargo: { until: EMBARGO, text: EMBARGO }, stated: { embargo: EMBARGO } };
const original = (families: number, more: Partial<Understood> = {}): Understood =>
  document({ body: [`<p>The pump house brings clean water to ${families} families on the coast.</p>`], ...embargoed, ...more });
/** What comes back of a version of the original. */
const returned = (version: number, of: Understood, more: Partial<Understood> = {}): Understood =>
  document({
    lang: 'fr',
    headline: 'L’eau potable arrive dans quarante villages côtiers',
    body: ['<p>La station apporte l’eau potable aux familles de la côte.</p>'],
    translationOf: 'en',
    source: { version, sentences: sentencesHash(of) },
    ...embargoed,
    ...more,
  });
/** A document that somebody translated, and that says nothing of what it translates. */
const translated = (families: number, more: Partial<Understood> = {}): Understood =>
  returned(1, original(40), {
    body: [`<p>La station apporte l’eau potable à ${families} familles de la côte.</p>`],
    source: undefined,
    ...more,
  });

const open = () => {
  const desk = openDesk();
  const drop = (understood: Understood, extension: string, problems: Parameters<typeof desk.drop>[2] = {}) =>
    desk.drop('water', understood, { extension, ...problems });
  return {
    desk,
    english: (understood: Understood, more: Parameters<typeof desk.drop>[2] = {}) => drop(understood, 'md', more),
    french: (understood: Understood, more: Parameters<typeof desk.drop>[2] = {}) => drop(understood, 'xlf', more),
    state: () => {
      const { live, pending } = desk.edition('water', 'fr') ?? {};
      return [pending?.state ?? (live ? 'out' : 'none'), ...(pending?.questions ?? [])].join(' ');
    },
    due: () => {
      desk.moveTo(EMBARGO);
      return [desk.due('water', 'en').kind, desk.due('water', 'fr').kind];
    },
  };
};

describe('a translation that waits while its original changes', () => {
  it('is held, and is not out when its time has come', () => {
    const { desk, english, french, state, due } = open();
    english(original(40));
    french(returned(1, original(40)));
    expect(state()).toBe('embargoed');
    english(original(60));
    expect(state()).toBe('held translation-stale');
    expect(due()).toEqual(['publish', 'nothing']);
    expect(desk.edition('water', 'fr')?.live).toBeUndefined();
    expect(desk.list('desk#held')).toEqual(['water.xlf']);
  });

  it('is held by its own moment when nobody has told it of the change yet', () => {
    const { desk, english, french, state } = open();
    english(original(40));
    french(returned(1, original(40)));
    const waiting = [...desk.rows].filter(([, { sk, lang }]) => lang === 'fr' && /^E#|^2026/.test(String(sk)));
    english(original(60));
    // The message to the translation is still on its way.
    for (const [name, row] of waiting) desk.rows.set(name, row);
    expect(state()).toBe('embargoed');
    desk.moveTo(EMBARGO);
    expect(desk.due('water', 'fr').kind).toBe('hold');
    expect(state()).toBe('held translation-stale');
    expect(desk.dueRows().map(({ lang }) => lang)).toEqual(['en']);
  });

  it('goes on by itself when the original says again what it said', () => {
    const { english, french, state, due } = open();
    english(original(40));
    french(returned(1, original(40)));
    english(original(60));
    english(original(40));
    expect(state()).toBe('embargoed');
    expect(due()).toEqual(['publish', 'publish']);
  });

  it('is out with a version of what the original says now', () => {
    const { english, french, state, due } = open();
    english(original(40));
    french(returned(1, original(40)));
    english(original(60));
    french(returned(2, original(60), { body: ['<p>La station apporte l’eau à bien plus de familles de la côte.</p>'] }));
    expect(state()).toBe('embargoed');
    expect(due()).toEqual(['publish', 'publish']);
  });

  it('is out when it is accepted, which holds for what the original says now and for nothing later', () => {
    const { desk, english, french, state, due } = open();
    english(original(40));
    french(returned(1, original(40)));
    english(original(60));
    desk.command('accept', 'water', { lang: 'fr' });
    expect(state()).toBe('embargoed');
    expect(desk.edition('water', 'fr')?.pending?.facts.source).toMatchObject({ version: 2 });
    english(original(80));
    expect(state()).toBe('held translation-stale');
    desk.command('accept', 'water', { lang: 'fr' });
    expect(due()).toEqual(['publish', 'publish']);
  });

  it('is held as well while it is read, and one accept answers what its card says', () => {
    const { desk, english, french, state } = open();
    english(original(40));
    french(returned(1, original(40)), { problems: [{ code: 'translation-review', weight: 'question' }] });
    english(original(60));
    expect(state()).toBe('held translation-review translation-stale');
    desk.command('accept', 'water', { lang: 'fr' });
    expect(state()).toBe('embargoed');
  });

  it('is asked about when it is accepted before anybody could know of the change', () => {
    const { desk, english, french, state } = open();
    english(original(40));
    french(returned(1, original(40)), { problems: [{ code: 'translation-review', weight: 'question' }] });
    desk.moveTo('2026-11-02T09:10:00.000Z');
    english(original(60));
    desk.command('accept', 'water', { lang: 'fr', eventTime: '2026-11-02T09:05:00.000Z' });
    expect(state()).toBe('held translation-stale');
  });

  it('is held when the original is held with its new version, but not while readers have what it translates', () => {
    const { english, french, state } = open();
    english(original(40));
    french(returned(1, original(40)));
    english(original(60), { problems: [{ code: 'draft', weight: 'question' }] });
    expect(state()).toBe('held translation-stale');

    const other = open();
    const later = { embargo: undefined, stated: {}, releaseAt: '2026-11-02T09:00:00.000Z' };
    other.english(original(40, later));
    other.english(original(60, later));
    expect(other.desk.edition('water')?.pending?.questions).toEqual(['changed-without-note']);
    other.french(returned(1, original(40), later));
    expect(other.state()).toBe('out');
  });

  it('that comes back after readers have another text of the original is asked about', () => {
    const now = { embargo: undefined, stated: {}, releaseAt: '2026-11-02T09:00:00.000Z' };
    const { english, french, state } = open();
    english(original(40, now));
    english(original(60, { ...now, correction: 'Sixty.' }));
    french(returned(1, original(40), now));
    expect(state()).toBe('held translation-stale');
  });
});

describe('a translated document that waits while its original changes', () => {
  it('is held when it says a figure that the original has taken back', () => {
    const { english, french, state, due } = open();
    english(original(40));
    french(translated(40));
    english(original(60));
    expect(state()).toBe('held translation-stale');
    french(translated(60));
    expect(state()).toBe('embargoed');
    expect(due()).toEqual(['publish', 'publish']);
  });

  it('is not asked about where it says the new figure already, or none, and where words were mended', () => {
    const { english, french, state } = open();
    english(original(40));
    french(translated(60));
    english(original(60));
    expect(state()).toBe('embargoed');
    english(original(60, { subheadline: 'A pump house for the coast' }));
    expect(state()).toBe('embargoed');
    french(translated(60, { body: ['<p>La station apporte l’eau aux familles.</p>'] }));
    english(original(70));
    expect(state()).toBe('embargoed');
  });
});
