import { describe, expect, it } from 'vitest';
import { timeForReaders } from '../../../shared/languages/dates.ts';

const AT = '2026-03-05T08:00:00.000Z';

describe('a time that readers are told', () => {
  it.each([
    ['en', '5 March 2026, 09:00 (Central European Time, \u2066UTC+1\u2069)'],
    ['fr', '5 mars 2026, 09:00 (heure d’Europe centrale, \u2066UTC+1\u2069)'],
    ['ar', '5 مارس 2026، 09:00 (توقيت وسط أوروبا، \u2066UTC+1\u2069)'],
    ['zh', '2026年3月5日 09:00（中欧时间，\u2066UTC+1\u2069）'],
  ])('names its zone as they know it: %s', (lang, said) => {
    expect(timeForReaders(AT, lang, 'Europe/Paris')).toBe(said);
  });

  it('says UTC once', () => {
    expect(timeForReaders(AT, 'en', 'UTC')).toBe('5 March 2026, 08:00 (\u2066UTC\u2069)');
  });
});
