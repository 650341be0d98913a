import type { FeedId, PublicEntry } from '../editorial/feed.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { PublicText } from '../release/edition.ts';
import type { FeedItem } from './feed-item.ts';
import type { LookFile } from './look-files.ts';
import type { PublicView, Sibling } from './public-release.ts';
import type { FeedFormat, OtherForm } from './site-page.ts';

/**
 * One kind of public object: where it lies, how it is served, when it is there, what it is made of. Each has a file in `outputs/`,
 * and nothing else knows of it. Rendering is pure: the same facts give the same bytes, whenever it is asked.
 */
export type Output = ServedOutput | LookOutput;
/** Those that say themselves how they are served. */
export type ServedOutput = EditionOutput | FeedOutput | MonthOutput | NewsOutput | SiteOutput;

/** How an object is served, wherever it lies. */
export interface Served {
  /** As HTTP says it, with the charset of what is text. */
  contentType: string;
  /** How long browsers and the CDN may keep it, in seconds; `KEPT_FOR` where it does not say. */
  maxAge?: number;
  /** Scripts on pages of other sites may read it: `Access-Control-Allow-Origin: *`. */
  forScripts?: true;
  /** Readers and programs are led to it under this name; of several, the one with the lowest rank is named first. */
  offered?: { name: string; rank: number };
  /** Scripts that stand in it, as they stand there. No other runs on that page, and they may ask for nothing but what is on the site. */
  scripts?: readonly string[];
}

/** Belongs to an edition and is written by publish-release: once with its page, and again whenever that is. */
export interface EditionOutput extends Served {
  of: 'edition';
  /** From the path of the edition, which has no slash at its ends. */
  key: (path: string) => string;
  /** In which states readers have it. In every other it is answered with 410, whether it was there before or not. */
  when: readonly ReadableState[];
  render: (facts: EditionFacts) => string;
  /** What the 410 says. It is given no word of what was there. */
  gone: (facts: GoneFacts) => string;
}

export type ReadableState = 'published' | 'withdrawn';

/** What is true of an edition that can be read. */
export interface EditionFacts {
  view: PublicView;
  state: ReadableState;
  edition: PublicText;
  /** What readers had before, where it is a correction. */
  previous?: PublicText | undefined;
  /** The language it was translated from, whether or not that can be read. */
  translationOf?: string | undefined;
  newsroom: Newsroom;
  /** The formats of every feed, in the order they are offered. */
  formats: readonly FeedFormat[];
  /** What else there is of the same edition, in the order it is offered. */
  otherForms: readonly OtherForm[];
}

/** What may still be said of an edition that readers have no more. */
export interface GoneFacts {
  /** The newsroom publishes in this language no more; absent, it was killed. */
  why?: 'language' | undefined;
  /** Where it can still be read in that case. */
  siblings?: readonly Sibling[] | undefined;
  release: string;
  lang: string;
  /** The last that readers had. */
  version: number;
  publishedAt: string;
  newsroom: Newsroom;
  /** When it was taken away. */
  at: string;
  /** What the desk tells readers. */
  note?: string | undefined;
}

/** Belongs to a feed and is written by build-feeds, of the newest entries that can be read. */
export interface FeedOutput extends Served {
  of: 'feed';
  /** Undefined: this feed has no such object. `languages` are the newsroom's. */
  key: (feed: FeedId, languages: readonly string[]) => string | undefined;
  fragment: Fragment;
  /** Undefined: there is nothing to say, and no object. So it is of all that build-feeds writes. */
  render: (facts: FeedFacts) => string | undefined;
}

/** Belongs to what one month has of a feed, all of it. */
export interface MonthOutput extends Served {
  of: 'month';
  key: (feed: FeedId, month: string) => string | undefined;
  fragment: Fragment;
  render: (facts: MonthFacts) => string | undefined;
}

