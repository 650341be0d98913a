import type { EditionRow, HeadRow, JobRow, PublicPageRow } from '../editorial/rows.ts';

/** What the table says of a release: all of it, secrets too. */
export interface RowsOfRelease {
  head?: HeadRow | undefined;
  editions: readonly EditionRow[];
  publicPages: readonly PublicPageRow[];
  jobs: readonly JobRow[];
}

/** An edition as readers have it, or had it until it was killed. */
export interface PublicEdition {
  release: string;
  lang: string;
  version: number;
  state: 'published' | 'withdrawn' | 'killed';
  headline: string;
  /** `{lang}/{yyyy}/{mm}/{slug}`, without slashes at the ends. */
  path: string;
  countries: readonly string[];
  topics: readonly string[];
  /** The release's own date as it was at first publication, which no correction moves. */
  date: string;
  publishedAt: string;
  updatedAt: string;
  correctionNote?: string | undefined;
  /** The version that readers had before the correction. */
  corrects?: number | undefined;
  /** What the desk tells readers of its withdrawal, restoration or kill. */
  note?: string | undefined;
}

/** Another language of a release that can be read now. */
export type Sibling = Pick<PublicEdition, 'lang' | 'path'>;

/**
 * One edition and what may be said beside it. Everything that readers see of a release is rendered from this: of an edition that has
 * no public page, nothing is in here, not even that it exists.
 */
export interface PublicView {
  own: PublicEdition;
  /** The other languages that can be read now. */
  siblings: Sibling[];
  /** Languages the newsroom promised with it that are not there yet. */
  toFollow: string[];
  /** The original, where readers have a newer version of it than this edition translates. */
  changedOriginal?: PublicEdition | undefined;
}

/** What readers may know of an edition; undefined for one that never was public. */
export const publicViewOf = ({ head, editions, publicPages, jobs }: RowsOfRelease, lang: string): PublicView | undefined => {
  const own = editions.flatMap((row) => (row.lang === lang ? publicEditionOf(row, head) : []))[0];
  if (!own) return undefined;
  const readable = editions
    .flatMap((row) => publicEditionOf(row, head))
    .filter((edition) => edition.state !== 'killed' && publicPages.some((page) => page.lang === edition.lang));
  const told = jobs.find((job) => job.lang === lang && job.told);
  return {
    own,
    siblings: readable.filter((edition) => edition.lang !== lang).map((edition) => ({ lang: edition.lang, path: edition.path })),
    toFollow: (head?.set?.languages ?? []).filter(
      (other) =>
        other !== lang &&
        !publicPages.some((page) => page.lang === other) &&
        !editions.some((row) => row.lang === other && (row.killed ?? row.live)),
    ),
    // A change that waits for its time is nobody's business yet.
    changedOriginal: told && readable.find((edition) => edition.lang === told.from),
  };
};

/** The sibling that this one was translated from, while it can be read. */
export const originalIn = ({ siblings }: Pick<PublicView, 'siblings'>, translationOf: string | undefined): Sibling | undefined =>
  siblings.find(({ lang }) => lang === translationOf);

const publicEditionOf = ({ release, lang, live }: EditionRow, head: HeadRow | undefined): PublicEdition[] => {
  if (!live) return [];
  const { facts, state, date, publishedAt, updatedAt, corrects } = live;
  // A kill of the whole release binds before it has reached each edition.
  const note = head?.killed && state !== 'killed' ? head.killed.note : live.note;
  const { version, headline, path, countries, topics, correctionNote } = facts;
  return [
    {
      release,
      lang,
      version,
      state: head?.killed ? 'killed' : state,
      headline,
      path,
      countries,
      topics,
      date,
      publishedAt,
      updatedAt,
      correctionNote,
      ...(corrects !== undefined && { corrects }),
      note,
    },
  ];
};
