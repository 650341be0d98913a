import { fold } from '../../languages/fold.ts';
import { type Newsroom, ReleaseType } from '../../newsroom/newsroom.ts';
import type { Problem } from '../problem.ts';
import { readIsoTime } from './calendar.ts';
import { type ReadFormat, refused } from './format.ts';
import { readStatements, type Statement } from './front-matter.ts';
import { isEmbargoKey } from './front-matter-keys.ts';
import { asideIn, asideProblems, leftOutOf } from './html-aside.ts';
import { instantOf, tooLarge } from './html-document.ts';
import { blocksIn, linesWithin } from './html-text.ts';
import { parseHtml } from './html-tree.ts';
import { readMarkdown, type TextRead } from './markdown-blocks.ts';
import { readPlainText } from './plain-text-blocks.ts';
import { cleanText, decodeText, linesOf, placeIn, type SourceLine, tidy } from './source-text.ts';
import { type JsonField, type JsonObject, type JsonValue, parseStrictJson } from './strict-json.ts';

/**
 * A release as a content system exports it, `.json`. Our own shape is the front matter's keys as fields, and `body_html` or
 * `body`:
 *
 * ```json
 * { "title": "…", "locale": "fr", "date": "2026-11-20", "content_id": "wells-turkana", "body_html": "<p>Turkana, Kenya – …</p>" }
 * ```
 *
 * The body is HTML, Markdown or plain text. `content_id` names the release, so that translations with the same one are one
 * release. Also read: GOV.UK's content items (`details.body`), WordPress (`title.rendered`, `content.rendered`, `date_gmt`,
 * `status`), Drupal and Strapi (`data.attributes`), ReliefWeb (`data[0].fields`), ninjs (`headline`, `body_html`, `pubstatus`,
 * `embargoed`) and schema.org (`articleBody`, `inLanguage`). Fields that mean nothing to us are left alone, but one that speaks of
 * an embargo is acted on or refused, wherever it stands.
 */
export const readCmsDocument: ReadFormat = async (bytes, newsroom) => {
  const source = decodeText(bytes);
  if (source.kind === 'refused') return source;
  const file = joined(source.lines);
  const parsed = parseStrictJson(file.text);
  if ('fault' in parsed) return refused(unreadable(parsed.fault.reason, file.placeOf(parsed.fault.at)));
  const item = parsed.value instanceof Map ? parsed.value : onlyOf(parsed.value);
  if (!item) return refused(unreadable('one release in braces { } is expected', file.placeOf(0)));

  const scopes = scopesOf(item);
  const body = bodyOf(scopes, file.lineOf);
  if ('excess' in body) return refused(tooLarge(body.excess));
  const { stated, ignored } = statementsOf(item, scopes, newsroom);
  const frontMatter = readStatements(
    stated.map(({ key, value, at }): Statement => ({ key, value, place: file.placeOf(at) })),
    newsroom,
    ignored.map(({ key, at }): Problem => ({ code: 'unknown-key', weight: 'remark', ...file.placeOf(at), params: { key } })),
  );
  const { title = '', summary = '' } = frontMatter.values;
  const above = [title, summary].filter(Boolean).map((text): SourceLine => ({ line: 1, raw: text, text }));
  return {
    kind: 'read',
    format: 'json',
    charset: source.charset,
    blocks: body.blocks,
    // The fields are not among the lines: a file may well be one line, of which nothing must be passed over.
    frontMatter: { ...frontMatter, embargoLines: new Set() },
    lines: [...above, ...body.lines],
    problems: [...source.problems, ...body.problems],
    noise: body.noise,
  };
};

const unreadable = (reason: string, place: Partial<Problem>): Problem => ({
  code: 'json-unreadable',
  weight: 'error',
  ...place,
  params: { reason },
});

interface JsonFile {
  text: string;
  lineOf: (index: number) => number;
  placeOf: (index: number) => Pick<Problem, 'line' | 'column' | 'excerpt'>;
}

/** The lines of a file as one text again, and where an index of it stands. */
const joined = (lines: readonly SourceLine[]): JsonFile => {
  const starts: number[] = [];
  let text = '';
  lines.forEach(({ raw, line }, index) => {
    // A Unicode line separator splits no line of JSON.
    if (index > 0) text += lines[index - 1]?.line === line ? '\u2028' : '\n';
    starts.push(text.length);
    text += index === 0 ? raw.replace(/^\ufeff/, ' ') : raw;
  });
  const indexOf = (at: number): number => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    text,
    lineOf: (at) => lines[indexOf(at)]?.line ?? 1,
    placeOf: (at) => {
      const source = lines[indexOf(at)];
      return source ? placeIn(source, at - (starts[indexOf(at)] ?? 0) + 1) : {};
    },
  };
};