/** There is one of it, made of what came out lately in any language. */
export interface NewsOutput extends Served {
  of: 'news';
  key: string;
  render: (facts: NewsFacts) => string | undefined;
}

/** There is one of it, or one for each language: made of which feeds there are, and of no release. */
export interface SiteOutput extends Served {
  of: 'site';
  key: string | ((lang: string) => string);
  render: (facts: SiteFacts) => string | undefined;
}

/**
 * A picture of the organisation's own that pages show. Its name says what is in it: a new one comes beside it, and what pages of before
 * show stays.
 */
export interface LookOutput extends Partial<Omit<Served, 'contentType'>> {
  of: 'look';
  file: (newsroom: Newsroom) => Pick<LookFile, 'key' | 'bytes' | 'contentType'> | undefined;
}

/** How one entry looks in an output. It is kept in the feed's private cache by its name, and outputs may share one. */
export interface Fragment {
  name: string;
  /** Raise it whenever the same entry renders to other bytes than before: what was kept earlier is then no longer used. */
  format: number;
  render: (of: {
    entry: PublicEntry;
    item: FeedItem;
    /** Its words; of what is killed there are none. */
    edition: PublicText | undefined;
    newsroom: Newsroom;
  }) => string;
}

/** What a feed's objects are made of: its entries, newest first and already cut to the window. There may be none. */
export interface FeedFacts {
  feed: FeedId;
  items: readonly FeedLine[];
  /** The months in which it has entries, newest first. */
  months: readonly string[];
  /** Of a main feed: those of countries and topics that have entries, in no order that means anything. */
  subjects: readonly FeedId[];
  newsroom: Newsroom;
  formats: readonly FeedFormat[];
}

/** An entry and how the output shows it. */
export interface FeedLine {
  entry: PublicEntry;
  fragment: string;
}

/** The entries of a feed in one month, newest first. */
export interface MonthFacts extends Pick<FeedFacts, 'feed' | 'items' | 'newsroom' | 'formats'> {
  /** `2026-11`. */
  month: string;
  /** The month before in which the feed has entries. */
  before?: string | undefined;
  /** And the month after. */
  after?: string | undefined;
}

/** The newest entries of all languages, newest first. */
interface NewsFacts {
  entries: readonly PublicEntry[];
  newsroom: Newsroom;
}

/** Which feeds there are in a language: none as long as nothing was published in it. */
export interface FeedsOfLanguage {
  lang: string;
  months: readonly string[];
  subjects: readonly FeedId[];
}

export interface SiteFacts {
  /** The language of the object, where there is one for each; else the newsroom's first. */
  lang: string;
  /** Those in which something was published; their months newest first. */
  languages: readonly FeedsOfLanguage[];
  newsroom: Newsroom;
  formats: readonly FeedFormat[];
}

/** An object of the site bucket, as it is put. */
export interface SiteDocument<Body extends string | Uint8Array = string> {
  key: string;
  body: Body;
  contentType: string;
  cacheControl: string;
  metadata?: Record<string, string>;
}

export const HTML = 'text/html; charset=utf-8';

/** What an object that stands for something gone is stored with. S3 cannot answer 410: the CDN's viewer-response function reads this. */
export const GONE = { status: '410' } as const;

/** Browsers and the CDN may keep what is public this long: it bounds how late a correction or a kill is seen. Seconds. */
export const KEPT_FOR = 30;

/** No output may be kept longer, and the CDN keeps none longer, whatever an object says. Seconds. */
export const LONGEST_KEPT = 45;

/**
 * The headers an output is stored with. The CDN adds those that are the same for everything (`infra/syndication.ts`). It compresses
 * what it knows, and neither Atom nor JSON Feed: such an output is stored under the type that its own is built on, and the CDN's
 * viewer-response function gives it back its own, which comes after compression.
 */
