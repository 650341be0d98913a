import { createHash } from 'node:crypto';
import { isAlias, isMap, isScalar, LineCounter, type Pair, parseDocument, type Scalar, visit } from 'yaml';
import * as z from 'zod';
import type { FieldWords } from '../../languages/field-words.ts';
import { fold } from '../../languages/fold.ts';
import { baseOf } from '../../languages/language-folders.ts';
import { inAllLanguages } from '../../languages/reading.ts';
import { LanguageTag, type Newsroom, ReleaseType } from '../../newsroom/newsroom.ts';
import { cutTo } from '../cut-text.ts';
import type { Contact, Embargo, Stated } from '../edition.ts';
import { countryNamed } from '../gazetteer/places.ts';
import { INCOMING, readKey } from '../object-key.ts';
import { LONGEST_WORDS, type PictureWords } from '../picture.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import { instantIn, readIsoTime } from './calendar.ts';
import { type FrontMatterKey, meaningOfKey, nearestOf } from './front-matter-keys.ts';
import { proseDateAt } from './prose-date.ts';
import { cleanText, placeIn, type SourceLine, tidy } from './source-text.ts';

/** What is stated of the picture of this file: its name folded, as names of files are compared. */
export type StatedPicture = { file: string } & PictureWords;

/** The values that front matter stated, read. */
interface Values {
  title: string;
  subtitle: string;
  lang: string;
  dateline: string;
  countries: string[];
  topics: string[];
  type: ReleaseType;
  date: string;
  embargo: z.infer<typeof Embargo> | 'none';
  slug: string;
  summary: string;
  contacts: Contact[];
  pictures: StatedPicture[];
  release: string;
  translationOf: string;
  correction: string;
  minor: boolean;
  draft: boolean;
}

/**
 * What a document states, rather than tells: in front matter, or in fields of its own. `stated` has each key that was stated: short values as they are,
 * title, subtitle, summary, contacts, pictures and dateline as the first 16 hex digits of the sha256 of their normalised value.
 * `embargoLines` are the lines on which an embargo may be spoken of, because a key that is read says it.
 */
export interface FrontMatter {
  values: Partial<Values>;
  stated: Stated;
  places: Partial<Record<FrontMatterKey, Place>>;
  problems: Problem[];
  embargoLines: ReadonlySet<number>;
}

/** Of a document that states nothing. */
export const nothingStated: FrontMatter = { values: {}, stated: {}, places: {}, problems: [], embargoLines: new Set() };

/** One thing stated: its name, its value as text, number, boolean, null, lists and maps, and where it stands. */
export interface Statement {
  key: string;
  value: unknown;
  place: Place;
  /** The last line of its value, where that is not the line of its key. */
  lastLine?: number | undefined;
}

type Place = Pick<Problem, 'line' | 'column' | 'excerpt'>;

/** Nobody writes this much about a release by hand; parsing stays quick. Characters. */
const LONGEST = 16_000;
const MOST_KEYS = 100;

