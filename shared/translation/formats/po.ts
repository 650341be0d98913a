import { isUtf8 } from 'node:buffer';
import { unescapedHtml } from '../../markup/html.ts';
import { type Inline, plainText } from '../../release/wording/inline.ts';
import { inlinesOf, markIn, type Token } from '../codes.ts';
import { jobNamedIn } from '../job-line.ts';
import { LARGEST_RETURN, type ReadTranslation, type ReturnedUnit, SEGMENT_ID, tagOf, unreadable } from '../returned-document.ts';

/** One entry: its comments by their sign, and its strings by keyword. */
interface Entry {
  flags: string;
  places: string;
  said: string;
  strings: Map<string, string>;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '"': '"', '\\': '\\' };

/** A string as it stands between its quotation marks (GNU gettext manual, 3 “The Format of PO Files”). */
const unquoted = (text: string): string => text.replace(/\\(.)/gs, (_, sign: string) => ESCAPES[sign] ?? sign);

const LINE = /^(?:(?<keyword>msgid|msgid_plural|msgstr(?:\[\d\])?|msgctxt)\s*)?"(?<string>(?:[^"\\]|\\.)*)"\s*$/;

/** The entries of a file, or the line that is none of a PO file. Entries that are struck out (`#~`) are nobody’s. */
const entriesOf = (text: string): Entry[] | { line: string } => {
  const entries: Entry[] = [];
  let entry: Entry | undefined;
  let keyword = '';
  const begin = (): Entry => {
    entry = { flags: '', places: '', said: '', strings: new Map() };
    entries.push(entry);
    keyword = '';
    return entry;
  };
  for (const line of text.split(/\r\n?|\n/)) {
    if (line.trim() === '') {
      entry = undefined;
      continue;
    }
    if (line.startsWith('#')) {
      if (line.startsWith('#~') || line.startsWith('#|')) continue;
      // A comment after a string begins the next entry, also where no empty line stands between.
      const of: Entry = entry && entry.strings.size === 0 ? entry : begin();
      if (line.startsWith('#,')) of.flags += ` ${line.slice(2)}`;
      else if (line.startsWith('#:')) of.places += ` ${line.slice(2)}`;
      else of.said += ` ${line.replace(/^#[. ]?/, '')}`;
      continue;
    }
    const { keyword: named, string } = LINE.exec(line.trim())?.groups ?? {};
    if (string === undefined) return { line };
    const isNext = (named === 'msgctxt' && entry?.strings.size) || (named === 'msgid' && entry?.strings.has('msgid'));
    const of: Entry = entry && !isNext ? entry : begin();
    if (named !== undefined) keyword = named.startsWith('msgstr') ? 'msgstr' : named;
    if (keyword === '') return { line };
    // Of plural forms nothing is asked here: the first counts.
    if (named?.startsWith('msgstr') && of.strings.has('msgstr')) keyword = 'msgstr+';
    of.strings.set(keyword, (of.strings.get(keyword) ?? '') + unquoted(string));
  }
  return entries;
};

const TAG = /<\/?(?:g|ph|x|mrk|pc)\b[^<>]*\/?>(?:&lt;[^<]*<\/ph>)?|<br ?\/?>/g;

/** Text with inline elements as converters write them: as they stood in the XLIFF, or a line break alone. */
const read = (text: string): Inline[] => {
  const tokens: Token[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(TAG)) {
    tokens.push(text.slice(from, index));
    tokens.push(markIn(found) ?? (found.startsWith('<br') ? { ph: 'br' } : ''));
    from = index + found.length;
  }
  tokens.push(text.slice(from));
  const isMarkup = tokens.length > 1;
  return inlinesOf(tokens.map((token) => (typeof token === 'string' && isMarkup ? unescapedHtml(token) : token)));
};

/** The id that was sent, wherever a converter keeps it: the context, a place, a comment. */
const idOf = ({ places, said, strings }: Entry): string =>
  [strings.get('msgctxt') ?? '', places, said]
    .flatMap((text) => decoded(text).split(/[^\w-]+/))
    .find((word) => SEGMENT_ID.test(word)) ?? '';

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/**
 * PO as converters make it of XLIFF (translate-toolkit’s xliff2po, docs.translatehouse.org): the id of a sentence stands in its place
 * comment or its context; one that is marked `fuzzy` is not done. Never throws.
 */
export default ((bytes) => {
  if (bytes.length > LARGEST_RETURN) return unreadable('too-large', `${bytes.length} bytes`);
  if (!isUtf8(bytes)) return unreadable('encoding', 'not UTF-8');
  const text = new TextDecoder().decode(bytes);
  const entries = entriesOf(text);
  if ('line' in entries) return unreadable('not-po', entries.line.slice(0, 100));
  const header = entries.find(({ strings }) => strings.get('msgid') === '' && !strings.has('msgctxt'));
  const language = /^Language: *(\S+)/m.exec(header?.strings.get('msgstr') ?? '')?.[1];
  const target = tagOf(language);
  const line = jobNamedIn(`${header?.said ?? ''} ${header?.strings.get('msgstr') ?? ''}`);
  const units = entries.flatMap((entry): ReturnedUnit[] => {
    const source = entry.strings.get('msgid') ?? '';
    if (source === '') return [];
    const said = read(entry.strings.get('msgstr') ?? '');
    return [
      {
        id: idOf(entry),
        source: read(source),
        ...(plainText(said).trim() !== '' && { target: said }),
        ...(!/\bfuzzy\b/.test(entry.flags) && { state: 'translated' }),
        approved: false,
        ...(/\bfuzzy\b/.test(entry.flags) && { unfinished: true }),
        notes: [],
      },
    ];
  });
  if (units.length === 0) return unreadable('not-po', text.trim().slice(0, 100));
  return {
    ok: true,
    ...(line && { job: line.job, release: line.release, version: line.version, source: line.source }),
    ...(target !== undefined && { target }),
    rewritten: true,
    units,
  };
}) satisfies ReadTranslation;