const onlyOf = (value: JsonValue): JsonObject | undefined =>
  Array.isArray(value) && value.length === 1 && value[0] instanceof Map ? value[0] : undefined;

/** Fields that hold the document's own. */
const CONTAINERS = [
  'details',
  'data',
  'attributes',
  'fields',
  'item',
  'post',
  'article',
  'node',
  'entry',
  'content',
  'result',
  'metadata',
];

/** The objects whose fields are the document's: the outermost first. */
const scopesOf = (item: JsonObject): JsonObject[] => {
  const scopes = [item];
  for (const scope of scopes) {
    for (const name of CONTAINERS) {
      const value = scope.get(name)?.value;
      const inner = value instanceof Map ? value : onlyOf(value ?? null);
      if (inner && scopes.length < 12) scopes.push(inner);
    }
  }
  return scopes;
};

/** The first field by one of these names that `read` makes something of. */
const first = <Value>(
  scopes: readonly JsonObject[],
  names: readonly string[],
  read: (value: JsonValue, name: string) => Value | undefined,
): { value: Value; at: number } | undefined => {
  for (const name of names) {
    for (const scope of scopes) {
      const field = scope.get(name);
      const value = field && read(field.value, name);
      if (field && value !== undefined) return { value, at: field.at };
    }
  }
  return undefined;
};

/** A text, which some systems wrap: `{"rendered": "…"}`, `{"value": "…", "format": "html"}`, a list of one. */
const textOf = (value: JsonValue): string | undefined => {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) {
    const html = value.find((each) => each instanceof Map && /html/i.test(String(each.get('content_type')?.value ?? '')));
    return html ? textOf(html) : value.length === 1 ? textOf(value[0] ?? null) : undefined;
  }
  if (!(value instanceof Map)) return undefined;
  for (const name of ['rendered', 'processed', 'html', 'value', 'content', 'text', 'und', 'name', 'code', 'raw']) {
    const inner = textOf(value.get(name)?.value ?? null);
    if (inner !== undefined) return inner;
  }
  return undefined;
};

const LIKE_HTML = /<\/?(?:p|div|br|h[1-6]|ul|ol|li|table|section|article|blockquote|strong|em|b|i|a|span)\b[^<>]*>/i;
const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/i;

/** A text without markup and entities, on one line. */
const plainOf = (value: JsonValue): string | undefined => {
  const text = textOf(value);
  if (text === undefined) return undefined;
  const words =
    LIKE_HTML.test(text) || ENTITY.test(text)
      ? linesWithin(parseHtml(text, () => 1).root, { leftOut: new Set(), base: '' })
          .map((line) => line.text)
          .join(' ')
      : text;
  return tidy(cleanText(words).replace(/\s*[\r\n]+\s*/g, ' ')) || undefined;
};

const BODY = [
  'body_html',
  'bodyHtml',
  'body-html',
  'html',
  'content_html',
  'articleBody',
  'body',
  'content',
  'body_text',
  'content_text',
  'text',
  'body_markdown',
  'markdown',
];
const LIKE_MARKDOWN = /^#{1,6} \S|\*\*\S|\]\((?:https?:|mailto:|\/)|^\s*[-*] \S/m;

type Body = (TextRead & { lines: SourceLine[] }) | { excess: { count: number; limit: number } };

/** The document's text, in whichever of three forms it is kept. Its lines stand where its field does. */
const bodyOf = (scopes: readonly JsonObject[], lineOf: (index: number) => number): Body => {
  const found = first(scopes, BODY, (value, name) => {
    const text = textOf(value) ?? paragraphsOf(value);
    return text === undefined ? undefined : { text, name };
  });
  if (!found) return { blocks: [], problems: [], noise: [], lines: [] };
  const { text, name } = found.value;
  const line = lineOf(found.at);
  if (/html/i.test(name) || LIKE_HTML.test(text)) {
    const { root, excess } = parseHtml(text, () => line);
    if (excess) return { excess };
    const aside = asideIn(root, new Set());
    const leftOut = leftOutOf(aside);
    const reading = { leftOut: new Set(leftOut), base: baseOf(scopes) };
    const seen = linesWithin(root, { ...reading, leftOut: new Set() });
    return {
      blocks: blocksIn(root, reading),
      problems: asideProblems(aside),
      noise: leftOut
        .flatMap((element) => linesWithin(element, { ...reading, leftOut: new Set() }))
        .map((each) => ({ ...each, toldApart: true as const })),
      lines: seen.map((each) => ({ line, raw: each.text, text: each.text })),
    };
  }
  const lines = linesOf(text).lines.map((each) => ({ ...each, line }));
  const isMarkdown = /markdown/i.test(name) || LIKE_MARKDOWN.test(text);
  return isMarkdown ? { ...readMarkdown(lines), lines } : { blocks: readPlainText(lines), problems: [], noise: [], lines };
};

