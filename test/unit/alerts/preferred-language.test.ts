import { describe, expect, it } from 'vitest';
import { waitsForPreferred } from '../../../shared/alerts/decide-mail.ts';
import type { Person } from '../../../shared/alerts/subscriber.ts';
import { document, openDesk } from '../editorial/newsroom-desk.ts';

const NOW = '2026-11-02T09:00:30.000Z';
const alert = (languages: string[], more: Partial<Person['alerts'][number]> = {}): Person['alerts'][number] => ({
  languages,
  countries: [],
  topics: [],
  frequency: 'immediate',
  ...more,
});
const reader = (...alerts: Person['alerts']): Person => ({
  person: '0b7f3c1e-0000-5000-8000-000000000001',
  email: 'reader@example.org',
  alerts,
  policy: 'first',
  since: '2026-01-01T00:00:00.000Z',
});
const mail = (lang: string) => ({ news: 'published' as const, lang });
const french = document({ lang: 'fr', headline: 'L’eau potable arrive dans quarante villages', body: ['<p>La station.</p>'] });

/** English and French that came out together. */
const together = () => {
  const desk = openDesk();
  desk.drop('water', document());
  desk.drop('water', french, { extension: 'txt' });
  return desk.release('water').editions;
};

describe('whoever hears of a release once', () => {
  const waits = (lang: string, person: Person, editions = together(), now = NOW): boolean =>
    waitsForPreferred(mail(lang), person, { editions, now });

  it('waits for the first of their languages, where several come out together', () => {
    expect(waits('en', reader(alert(['fr', 'en'])))).toBe(true);
    expect(waits('fr', reader(alert(['fr', 'en'])))).toBe(false);
    expect(waits('en', reader(alert(['en', 'fr'])))).toBe(false);
    // What they name goes before what they take as well.
    expect(waits('en', reader(alert(['fr']), alert([])))).toBe(true);
  });

  it('does not wait without a preference, for what they do not ask for, or when each language is wanted', () => {
    expect(waits('en', reader(alert([])))).toBe(false);
    expect(waits('en', reader(alert(['es', 'en'])))).toBe(false);
    expect(waits('en', reader(alert(['fr'], { countries: ['HT'] }), alert(['en'])))).toBe(false);
    expect(waits('en', reader(alert(['fr', 'en'], { frequency: 'daily' }), alert(['en'])))).toBe(false);
    expect(waits('en', { ...reader(alert(['fr', 'en'])), policy: 'each' })).toBe(false);
  });

  it('does not wait for long, nor for what came out long before, or is in doubt', () => {
    expect(waits('en', reader(alert(['fr', 'en'])), together(), '2026-11-02T09:11:00.000Z')).toBe(false);
    const desk = openDesk();
    desk.drop('water', french, { extension: 'txt' });
    desk.moveTo('2026-11-02T10:00:00.000Z');
    desk.drop('water', document());
    expect(waits('en', reader(alert(['fr', 'en'])), desk.release('water').editions, '2026-11-02T10:00:10.000Z')).toBe(false);
    const other = openDesk();
    other.drop('water', document());
    other.drop('water', french, { extension: 'txt', problems: [{ code: 'mail-note', weight: 'question' }] });
    expect(waits('en', reader(alert(['fr', 'en'])), other.release('water').editions)).toBe(false);
  });

  it('waits for what is about to come out, and not for what waits for its own time', () => {
    const pendingIn = (more: object) =>
      together().map((edition) => {
        const { live, ...row } = edition;
        return edition.lang === 'fr' && live ? { ...row, pending: { facts: live.facts, questions: [], ...more } } : edition;
      }) as ReturnType<typeof together>;
    const person = reader(alert(['fr', 'en']));
    expect(waits('en', person, pendingIn({ state: 'held', questions: ['waiting-for-set'] }))).toBe(true);
    expect(waits('en', person, pendingIn({ state: 'embargoed', dueAt: '2026-11-02T09:00:00.000Z' }))).toBe(true);
    expect(waits('en', person, pendingIn({ state: 'embargoed', dueAt: '2026-11-02T12:00:00.000Z' }))).toBe(false);
  });
});
