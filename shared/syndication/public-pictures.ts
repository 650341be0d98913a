import type { EditionRow, HeadRow } from '../editorial/rows.ts';
import { type MadeType, madeKeyOf, madeTypes, mediaKeyOf } from '../release/picture.ts';

/** A picture as readers get it, and where the archive keeps it. */
interface ShownPicture {
  key: string;
  from: string;
  type: MadeType;
}

/** What is to be done so that readers have the pictures of a release that they may have, and no others. */
export interface PicturesDue {
  show: ShownPicture[];
  /** Keys of pictures that readers had and are to have no more. */
  takeAway: string[];
}

interface Rows {
  head?: HeadRow | undefined;
  editions: readonly EditionRow[];
  /** Those the newsroom publishes in. */
  languages: readonly string[];
}

/** Whether the site may have pictures of this release, or has had some. */
export const isPictured = ({ head }: Pick<Rows, 'head'>): boolean => head?.pictured === true;

const filesOf = ({ release, live }: EditionRow): ShownPicture[] =>
  (live?.facts.pictures ?? []).flatMap(({ id, widths }) =>
    widths.flatMap((width) =>
      (Object.keys(madeTypes) as MadeType[]).map((type) => ({
        key: mediaKeyOf(release, id, width, type),
        from: madeKeyOf(id, width, type),
        type,
      })),
    ),
  );

/** The pictures that readers may have now: those of what is published or withdrawn, in any language. */
export const picturesOf = ({ head, editions, languages }: Rows): Map<string, ShownPicture> =>
  new Map(
    editions
      .filter(({ lang, live }) => languages.includes(lang) && live && live.state !== 'killed' && !head?.killed)
      .flatMap(filesOf)
      .map((file) => [file.key, file]),
  );

/** What is answered with 410 where a picture was. */
export const GONE_PICTURE = 'This picture is no longer available.\n';

/**
 * Compares what lies there with what the table says. `listed` are the ETags of all that lies below the release's prefix, read before the
 * rows; `goneEtag` is that of `GONE_PICTURE`. A picture that was public once is taken away even where it does not lie: whoever is
 * still writing it comes too late then.
 */
export const picturesDue = (rows: Rows, listed: ReadonlyMap<string, string>, goneEtag: string): PicturesDue => {
  const wanted = picturesOf(rows);
  const known = new Set([...listed.keys(), ...rows.editions.flatMap(filesOf).map(({ key }) => key)]);
  return {
    show: [...wanted.values()].filter(({ key }) => !listed.has(key) || listed.get(key) === goneEtag),
    takeAway: [...known].filter((key) => !wanted.has(key) && listed.get(key) !== goneEtag),
  };
};
