import type { Newsroom } from '../newsroom/newsroom.ts';
import { cutTo } from '../release/cut-text.ts';
import { MOST_PICTURES, type NamedPicture, type Picture, type PictureWords, type PublicPicture } from '../release/picture.ts';
import type { Problem } from '../release/problem.ts';
import type { PictureRow } from './rows.ts';

/** The object key of a picture that a text names; the text lies at `objectKey`. */
export const keyNamed = (objectKey: string, file: string): string => objectKey.slice(0, objectKey.lastIndexOf('/') + 1) + file;

/** A picture that is a file of its own, by its object key. */
export type BesideFile = Pick<PictureRow, 'key' | 'picture'>;

/** The pictures that lie beside a text. */
export interface PicturesBeside {
  /** Those that it names and that are there, by what it calls them. */
  named: ReadonlyMap<string, BesideFile>;
  /** Those that belong to its release by their names, in the order in which they are shown. */
  others: readonly BesideFile[];
}

export const nothingBeside: PicturesBeside = { named: new Map(), others: [] };

/** A text as far as its pictures are concerned. */
interface Illustrated {
  body: readonly string[];
  pictures?: readonly Picture[] | undefined;
  named?: readonly NamedPicture[] | undefined;
}

/** What there is to show of a text, and what there is to ask and to say about pictures beside it. */
export interface PicturesTogether {
  pictures: Picture[];
  problems: Problem[];
}

/**
 * The pictures that a text holds together with those beside it: where it names them, and behind its end in the order of their names. What
 * the text says of one counts before what the picture carries. `isTranslated`: what is said of a picture was translated with the text; nothing
 * is asked about pictures that are `known`.
 */
export const picturesTogether = (
  { body, pictures = [], named = [] }: Illustrated,
  beside: PicturesBeside,
  { pictures: rules }: Newsroom,
  { isTranslated = false, known = [] }: { isTranslated?: boolean; known?: readonly PublicPicture[] } = {},
): PicturesTogether => {
  const asNamed = named.flatMap(({ file, at = body.length, ...said }) => {
    const row = beside.named.get(file);
    return row ? [shown(row, at, said)] : [];
  });
  const others = beside.others
    .filter(({ key }) => !asNamed.some(({ file }) => file === key))
    .map((row) => {
      const before = isTranslated ? pictures.find(({ file }) => file === row.key) : undefined;
      return shown(row, before?.at ?? body.length, before ? wordsOf(before) : {});
    });
  const seen = new Set<string>();
  const all = [...pictures.filter(({ file }) => file === undefined), ...asNamed, ...others]
    .filter(({ id }) => !seen.has(id) && seen.add(id))
    .map((picture, index) => ({ picture, index }))
    .sort((one, other) => one.picture.at - other.picture.at || one.index - other.index)
    .map(({ picture }) => picture);
  const kept = all.slice(0, MOST_PICTURES);
  const missing = named.filter(({ file }) => !beside.named.has(file)).map(({ file }) => file);
  const files = kept.filter(({ file }) => file !== undefined);
  return { pictures: kept, problems: problemsOf({ all, missing, files, known }, rules.missingText) };
};

const wordsOf = ({ alt, caption, credit, rights }: PictureWords): PictureWords => ({
  ...(alt && { alt }),
  ...(caption && { caption }),
  ...(credit && { credit }),
  ...(rights && { rights }),
});

const shown = ({ key, picture }: BesideFile, at: number, said: PictureWords): Picture => ({
  ...picture,
  ...wordsOf(said),
  at,
  file: key,
});

const namesOf = (names: readonly string[]): string => cutTo(names.join(', '), 400);

const problemsOf = (
  {
    all,
    missing,
    files,
    known,
  }: { all: readonly Picture[]; missing: readonly string[]; files: readonly Picture[]; known: readonly PublicPicture[] },
  missingText: 'ask' | 'remark',
): Problem[] => {
  const problems: Problem[] = [];
  const say = (code: Problem['code'], weight: Problem['weight'], params: NonNullable<Problem['params']>): void => {
    problems.push({ code, weight, params });
  };
  if (missing.length > 0) say('picture-missing', 'question', { names: namesOf(missing) });
  if (all.length > MOST_PICTURES) say('pictures-too-many', 'question', { count: all.length, limit: MOST_PICTURES });
  const isNew = ({ id }: Picture): boolean => !known.some((one) => one.id === id);
  const wordless = files
    .filter((picture) => isNew(picture) && picture.alt === undefined && picture.caption === undefined)
    .map(({ name }) => name);
  if (wordless.length > 0)
    say('picture-without-text', missingText === 'ask' ? 'question' : 'remark', {
      count: wordless.length,
      names: namesOf(wordless),
    });
  const creditless = files.filter(({ credit }) => credit === undefined).map(({ name }) => name);
  if (creditless.length > 0) say('picture-without-credit', 'remark', { count: creditless.length, names: namesOf(creditless) });
  return problems;
};

/** The codes of what is asked about pictures beside a text: they are asked anew whenever those are others. */
export const askedOfPictures: readonly Problem['code'][] = ['picture-missing', 'pictures-too-many', 'picture-without-text'];
