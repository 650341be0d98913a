import { describe, expect, it } from 'vitest';
import { originalOf } from '../../../shared/editorial/release-files.ts';
import type { MemberRow } from '../../../shared/editorial/rows.ts';
import { Newsroom } from '../../../shared/newsroom/newsroom.ts';
import { document, newsroom as plain } from './newsroom-desk.ts';

/** English, French, Spanish, Arabic; the desk works in the first. */
const newsroomWith = (more: object): Newsroom => Newsroom.parse({ ...plain, ...more });
const policies = (...from: (string[] | undefined)[]) => ({
  translation: { policies: from.map((languages) => ({ languages: ['ar'], ...(languages && { from: languages }) })) },
});
const member = (lang: string, minute: number, more: Partial<MemberRow> = {}): MemberRow => ({
  key: `incoming/water/${lang}.md`,
  uploadId: lang,
  sequencer: String(minute),
  at: `2026-11-02T09:0${minute}:00.000Z`,
  eventTime: `2026-11-02T09:0${minute}:00.000Z`,
  lang,
  ...more,
});
const files = (...members: MemberRow[]) => ({ members, unread: [] });
const es = document({ lang: 'es' });

describe('the language that the others of a release are translated from', () => {
  const bundle = files(member('es', 1), member('fr', 2), member('en', 3));

  it('is the one that a file names, or release.yaml, and nothing is assumed', () => {
    expect(originalOf({ newsroom: plain, files: bundle }, { ...es, translationOf: 'fr' })).toEqual({
      original: 'fr',
      isAssumed: false,
    });
    const naming = files(member('es', 1), member('en', 2, { translationOf: 'fr' }));
    expect(originalOf({ newsroom: plain, files: naming }, es)).toEqual({ original: 'fr', isAssumed: false });
  });

  it('is the one that a translation policy translates from, as far as it is about the release', () => {
    const french = newsroomWith(policies(undefined, ['pt', 'fr']));
    expect(originalOf({ newsroom: french, files: bundle }, es)).toEqual({ original: 'fr', isAssumed: true });
    const elsewhere = newsroomWith({
      translation: {
        policies: [
          { from: ['fr'], languages: ['ar'], when: { countries: ['HT'] } },
          { from: ['es'], languages: ['ar'] },
        ],
      },
    });
    expect(originalOf({ newsroom: elsewhere, files: bundle }, es).original).toBe('es');
    expect(originalOf({ newsroom: elsewhere, files: bundle }, { ...es, countries: ['HT'] }).original).toBe('fr');
  });

  it('is the desk’s language otherwise, and the first that was dropped where that is missing', () => {
    expect(originalOf({ newsroom: plain, files: bundle }, es)).toEqual({ original: 'en', isAssumed: true });
    expect(originalOf({ newsroom: newsroomWith({ desk: { language: 'fr' } }), files: bundle }, es).original).toBe('fr');
    expect(
      originalOf({ newsroom: newsroomWith(policies(['pt'])), files: files(member('fr', 2), member('es', 1)) }, es).original,
    ).toBe('es');
  });

  it('is nothing to assume where there is one language', () => {
    expect(originalOf({ newsroom: plain, files: files(member('es', 1)) }, es)).toEqual({ original: 'es', isAssumed: false });
    expect(originalOf({ newsroom: plain }, es)).toEqual({ original: 'es', isAssumed: false });
  });
});
