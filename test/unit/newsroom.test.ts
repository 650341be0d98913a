import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { deskLanguage, Newsroom } from '../../shared/newsroom/newsroom.ts';

const least = {
  organisation: { name: { en: 'Blue Harbour Relief' } },
  siteUrl: 'https://news.example.org',
  languages: ['en', 'fr'],
  timeZone: 'Europe/Paris',
  topics: [],
};

/** What an operator is told of a newsroom.json, or undefined when it is fine. */
const complaintAbout = (newsroom: object): string | undefined => {
  const read = Newsroom.safeParse(newsroom);
  return read.success ? undefined : z.prettifyError(read.error);
};

describe('newsroom.json', () => {
  it('needs five members; everything else has a default', () => {
    const newsroom = Newsroom.parse(least);
    expect(newsroom.intake.maxBytes).toBe(25_000_000);
    expect(newsroom.intake.bundleQuietPeriod).toBe(20);
    expect(newsroom.feeds.window).toBe(50);
    expect(newsroom.retention.parsedDays).toBe(30);
    expect(newsroom.alerts.maxAgeDays).toBe(7);
    expect(newsroom.desk.emails).toEqual([]);
  });

  it.each(['organisation', 'siteUrl', 'languages', 'timeZone', 'topics'])('without %s is refused, by name', (member) => {
    const { [member]: _, ...rest } = least as Record<string, unknown>;
    expect(complaintAbout(rest)).toContain(member);
  });

  it('a misspelt member is refused, not ignored', () => {
    expect(complaintAbout({ ...least, langauges: ['en'] })).toContain('langauges');
  });

  it('a time zone nobody knows is refused in words an operator understands', () => {
    expect(complaintAbout({ ...least, timeZone: 'Europe/Pariss' })).toContain('is not an IANA time zone');
  });

  it.each(['English', 'EN', 'fr_FR', ''])('%j is not a language tag', (tag) => {
    expect(complaintAbout({ ...least, languages: [tag] })).toContain('languages');
  });

  it.each(['en', 'ar', 'pt-BR', 'zh-Hant', 'kmr'])('%j is a language tag', (tag) => {
    expect(complaintAbout({ ...least, languages: [tag] })).toBeUndefined();
  });

  it('closing slashes of the site’s address do not double up in URLs', () => {
    expect(Newsroom.parse({ ...least, siteUrl: 'https://news.example.org/press//' }).siteUrl).toBe(
      'https://news.example.org/press',
    );
  });

  it('an address that is no web address is refused', () => {
    expect(complaintAbout({ ...least, siteUrl: 'ftp://news.example.org' })).toContain('siteUrl');
  });

  it('the desk reads its own language, or else the newsroom’s first', () => {
    expect(deskLanguage(Newsroom.parse({ ...least, desk: { language: 'fr' } }))).toBe('fr');
    expect(deskLanguage(Newsroom.parse(least))).toBe('en');
  });

  it('the one that comes with Dateline is valid', () => {
    expect(complaintAbout(JSON.parse(readFileSync('newsroom.json', 'utf8')))).toBeUndefined();
  });
});