/** A body kept as a list of paragraphs. */
const paragraphsOf = (value: JsonValue): string | undefined =>
  Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string') ? value.join('\n\n') : undefined;

/** The page's own address: what its relative links are relative to. */
const baseOf = (scopes: readonly JsonObject[]): string =>
  first(scopes, ['link', 'url', 'permalink', 'uri', 'web_url'], (value) =>
    typeof value === 'string' && /^https?:\/\//i.test(value) ? value : undefined,
  )?.value ?? '';

/** A field under the name that front matter has for it. */
interface Stated {
  key: string;
  value: unknown;
  at: number;
}

const TITLE = ['title', 'headline', 'titre', 'titulo'];
const LANGUAGE = ['locale', 'lang', 'language', 'langcode', 'inLanguage'];
const SUMMARY = ['summary', 'description', 'excerpt', 'standfirst', 'abstract'];
/** The surest first: what an editor wrote, when it was first public, when this version was, when it was begun. */
const DATES = [
  'date_gmt',
  'date',
  'published_at',
  'publishedAt',
  'datePublished',
  'date_published',
  'published',
  'published_on',
  'pubDate',
  'first_published_at',
  'first_public_at',
  'public_updated_at',
  'firstcreated',
  'versioncreated',
  'created',
];
/** When something is to come out: it cannot come out before. */
const SCHEDULES = [
  'publish_at',
  'publish_on',
  'scheduled_at',
  'scheduled_for',
  'publishing_scheduled_at',
  'go_live',
  'available_at',
  'visible_from',
];
const NOT_PUBLIC =
  /^(?:draft|auto-draft|pending|private|trash|unpublished|withheld|cancell?ed|withdrawn|archived|in[ _-]review)$/i;

/**
 * What the fields state. Of a name that other systems use as well, a value that means nothing to us states nothing, and is
 * remarked on.
 */
const statementsOf = (
  item: JsonObject,
  scopes: readonly JsonObject[],
  newsroom: Newsroom,
): { stated: Stated[]; ignored: Stated[] } => {
  const stated: Stated[] = [];
  const ignored: Stated[] = [];
  const state = (key: string, found: { value: unknown; at: number } | undefined): void => {
    if (found && !stated.some((each) => each.key === key)) stated.push({ key, ...found });
  };
  const stateIfRead = (key: string, found: { value: unknown; at: number } | undefined): void => {
    if (!found) return;
    const { problems } = readStatements([{ key, value: found.value, place: {} }], newsroom);
    if (problems.length === 0) state(key, found);
    else ignored.push({ key, ...found });
  };
  state('title', first(scopes, TITLE, plainOf));
  state('summary', first(scopes, SUMMARY, summaryOf));
  state('date', dateOf(scopes, newsroom.timeZone));
  state('release', first(scopes, ['content_id', 'contentId', 'release'], plainOf));
  state('draft', first(scopes, ['status', 'pubstatus', 'published', 'withdrawn_notice'], isNotPublic));
  state('draft', first(scopes, ['draft'], plainValue));
  state('correction', first(scopes, ['correction', 'correctionNote', 'correction_note'], plainOf));
  state('minor', first(scopes, ['minor'], plainValue));
  stateIfRead('lang', first(scopes, LANGUAGE, languageOf));
  stateIfRead('type', first(scopes, ['type', 'document_type', 'release_type'], typeOf));
  stateIfRead('countries', first(scopes, ['countries', 'country'], namesOf));
  stateIfRead('tags', first(scopes, ['topics', 'tags', 'categories', 'keywords'], namesOf));
  stateIfRead('contacts', first(scopes, ['contacts', 'contact'], plainValue));
  stateIfRead('subtitle', first(scopes, ['subtitle', 'subheadline', 'deck'], plainOf));
  stateIfRead('dateline', first(scopes, ['dateline'], plainOf));
  stateIfRead('translationOf', first(scopes, ['translationOf', 'translation_of'], plainOf));
  stateIfRead(
    'slug',
    first(scopes, ['slug'], (value) => (/^[a-z0-9-]{3,80}$/.test(plainOf(value) ?? '') ? plainOf(value) : undefined)),
  );
  const embargo = embargoIn(item);
  if (embargo) state(embargo.key, embargo);
  for (const scope of scopes) {
    for (const name of SCHEDULES) {
      const field = scope.get(name);
      // A time that cannot be read must not come out as none.
      if (typeof field?.value === 'string' && field.value && !timeOf(field.value, name, newsroom.timeZone)) {
        state(name, { value: field.value, at: field.at });
      }
    }
  }
  return { stated, ignored };
};