export const headersOf = ({
  contentType,
  maxAge = KEPT_FOR,
}: Served): Pick<SiteDocument, 'contentType' | 'cacheControl' | 'metadata'> => ({
  contentType: compressibleTypeOf(contentType),
  cacheControl: `public, max-age=${maxAge}`,
  ...(compressibleTypeOf(contentType) !== contentType && { metadata: { type: contentType } }),
});

/** How long browsers keep what never changes under its name. The CDN asks again as for everything. Seconds. */
const FOR_EVER = 31_536_000;

/** How a picture is served: what lies under its name never changes. */
export const pictureHeaders = (contentType: string): Pick<SiteDocument, 'contentType' | 'cacheControl'> => ({
  contentType,
  cacheControl: `public, max-age=${FOR_EVER}, immutable, s-maxage=${KEPT_FOR}`,
});

/** Types with a structured suffix that the CDN compresses as they are. */
const COMPRESSED_AS_THEY_ARE = /^(?:application\/(?:rss|xhtml)|image\/svg)\+xml\b/;

/**
 * The type that a document is compressed as: of `application/atom+xml` and its like (RFC 6839) XML or JSON itself. See
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html#compressed-content-cloudfront-file-types
 */
const compressibleTypeOf = (contentType: string): string =>
  COMPRESSED_AS_THEY_ARE.test(contentType)
    ? contentType
    : contentType.replace(/^application\/[\w.-]+\+(xml|json)\b/, 'application/$1');

const patternsOf = (output: ServedOutput): (string | undefined)[] => {
  if (typeof output.key === 'string') return [output.key];
  // What a month has lies below its feed: one pattern is for both.
  if (output.of === 'month') return [];
  return [output.of === 'feed' ? output.key('*', []) : output.key('*')];
};

/** What scripts of other sites may read, as patterns of addresses in which `*` is any text, slashes too. */
export const patternsForScripts = (outputs: readonly Output[]): string[] =>
  outputs.flatMap((output) => {
    if (output.of === 'look' || !output.forScripts) return [];
    return patternsOf(output).flatMap((key) => (key === undefined ? [] : `/${key}`));
  });

/** The pages that have scripts in them, by a pattern of their addresses as readers ask for them. */
export const patternsWithScripts = (outputs: readonly Output[]): { pattern: string; scripts: readonly string[] }[] =>
  outputs.flatMap((output) => {
    if (output.of === 'look' || !output.scripts) return [];
    const { scripts } = output;
    return patternsOf(output).flatMap((key) =>
      key === undefined ? [] : [{ pattern: `/${key.replace(/index\.html$/, '')}`, scripts }],
    );
  });

/** What is offered of these, best first. */
const offeredOf = <Some extends Served>(outputs: readonly Some[]): (Some & Required<Pick<Served, 'offered'>>)[] =>
  outputs
    .flatMap((output) => (output.offered ? [{ ...output, offered: output.offered }] : []))
    .sort((one, other) => one.offered.rank - other.offered.rank);

/** The type alone, as links say it. */
const typeOf = ({ contentType }: Served): string => contentType.replace(/;.*/, '');

/** The last part of the key that it has in each feed. */
const fileOf = ({ key }: FeedOutput): string | undefined => key('*', [])?.split('/').at(-1);

/** The formats in which every feed is offered, best first. */
export const feedFormatsOf = (outputs: readonly Output[]): FeedFormat[] =>
  offeredOf(outputs.filter((output) => output.of === 'feed')).map((output) => ({
    name: output.offered.name,
    type: typeOf(output),
    addressOf: (feed) => `/feeds/${feed}/${fileOf(output)}`,
  }));

/** What is offered beside the page of an edition in this state, best first. */
export const otherFormsOf = (outputs: readonly Output[], path: string, state: ReadableState): OtherForm[] =>
  offeredOf(outputs.filter((output): output is EditionOutput => output.of === 'edition' && output.when.includes(state))).map(
    (output) => ({ type: typeOf(output), address: `/${output.key(path)}` }),
  );