const OPENING = /^---[ \t]*$/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/;
/** `---js` and its like: other tools run or parse what follows in other languages. */
const OTHER_LANGUAGE = /^---[ \t]*([a-z]+)[ \t]*$/i;
const LIKE_KEY = /^\s*["']?[\p{L}_][\p{L}\p{N}_ -]*["']?\s*:(?:\s|$)|^\s*[#{?]/u;

/** Splits front matter off a document and reads it. Never throws; every problem at once. */
export const readFrontMatter = (lines: readonly SourceLine[], newsroom: Newsroom): FrontMatter & { body: SourceLine[] } => {
  const nothing = { ...nothingStated, body: [...lines] };
  const from = lines.findIndex(({ raw }) => raw.trim() !== '');
  const first = lines[from];
  if (!first) return nothing;
  const next = lines.slice(from + 1).find(({ raw }) => raw.trim() !== '');
  const close = lines.findIndex(({ raw }, index) => index > from && CLOSING.test(raw));
  const unreadable = (reason: string, body: SourceLine[]) => ({
    ...nothing,
    body,
    problems: [{ code: 'front-matter-unreadable' as const, weight: 'error' as const, ...placeIn(first, 1), params: { reason } }],
  });

  const other = OTHER_LANGUAGE.exec(first.raw)?.[1];
  if (other && close > 0)
    return unreadable(`front matter is read as YAML, never as ${other.slice(0, 20)}`, lines.slice(close + 1));
  if (!OPENING.test(first.raw)) return nothing;
  // A document may begin with a rule. What follows tells.
  if (!next || !(LIKE_KEY.test(next.raw) || CLOSING.test(next.raw))) return nothing;
  const end = close > 0 ? close : endOfUnclosed(lines, from);
  const inside = lines.slice(from + 1, end);
  const body = lines.slice(close > 0 ? end + 1 : end);
  const yaml = inside.map(({ raw }) => raw).join('\n');
  if (yaml.length > LONGEST) return unreadable(`more than ${LONGEST} characters`, body);
  const read = readYaml(yaml, inside, newsroom);
  if (close > 0) return { ...read, body };
  const last = inside.findLast(({ raw }) => raw.trim() !== '') ?? first;
  const after = last.raw.trim().slice(0, 100);
  const unclosed: Problem = { code: 'front-matter-unclosed', weight: 'error', ...placeIn(last, 1), params: { after } };
  return { ...read, problems: [unclosed, ...read.problems], body };
};

/** Where statements end that no row of dashes ends: at the first empty line, or at one that states nothing. */
const endOfUnclosed = (lines: readonly SourceLine[], from: number): number => {
  const end = lines.findIndex(
    ({ raw }, index) =>
      index > from && !LIKE_KEY.test(raw) && !/^(?:\s+\S|-\s)/.test(raw) && !(index === from + 1 && raw.trim() === ''),
  );
  return end < 0 ? lines.length : end;
};

/** Reads a file that is nothing but statements, with or without the rows of dashes around them. Never throws. */
export const readYamlLines = (lines: readonly SourceLine[], newsroom: Newsroom): FrontMatter => {
  const written = lines.filter(({ raw }) => raw.trim() !== '');
  const from = written[0] && OPENING.test(written[0].raw) ? 1 : 0;
  const to = from > 0 && CLOSING.test(written.at(-1)?.raw ?? '') ? -1 : undefined;
  const inside = written.slice(from, to);
  const yaml = inside.map(({ raw }) => raw).join('\n');
  if (yaml.length <= LONGEST) return readYaml(yaml, inside, newsroom);
  const reason = `more than ${LONGEST} characters`;
  return { ...nothingStated, problems: [{ code: 'front-matter-unreadable', weight: 'error', params: { reason } }] };
};

/** `title: Free meals: 4,000` is text that YAML would take for something else, or refuse. */
const TEXT_LINE = /^(?<key>["']?[\p{L}_][\p{L}\p{N}_ -]*["']?\s*:\s+)(?<value>\S.*?)\s*$/u;
const IS_READ_OTHERWISE =
  /^\[(?!.*\]$)|^\{(?!.*\}$)|^[@`%&*!]|^\[[^\]]*\].+\]$|:\s|:$|\s#\d|^#\d|^"[^"]*"\s*\S|^'[^']*'\s*\S|^[-?]\s/;
const IS_QUOTED = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')$/;
const textKeys: readonly FrontMatterKey[] = ['title', 'subtitle', 'dateline', 'summary', 'correction'];

/** Puts the values of text in quotation marks where that takes nothing away from what was meant: whole values on one line. */
const quoteText = (yaml: string): string => {
  const lines = yaml.split('\n');
  return lines
    .map((line, index) => {
      const { key = '', value = '' } = TEXT_LINE.exec(line)?.groups ?? {};
      const meaning = meaningOfKey(key.replace(/[\s:"']+$|^["']/g, ''));
      const isText = meaning.kind === 'known' && textKeys.includes(meaning.key);
      const goesOn = /^\s+\S/.test(lines[index + 1] ?? '');
      const isTag = /^(?:!!|\*\S+$|&\S+(?:\s|$))/.test(value);
      return isText && !goesOn && !isTag && IS_READ_OTHERWISE.test(value) && !IS_QUOTED.test(value)
        ? `${key}'${value.replaceAll("'", "''")}'`
        : line;
    })
    .join('\n');
};

const readYaml = (source: string, inside: readonly SourceLine[], newsroom: Newsroom): FrontMatter => {
  const yaml = quoteText(source);
  const counter = new LineCounter();
  const placeOf = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    const source = inside[Math.min(Math.max(line, 1), inside.length) - 1];
    return source ? placeIn(source, Math.max(1, col)) : {};
  };
  const document = parseYaml(yaml, counter);
  if (document instanceof Error) {
    const problems = [unreadable(placeOf(0), document.message.slice(0, 100))];
    return { ...nothingStated, problems };
  }
  const problems = yamlProblems(document, yaml, placeOf);
  if (document.contents !== null && !isMap(document.contents)) {
    if (problems.length === 0) problems.push(unreadable(placeOf(0), 'not a list of "key: value" lines'));
    return { ...nothingStated, problems };
  }
  // A document that did not parse still says what it is about.
  const pairs = (document.contents?.items ?? []) as Pair<unknown, unknown>[];
  const statements = pairs.slice(0, MOST_KEYS + 1).flatMap(({ key, value }): Statement[] => {
    const offset = rangeOf(key)?.[0] ?? 0;
    const place = placeOf(offset);
    if (!isScalar(key)) {
      problems.push(unreadable(place, 'a key must be a word'));
      return [];
    }
    const lastLine = placeOf(Math.max(offset, (rangeOf(value)?.[1] ?? offset) - 1)).line;
    return [{ key: String(key.value ?? ''), value: plainValue(value), place, lastLine }];
  });
  return readStatements(statements, newsroom, problems);
};

