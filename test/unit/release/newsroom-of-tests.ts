import { expect } from 'vitest';
import { Newsroom } from '../../../shared/newsroom/newsroom.ts';
import { uploadIdOf } from '../../../shared/release/identity.ts';
import { parseUpload } from '../../../shared/release/parsing/parse-upload.ts';
import { ParsedUpload, type Upload } from '../../../shared/release/upload.ts';

/** A newsroom of four languages in Paris. */
export const newsroom = Newsroom.parse({
  organisation: { name: { en: 'Blue Harbour Relief', fr: 'Secours Port Bleu' } },
  siteUrl: 'https://news.example.org',
  languages: ['en', 'fr', 'es', 'ar'],
  timeZone: 'Europe/Paris',
  topics: [
    { id: 'health', names: { en: 'Health', fr: 'Santé' } },
    { id: 'water', names: { en: 'Water', fr: 'Eau' } },
  ],
});

export const uploadOf = (key: string, size: number, eventTime = '2026-11-20T10:00:00.000Z'): Upload => ({
  uploadId: uploadIdOf('newsroom', key, '1'),
  bucket: 'newsroom',
  key,
  versionId: '1',
  sequencer: '0A',
  eventTime,
  principal: 'editor',
  size,
});

/** What is understood of a text dropped under a name; checked against the schema others read it by. */
export const parse = async (name: string, text: string | Uint8Array, eventTime?: string): Promise<ParsedUpload> => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return ParsedUpload.parse(await parseUpload({ bytes }, uploadOf(`incoming/${name}`, bytes.length, eventTime), newsroom));
};

/** The document that a text is understood as; fails the test when it is rejected. */
export const understood = async (name: string, text: string | Uint8Array, eventTime?: string) => {
  const parsed = await parse(name, text, eventTime);
  if (parsed.kind !== 'document')
    throw new Error(`${name} is ${parsed.kind}: ${JSON.stringify('problems' in parsed && parsed.problems)}`);
  return { ...parsed.understood, problems: parsed.problems, codes: parsed.problems.map(({ code }) => code) };
};

export const codesOf = (parsed: ParsedUpload): string[] => ('problems' in parsed ? parsed.problems.map(({ code }) => code) : []);

const ALLOWED = /^<(p|h[2-4]|ul|ol|blockquote|table|figure)(?: [^<>]*)?>[\s\S]*<\/\1>$/;
const TAG = /<[^>]*>/g;
const ALLOWED_TAG =
  /^<(?:\/?(?:p|h[2-4]|ul|ol|li|blockquote|table|thead|tbody|tr|th|td|caption|figure|figcaption|em|strong|su[bp]|a)|(?:ol|li|td|th)(?: (?:start|value|colspan|rowspan)="\d{1,4}"| type="[aAiI]")+|a href="(?:https?:\/\/|mailto:)[^"<>]*"|br \/)>$/i;

/** Fails unless a reading is one that others can read, and its HTML holds nothing but what bodies may consist of. */
export const expectHarmless = (parsed: ParsedUpload): void => {
  expect(ParsedUpload.safeParse(parsed).error).toBeUndefined();
  if (!('understood' in parsed)) return;
  for (const html of [
    ...(parsed.understood.body ?? []),
    ...(parsed.understood.boilerplate ?? []),
    ...(parsed.understood.notesToEditors ?? []),
  ]) {
    expect(html).toMatch(ALLOWED);
    expect(html.match(TAG)?.filter((tag) => !ALLOWED_TAG.test(tag)) ?? []).toEqual([]);
  }
};
