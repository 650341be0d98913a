import { fold } from '../../../../shared/languages/fold.ts';
import { Newsroom } from '../../../../shared/newsroom/newsroom.ts';
import { parseUpload } from '../../../../shared/release/parsing/parse-upload.ts';
import { dayIn } from '../../../../shared/release/reading/calendar.ts';
import { ParsedUpload } from '../../../../shared/release/upload.ts';
import { uploadOf } from '../newsroom-of-tests.ts';

/** An invented release in the form of a real one, and what a person reads in it. Nobody and nothing in it exists. */
export interface LanguageDocument {
  /** Its file: `wells.txt`, `wells.md`. No language in it, and no day. */
  name: string;
  /** The whole file. */
  text: string;
  right: {
    headline: string;
    /** The places of its dateline as it writes them, none if there is none. Case does not count. */
    places: string[];
    /** The day that it is dated (ISO), wherever it says so. Not after 20 November 2026. */
    day: string;
    /** ISO codes of the countries that it is about, the first one first. */
    countries: string[];
    /** Everything that is quoted, in its order: how it begins, without marks, and by whom it is said, if by somebody named. */
    quotes: { begins: string; speaker?: string }[];
    contacts: { name: string; email?: string; phone?: string }[];
  };
}

/** One language: its documents, the lines that ask to wait, and lines that do not. */
export interface LanguageProbe {
  lang: string;
  documents: readonly LanguageDocument[];
  /** Where the newsroom's offices sit, if somewhere: such a place in a dateline does not say which country a release is about. */
  headquarters?: readonly string[];
  /** Lines that ask to wait, thirty or more, written for Friday, 20 November 2026. Each must be held above the headline and below the text. */
  wordings: readonly string[];
  /** Lines that ask nobody to wait: above the headline, and as a paragraph of the text. */
  harmless: { above: readonly string[]; inText: readonly string[] };
  /** A release of this language that nothing is asked about: a headline and at least two paragraphs, the first with a dateline. */
  plain: { headline: string; paragraphs: readonly string[] };
}

const AT = '2026-11-20T10:00:00.000Z';

/** A newsroom of eight languages in Geneva. */
const newsroom = Newsroom.parse({
  organisation: { name: { en: 'Blue Harbour Relief' } },
  siteUrl: 'https://news.example.org',
  languages: ['en', 'fr', 'es', 'ar', 'ru', 'zh', 'pt', 'de'],
  timeZone: 'Europe/Zurich',
  topics: [{ id: 'water', names: { en: 'Water' } }],
});

const parse = async (name: string, text: string, headquarters: readonly string[] = []): Promise<ParsedUpload> => {
  const bytes = new TextEncoder().encode(text);
  const own = { ...newsroom, headquarters: [...headquarters] };
  return ParsedUpload.parse(await parseUpload({ bytes }, uploadOf(`incoming/${name}`, bytes.length, AT), own));
};

/** What the desk would be asked about a file, or what it is refused for. */
export const questionsAbout = async (name: string, text: string): Promise<string[]> => {
  const parsed = await parse(name, text);
  return 'problems' in parsed
    ? parsed.problems.filter(({ weight }) => weight !== 'remark').map(({ code }) => code)
    : [parsed.kind];
};

const facts = ['language', 'headline', 'places', 'date', 'countries', 'quotes', 'contacts', 'unasked'] as const;
type Fact = (typeof facts)[number];
/** How often a fact is right, of how many, and what was read where it is not. */
export type Score = Record<Fact, { right: number; of: number; misses: string[] }>;