/** A value without markup, names folded as front matter's readers expect them. */
const plainValue = (value: JsonValue): unknown => {
  if (value === null) return undefined;
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.slice(0, 200).map(plainValue);
  if (!(value instanceof Map)) return value;
  return new Map([...value].slice(0, 200).map(([key, field]) => [fold(key), plainValue(field.value)]));
};

const summaryOf = (value: JsonValue): string | undefined => {
  const text = plainOf(value);
  // WordPress cuts the text itself where nobody wrote an excerpt.
  return text && !/(?:\[(?:…|\.{3})\]|…|\.{3})$/.test(text) ? text : undefined;
};

const languageOf = (value: JsonValue): string | undefined => {
  const one = Array.isArray(value) ? (value[0] ?? null) : value;
  const tag = one instanceof Map ? plainOf(one.get('code')?.value ?? one.get('alternateName')?.value ?? one) : plainOf(one);
  return tag && !/^(?:und|zxx|mul)$/i.test(tag) ? tag : undefined;
};

const typeOf = (value: JsonValue): string | undefined => {
  const words = fold(plainOf(value) ?? '').replace(/[\s_-]+/g, ' ');
  // A post, a page and a news story are what we call a release.
  return ReleaseType.options.some((type) => words === type) || /^(?:press|news|media) /.test(words) ? words : undefined;
};

const namesOf = (value: JsonValue): string[] | undefined => {
  const names = (Array.isArray(value) ? value.slice(0, 100) : [value]).map(plainOf);
  return names.length > 0 && names.every((name) => name !== undefined) ? names : undefined;
};

const isNotPublic = (value: JsonValue, name: string): true | undefined => {
  if (name === 'withdrawn_notice')
    return value instanceof Map && [...value.values()].some((field) => field.value) ? true : undefined;
  return value === false || (typeof value === 'string' && NOT_PUBLIC.test(value.trim())) ? true : undefined;
};

/** A time in a field: ISO, an e-mail's form, or seconds since 1970. `_gmt` says what WordPress leaves out. */
const timeOf = (value: JsonValue, name: string, timeZone: string): string | undefined => {
  if (value instanceof Map) {
    const inner = value.get('original') ?? value.get('value') ?? value.get('created');
    return inner && timeOf(inner.value, name, timeZone);
  }
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  if (/^\d{9,10}$/.test(text)) return new Date(Number(text) * 1000).toISOString();
  if (/^(?:\w{3}, )?\d{1,2} \w{3} \d{4} \d{2}:\d{2}(?::\d{2})? (?:GMT|UT|[+-]\d{4})$/.test(text)) {
    const instant = Date.parse(text);
    return Number.isNaN(instant) ? undefined : new Date(instant).toISOString();
  }
  const iso = readIsoTime(text);
  return instantOf(iso?.kind === 'local' && name.endsWith('_gmt') ? `${text}Z` : text, timeZone);
};

/** The day or time a document is dated, or the later one at which it is to come out. */
const dateOf = (scopes: readonly JsonObject[], timeZone: string): { value: string; at: number } | undefined => {
  const read = (value: JsonValue, name: string): string | undefined => {
    const time = timeOf(value, name, timeZone);
    // What cannot be read is refused where an editor wrote it; elsewhere another field may say it.
    return time ?? (name === 'date' && typeof value === 'string' && value.trim() ? value : undefined);
  };
  const dated = first(scopes, DATES, read);
  const scheduled = first(scopes, SCHEDULES, (value, name) => timeOf(value, name, timeZone));
  if (!dated || !scheduled) return dated ?? scheduled;
  return scheduled.value > dated.value ? scheduled : dated;
};

/** Fields looked at for an embargo in all of a document. */
const MOST_FIELDS = 20_000;

/** The first field, at any depth, that speaks of an embargo and is not empty. */
const embargoIn = (item: JsonObject): Stated | undefined => {
  const queue: JsonValue[] = [item];
  for (let next = 0; next < queue.length && next < MOST_FIELDS; next += 1) {
    const value = queue[next] ?? null;
    if (Array.isArray(value)) for (const each of value) queue.push(each);
    if (!(value instanceof Map)) continue;
    for (const [key, field] of value) {
      if (isEmbargoKey(key) && !isEmpty(field))
        return { key: /embargo/i.test(key) ? 'embargo' : key, value: untilIn(field.value), at: field.at };
      queue.push(field.value);
    }
  }
  return undefined;
};

const isEmpty = ({ value }: JsonField): boolean =>
  value === null ||
  value === false ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0) ||
  (value instanceof Map && [...value.values()].every(isEmpty));

/** The time of an embargo: as it is, or in a field of its own. What is none is refused as such. */
const untilIn = (value: JsonValue): string => {
  const inner = value instanceof Map ? (value.get('until') ?? value.get('date') ?? value.get('value'))?.value : value;
  return typeof inner === 'string' || typeof inner === 'boolean' ? String(inner) : '?';
};