const unreadable = (place: Place, reason: string): Problem => ({
  code: 'front-matter-unreadable',
  weight: 'error',
  ...place,
  params: { reason },
});

/** An error for what is nested beyond what the parser's stack holds. */
const parseYaml = (yaml: string, lineCounter: LineCounter): ReturnType<typeof parseDocument> | Error => {
  try {
    return parseDocument(yaml, { schema: 'core', version: '1.2', uniqueKeys: true, prettyErrors: false, lineCounter });
  } catch (error) {
    return error instanceof Error ? error : new Error('cannot be parsed');
  }
};

/** What the parser says, and that nothing is read twice: an alias may be a whole file in a word. */
const yamlProblems = (
  document: ReturnType<typeof parseDocument>,
  yaml: string,
  placeOf: (offset: number) => Place,
): Problem[] => {
  const problems = [...document.errors, ...document.warnings].slice(0, 20).map(({ code, message, pos }): Problem => {
    const place = placeOf(pos[0]);
    if (code !== 'DUPLICATE_KEY') return unreadable(place, message.split('\n')[0]?.slice(0, 200) ?? code);
    const [, key = ''] = yaml.slice(pos[0]).match(/^["']?([^"':\n]{1,80})/) ?? [];
    return { code: 'front-matter-duplicate-key', weight: 'error', ...place, params: { key: key.trim() } };
  });
  visit(document, {
    Alias: (_, { range }) => {
      problems.push(unreadable(placeOf(range?.[0] ?? 0), 'an alias (*) is not read'));
      return visit.BREAK;
    },
  });
  return problems;
};

/**
 * Reads what is stated by name: front matter, the fields of a content system. Never throws; every problem at once, after those
 * in `problems`.
 */
export const readStatements = (
  statements: readonly Statement[],
  newsroom: Newsroom,
  problems: readonly Problem[] = [],
): FrontMatter => {
  const embargoLines = new Set<number>();
  const reading: FrontMatter = { values: {}, stated: {}, places: {}, problems: [...problems], embargoLines };
  const refuse = (code: ProblemCode, place: Place, params: Problem['params']): void => {
    reading.problems.push({ code, weight: 'error', ...place, ...(params && { params }) });
  };
  if (statements.length > MOST_KEYS) {
    refuse('front-matter-unreadable', statements[0]?.place ?? {}, { reason: `more than ${MOST_KEYS} keys` });
  }
  for (const statement of statements.slice(0, MOST_KEYS)) readStatement(statement, { refuse, reading, newsroom, embargoLines });
  return reading;
};

interface StatementContext {
  refuse: (code: ProblemCode, place: Place, params: Problem['params']) => void;
  reading: FrontMatter;
  newsroom: Newsroom;
  embargoLines: Set<number>;
}

const readStatement = ({ key, value, place, lastLine }: Statement, context: StatementContext): void => {
  const { refuse, reading, newsroom, embargoLines } = context;
  const name = tidy(cleanText(key)).slice(0, 80);
  if (name === '__proto__') {
    refuse('front-matter-unreadable', place, { reason: 'the key __proto__ is not read' });
    return;
  }
  const meaning = meaningOfKey(name);
  switch (meaning.kind) {
    case 'near-miss':
      refuse('front-matter-near-miss', place, { key: name, meant: meaning.meant });
      return;
    case 'embargo':
      refuse('front-matter-embargo-key', place, { key: name });
      return;
    case 'topic-like': {
      const topics = listOf(value).flatMap((each) => (typeof each === 'string' ? (topicNamed(each, newsroom) ?? []) : []));
      if (topics.length > 0 && !reading.values.topics) {
        reading.values.topics = [...new Set(topics)];
        reading.stated.topics = reading.values.topics.join(' ');
        return;
      }
      reading.problems.push({ code: 'unknown-key', weight: 'remark', ...place, params: { key: name } });
      return;
    }
    case 'unknown':
      reading.problems.push({ code: 'unknown-key', weight: 'remark', ...place, params: { key: name } });
      return;
    case 'known':
      break;
  }
  const canonical = meaning.key;
  if (canonical === 'embargo' || canonical === 'date') {
    const from = place.line ?? 0;
    for (let line = from; line <= (lastLine ?? from); line += 1) embargoLines.add(line);
  }
  if (reading.places[canonical]) {
    // The parser has said so already when it is the same word twice.
    if (reading.problems.some(({ code, line }) => code === 'front-matter-duplicate-key' && line === place.line)) return;
    refuse('front-matter-duplicate-key', place, { key: name });
    return;
  }
  // An empty value states nothing, but an embargo left empty is an embargo somebody meant to fill in.
  if ((value === null || value === '') && canonical !== 'embargo') return;
  reading.places[canonical] = place;
  // Jekyll's `published: false`.
  if (name === 'published' && typeof value === 'boolean') {
    reading.values.draft = !value;
    reading.stated.draft = String(!value);
    return;
  }
  take(canonical, name, value, place, context);
};

const rangeOf = (node: unknown): [number, number, number] | undefined =>
  (node as { range?: [number, number, number] | null } | null)?.range ?? undefined;

/** A node's value without tags, anchors or prototypes: text, number, boolean, null, lists, and maps as entries. */
const plainValue = (node: unknown, depth = 0): unknown => {
  if (depth > 4 || isAlias(node)) return undefined;
  if (isScalar(node)) {
    const { value } = node as Scalar;
    return typeof value === 'string' ? cleanText(value) : value;
  }
  if (isMap(node)) {
    return new Map(
      node.items.map((item) => [fold(String((item.key as Scalar | null)?.value ?? '')), plainValue(item.value, depth + 1)]),
    );
  }
  const items = (node as { items?: unknown[] } | null)?.items;
  return Array.isArray(items) ? items.slice(0, 200).map((item) => plainValue(item, depth + 1)) : null;
};

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[,;،]/).map((part) => part.trim()) : [value];

/** What became of a value: read, or why not. */
type Reading<Value> = { value: Value } | { code: ProblemCode; expected?: string };

const text = (value: unknown): Reading<string> => {
  const read = z.string().safeParse(value);
  const tidied = read.success ? tidy(read.data) : '';
  return tidied ? { value: tidied } : { code: 'front-matter-value', expected: 'text' };
};

/** Values that mean something, folded, as all languages have them. */
const values = (of: (words: FieldWords) => readonly string[] | undefined): ReadonlySet<string> =>
  new Set(inAllLanguages(({ fields }) => fields && of(fields)).map(fold));
const TRUE = values(({ yes }) => yes);
const FALSE = values(({ no }) => no);

const flag = (value: unknown): Reading<boolean> => {
  const word = fold(String(value));
  if (TRUE.has(word)) return { value: true };
  return FALSE.has(word) ? { value: false } : { code: 'front-matter-value', expected: 'true or false' };
};

/** Reads a language tag or a language's name; `fr-FR` and `fr_FR` are `fr` where the newsroom publishes plain French. */
const language = (value: unknown, { languages }: Newsroom): Reading<string> => {
  const refused: Reading<string> = { code: 'front-matter-value', expected: 'a language tag such as fr' };
  if (typeof value !== 'string') return refused;
  const wanted = value.trim().replaceAll('_', '-');
  const published = (tag: string): string | undefined => languages.find((each) => each.toLowerCase() === tag.toLowerCase());
  const named = languages.find((tag) =>
    languages.some((display) => fold(new Intl.DisplayNames(display, { type: 'language' }).of(tag) ?? '') === fold(wanted)),
  );
  if (named) return { value: named };
  try {
    const [tag = ''] = Intl.getCanonicalLocales(wanted);
    const base = baseOf(tag);
    const regional = languages.filter((each) => each.split('-')[0] === tag);
    const meant = published(tag) ?? published(base) ?? (regional.length === 1 ? regional[0] : tag) ?? tag;
    return LanguageTag.safeParse(meant).success ? { value: meant } : refused;
  } catch {
    return refused;
  }
};

const topicNamed = (name: string, { topics }: Newsroom): string | undefined =>
  topics.find(({ id, names }) => [id, ...Object.values(names)].some((each) => fold(each) === fold(name.trim())))?.id;

const each = (values: unknown[], find: (name: string) => string | undefined, expected: string): Reading<string[]> => {
  const found = values.map((value) => (typeof value === 'string' ? find(value) : undefined));
  return found.every((value) => value !== undefined)
    ? { value: [...new Set(found as string[])] }
    : { code: 'front-matter-value', expected };
};

const typeNames: ReadonlyMap<string, ReleaseType> = new Map(
  ReleaseType.options.flatMap((type) =>
    [...values(({ types }) => types?.[type])].map((name): [string, ReleaseType] => [name, type]),
  ),
);

const releaseType = (value: unknown): Reading<ReleaseType> => {
  const word = fold(String(value))
    .replace(/[\s_-]+/g, ' ')
    .trim();
  const type = ReleaseType.safeParse(typeNames.get(word) ?? word);
  return type.success ? { value: type.data } : { code: 'front-matter-value', expected: ReleaseType.options.join(', ') };
};

/** A day alone is its midnight in the newsroom's zone, a time without offset is the newsroom's. */
const date = (value: unknown, { timeZone }: Newsroom): Reading<string> => {
  if (typeof value !== 'string') return { code: 'front-matter-date' };
  const iso = readIsoTime(value);
  if (iso?.kind === 'impossible') return { code: 'front-matter-date' };
  if (iso) return { value: (iso.kind === 'instant' ? iso.instant : instantIn(timeZone, iso.time)).toISOString() };
  const prose = proseDateAt(value.trim(), 0);
  if (!prose?.year || prose.end !== value.trim().length) return { code: 'front-matter-date' };
  return { value: instantIn(timeZone, { year: prose.year, month: prose.month, day: prose.day }).toISOString() };
};

const NO_EMBARGO = values(({ noEmbargo }) => noEmbargo);

const embargo = (value: unknown): Reading<Values['embargo']> => {
  if (NO_EMBARGO.has(fold(String(value ?? '')).trim())) return { value: 'none' };
  const iso = typeof value === 'string' ? readIsoTime(value) : undefined;
  return iso?.kind === 'instant'
    ? { value: { until: iso.instant.toISOString(), text: String(value).slice(0, 200) } }
    : { code: 'front-matter-date', expected: 'an ISO 8601 time with offset, such as 2026-03-01T10:00:00+01:00' };
};

const slug = (value: unknown): Reading<string> => {
  const words =
    typeof value === 'string'
      ? fold(value)
          .replace(/[^a-z0-9]+/g, '-')
          .replace(/^-+|-+$/g, '')
          .slice(0, 80)
          .replace(/-+$/, '')
      : '';
  return words ? { value: words } : { code: 'front-matter-value', expected: 'a short name in Latin letters' };
};

const contactFields = { name: 'name', role: 'role', office: 'office', email: 'email', phone: 'phoneRaw' } as const;
const contactKeys: ReadonlyMap<string, keyof Contact> = new Map(
  (Object.keys(contactFields) as (keyof typeof contactFields)[]).flatMap((field) =>
    [...values(({ contact }) => contact?.[field])].map((name): [string, keyof Contact] => [name, contactFields[field]]),
  ),
);

const ADDRESS = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.\p{L}{2,}$/u;
/** Alphabets whose letters look like Latin ones: among those they deceive whoever writes to the address. */
const LOOK_ALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

/** Whether a text is one e-mail address, and the one that it seems to be. */
const isOneAddress = (text: string): boolean => ADDRESS.test(text) && !(LOOK_ALIKE.test(text) && /\p{Script=Latin}/u.test(text));

/** Contacts as text or as maps. Phone numbers stay as written. Each has one address at most. */
const contacts = (value: unknown): Reading<Contact[]> => {
  const refused: Reading<Contact[]> = { code: 'front-matter-value', expected: 'contacts with name, email and phone' };
  const read: Contact[] = [];
  for (const one of Array.isArray(value) ? value : [value]) {
    if (typeof one === 'string') {
      const email = /[^\s<>(),;:]+@[^\s<>(),;:]+\.[\p{L}]{2,}/u.exec(one)?.[0];
      const phoneRaw = /\+?\(?\d[\d\s().\-/]{5,}\d/.exec(one.replace(email ?? '', ''))?.[0];
      const name =
        tidy(
          one
            .replace(email ?? '', '')
            .replace(phoneRaw ?? '', '')
            .split(/[,;<|(]/)[0] ?? '',
        ) || email;
      if (!name || one.split('@').length > 2 || (email && !isOneAddress(email))) return refused;
      read.push({ name, ...(email && { email }), ...(phoneRaw && { phoneRaw }) });
    } else if (one instanceof Map) {
      const contact: Partial<Contact> = {};
      for (const [key, field] of one as Map<string, unknown>) {
        const known = contactKeys.get(key);
        if (!known || (typeof field !== 'string' && typeof field !== 'number')) return refused;
        contact[known] = tidy(String(field));
      }
      const name = contact.name ?? contact.office ?? contact.email;
      if (!name || (contact.email !== undefined && !isOneAddress(contact.email))) return refused;
      read.push({ ...contact, name });
    } else return refused;
  }
  return { value: read };
};

const isPictureField = (name: string): name is keyof PictureWords => Object.hasOwn(LONGEST_WORDS, name);

/** `pictures:` says of files what they show, `photo.jpg: Two women at a well`, or more of each: alt, caption, credit, rights. */
const pictures = (value: unknown): Reading<StatedPicture[]> => {
  const refused: Reading<StatedPicture[]> = { code: 'front-matter-value', expected: 'names of files, each with what it shows' };
  if (!(value instanceof Map)) return refused;
  const read: StatedPicture[] = [];
  for (const [file, said] of value as Map<string, unknown>) {
    const words: [string, unknown][] = said instanceof Map ? [...said] : [['alt', said]];
    const isRead = words.every(([name, text]) => isPictureField(name) && typeof text === 'string' && tidy(text) !== '');
    if (!isRead) return refused;
    const cut = words.map(([name, text]) => [name, cutTo(tidy(String(text)), LONGEST_WORDS[name as keyof PictureWords])]);
    read.push({ file, ...Object.fromEntries(cut) });
  }
  return { value: read };
};

const readers: { [Key in FrontMatterKey]: (value: unknown, newsroom: Newsroom) => Reading<Values[Key]> } = {
  title: text,
  subtitle: text,
  lang: language,
  dateline: text,
  countries: (value) => {
    const whole = typeof value === 'string' ? countryNamed(value) : undefined;
    return whole ? { value: [whole] } : each(listOf(value), countryNamed, 'countries by ISO code or name');
  },
  topics: (value, newsroom) =>
    each(listOf(value), (name) => topicNamed(name, newsroom), newsroom.topics.map(({ id }) => id).join(', ')),
  type: releaseType,
  date,
  embargo,
  slug,
  summary: text,
  contacts,
  pictures,
  release: (value, { languages }) => {
    const key = text(typeof value === 'number' ? String(value) : value);
    if (!('value' in key)) return key;
    const name = key.value.normalize('NFC').replace(INCOMING, '');
    // Whoever names a file of the release means the release.
    const file = readKey(`${INCOMING}${name}`, languages);
    return { value: file.kind === 'document' ? file.releaseKey : name };
  },
  translationOf: language,
  correction: (value) => {
    const note = text(value);
    return 'value' in note && note.value.length > 1000
      ? { code: 'front-matter-value', expected: 'at most 1000 characters' }
      : note;
  },
  minor: flag,
  draft: flag,
};

/** What is stated word for word in a table row must be short. */
const hashed: readonly FrontMatterKey[] = ['title', 'subtitle', 'summary', 'contacts', 'pictures', 'dateline', 'correction'];

const statedAs = (key: FrontMatterKey, value: unknown): string => {
  const words =
    typeof value === 'string'
      ? value
      : Array.isArray(value) && !value.some((one) => typeof one === 'object')
        ? value.join(' ')
        : JSON.stringify(value);
  return hashed.includes(key) ? createHash('sha256').update(tidy(words).normalize('NFKC')).digest('hex').slice(0, 16) : words;
};

const take = <Key extends FrontMatterKey>(
  key: Key,
  name: string,
  value: unknown,
  place: Place,
  { refuse, reading, newsroom }: StatementContext,
): void => {
  const read = readers[key](value, newsroom);
  if (!('value' in read)) {
    if (key === 'topics') {
      takeTopics(value, place, { reading, newsroom });
      return;
    }
    const said =
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value).slice(0, 100) : '';
    refuse(read.code, place, { key: name, value: said, ...(read.expected && { expected: read.expected }) });
    return;
  }
  reading.values[key] = read.value;
  reading.stated[key] =
    key === 'embargo' && read.value !== 'none' ? (read.value as z.infer<typeof Embargo>).until : statedAs(key, read.value);
};

/** Topics of which some are none of the newsroom's: the others are taken, and what each strange one was to be is asked. */
const takeTopics = (
  value: unknown,
  place: Place,
  { reading, newsroom }: Pick<StatementContext, 'reading' | 'newsroom'>,
): void => {
  const said = listOf(value).map((one) => tidy(String(one ?? '')).slice(0, 80));
  const known = [...new Set(said.flatMap((name) => topicNamed(name, newsroom) ?? []))];
  reading.values.topics = known;
  reading.stated.topics = known.join(' ');
  const names = newsroom.topics.flatMap(({ id, names }) => [id, ...Object.values(names)]);
  const strange = said.filter((name) => name !== '' && !topicNamed(name, newsroom));
  const meant = strange.flatMap((name) => topicNamed(nearestOf(name, names) ?? '', newsroom) ?? []);
  const topics = [...new Set([...known, ...meant])].join(', ');
  reading.problems.push({
    code: 'topic-unknown',
    weight: 'question',
    ...place,
    field: 'topics',
    params: { topic: strange.join(', ').slice(0, 200), topics, expected: newsroom.topics.map(({ id }) => id).join(', ') },
  });
};