/** A list is right member by member; what is read and is not there counts against it. */
const compareLists = (written: readonly string[], read: readonly string[]): { right: number; of: number } => {
  const rest = [...read];
  const right = written.filter((one) => {
    const at = rest.indexOf(one);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return { right, of: Math.max(written.length, read.length) };
};

const contactText = ({ name, email, phone }: { name: string; email?: string | undefined; phone?: string | undefined }): string =>
  [name, email ?? '-', phone ?? '-'].join(' | ');
const sameWords = (text: string): string => fold(text).replace(/\s+/g, ' ').trim();

/** Reads all documents of a language, and says of each fact how often it is right. */
export const scoreOf = async ({ lang, documents, headquarters }: LanguageProbe): Promise<Score> => {
  const score = Object.fromEntries(facts.map((fact) => [fact, { right: 0, of: 0, misses: [] as string[] }])) as Score;
  for (const { name, text, right } of documents) {
    const parsed = await parse(name, text, headquarters);
    const problems =
      'problems' in parsed ? parsed.problems.filter(({ weight }) => weight !== 'remark').map(({ code }) => code) : [];
    const read = 'understood' in parsed ? parsed.understood : {};
    const count = (fact: Fact, written: readonly string[], found: readonly string[]): void => {
      const { right: many, of } = compareLists(written, found);
      score[fact].right += many;
      score[fact].of += of;
      if (many < of) score[fact].misses.push(`${name}: ${JSON.stringify(found)}, and not ${JSON.stringify(written)}`);
    };
    count('unasked', [''], [problems.join(' ')]);
    count('language', [lang], [read.lang ?? '']);
    count('headline', [right.headline], [read.headline ?? '']);
    const places = read.dateline?.places.map((place) => sameWords(place.name)) ?? [];
    count('places', [right.places.map(sameWords).join(', ')], [places.join(', ')]);
    count('date', [right.day], [read.releaseAt ? dayIn(newsroom.timeZone, new Date(read.releaseAt)) : '']);
    count('countries', [right.countries.join(' ')], [read.countries?.join(' ') ?? '']);
    const quotes = (read.quotes ?? []).map(({ text: said, speaker = '?' }) => {
      const begins = right.quotes.find((one) => sameWords(said).startsWith(sameWords(one.begins)))?.begins ?? said.slice(0, 40);
      return `${begins} – ${speaker}`;
    });
    count(
      'quotes',
      right.quotes.map(({ begins, speaker = '?' }) => `${begins} – ${speaker}`),
      quotes,
    );
    count('contacts', right.contacts.map(contactText), (read.contacts ?? []).map(contactText));
  }
  return score;
};

/** A file with a line above its headline, or below its text, or among its paragraphs. */
const withLine = (
  { plain: { headline, paragraphs } }: LanguageProbe,
  line: string,
  where: 'above' | 'below' | 'inText',
): string =>
  [
    ...(where === 'above' ? [line] : []),
    headline,
    ...paragraphs.slice(0, 1),
    ...(where === 'inText' ? [line] : []),
    ...paragraphs.slice(1),
    ...(where === 'below' ? [line] : []),
    '',
  ].join('\n\n');

/** The lines that ask to wait and are not held somewhere. */
export const published = async (probe: LanguageProbe): Promise<string[]> => {
  const out: string[] = [];
  for (const line of probe.wordings) {
    for (const where of ['above', 'below'] as const) {
      if ((await questionsAbout('plain.txt', withLine(probe, line, where))).length === 0) out.push(`${where}: ${line}`);
    }
  }
  return out;
};

/** The harmless lines that are asked about, with what is asked. The text without any of them is the first. */
export const askedInVain = async (probe: LanguageProbe): Promise<string[]> => {
  const texts = [
    ['alone', ''] as const,
    ...probe.harmless.above.map((line) => ['above', line] as const),
    ...probe.harmless.inText.map((line) => ['inText', line] as const),
  ];
  const out: string[] = [];
  for (const [where, line] of texts) {
    const asked = await questionsAbout('plain.txt', withLine(probe, line, where === 'alone' ? 'above' : where));
    if (asked.length > 0) out.push(`${where}: ${line} ${asked}`);
  }
  return out;
};

/** The facts that are right less often than in nineteen of twenty. */
export const tooFew = (score: Score): string[] =>
  facts.flatMap((fact) => {
    const { right, of, misses } = score[fact];
    return right >= 0.95 * of ? [] : [`${fact} ${right}/${of}`, ...misses];
  });

/** "headline 20/20, places 19/20, …" */
export const figuresOf = (score: Score): string =>
  facts.map((fact) => `${fact} ${score[fact].right}/${score[fact].of}`).join(', ');
