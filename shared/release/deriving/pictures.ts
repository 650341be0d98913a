import { fold } from '../../languages/fold.ts';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import { cutTo } from '../cut-text.ts';
import { MOST_NAMED, MOST_PICTURES, type NamedPicture, type Picture } from '../picture.ts';
import { isFaulty, openPicture } from '../pictures/open-picture.ts';
import { firstWords, orientationOf, uprightSizeOf, wordsInPicture } from '../pictures/picture-words.ts';
import { refusedPicture } from '../pictures/refused-picture.ts';
import type { Problem } from '../problem.ts';
import { type Block, htmlOfBlock, type Place, standsBefore } from '../reading/block.ts';
import type { FoundPicture, NamedFile } from '../reading/format.ts';
import type { StatedPicture } from '../reading/front-matter.ts';
import { fileNamed } from '../reading/placed-pictures.ts';
import { cleanText, tidy } from '../reading/source-text.ts';
import type { Structure } from './document-parts.ts';

/** Smaller ones are signs and buttons, in pixels. */
const SMALLEST_SIDE = 64;

/** The pictures that a release shows, and what there is to say of those it does not. */
interface PicturesRead {
  pictures: Picture[];
  /** Those that are files of their own. */
  named: NamedPicture[];
  problems: Problem[];
}

type Read = { picture: Picture; line: number } | { refused: Problem } | { dropped: true };

/**
 * Which pictures of a document are pictures of its release, where they stand in its text, and what is said of each: by the document
 * first, else by the picture itself. Letterheads and signs without a word are left out.
 */
export const picturesOfRelease = (
  { found, named: inText }: { found: readonly FoundPicture[]; named: readonly NamedFile[] },
  structure: Structure,
  { stated = [], place = {} }: { stated?: readonly StatedPicture[] | undefined; place?: Partial<Problem> | undefined },
  { pictures: rules }: Newsroom,
): PicturesRead => {
  const seen = new Set<string>();
  const read = found.map((one): Read => {
    if (seen.has(one.id)) return { dropped: true };
    const each = readPicture(one, structure, stated);
    if ('picture' in each) seen.add(one.id);
    return each;
  });
  const all = read.flatMap((one) => ('picture' in one ? [one] : []));
  const shown = all.slice(0, MOST_PICTURES);
  const refused = read.flatMap((one) => ('refused' in one ? [one.refused] : []));
  const dropped = read.filter((one) => 'dropped' in one).length;
  const named = namedIn(inText, structure, stated, found);
  return {
    named: named.slice(0, MOST_NAMED),
    pictures: shown.map(({ picture }) => picture),
    problems: [
      ...statedOfNone(stated, [...found, ...named.map(({ file }) => ({ name: file }))], place),
      ...refused.slice(0, MOST_PICTURES),
      ...(all.length > shown.length ? [tooMany(all.length)] : []),
      ...saidTooLittle(shown, rules.missingText),
      ...(dropped > 0 ? [{ code: 'embedded-dropped', weight: 'remark', params: { count: dropped } } as const] : []),
    ],
  };
};

/** Front matter may say something of a file that is not there. */
const statedOfNone = (stated: readonly StatedPicture[], found: readonly { name: string }[], place: Partial<Problem>): Problem[] =>
  stated
    .filter(({ file }) => !found.some(({ name }) => fold(name) === file))
    .map(({ file }) => ({ code: 'unknown-key', weight: 'remark', ...place, params: { key: `pictures: ${file.slice(0, 80)}` } }));

/** The files that a document names: in its text, and those of which something is stated though it holds none of that name. */
const namedIn = (
  inText: readonly NamedFile[],
  structure: Structure,
  stated: readonly StatedPicture[],
  found: readonly FoundPicture[],
): NamedPicture[] => {
  const isSame = (one: string, other: string): boolean => fold(one) === fold(other);
  const shown = inText.map(({ file, line, order, ...said }): NamedPicture => {
    const inFront = stated.find((one) => isSame(one.file, file) || isSame(one.file, file.slice(file.lastIndexOf('/') + 1)));
    return { file, at: blocksBefore(structure.body, { line, order }), ...firstWords(inFront, said) };
  });
  const others = stated.filter(
    ({ file }) =>
      fileNamed(file) !== undefined &&
      !found.some(({ name }) => isSame(name, file)) &&
      !inText.some((one) => isSame(one.file, file) || isSame(one.file.slice(one.file.lastIndexOf('/') + 1), file)),
  );
  return [...shown, ...others.map(({ file, ...said }): NamedPicture => ({ file: fileNamed(file) ?? file, ...firstWords(said) }))];
};

const readPicture = (
  { name: asNamed, line, order, attached, id, bytes, ...said }: FoundPicture,
  structure: Structure,
  stated: readonly StatedPicture[],
): Read => {
  const place = { line, order };
  const isBeside = !attached && isBesideText(place, structure);
  const opened = openPicture(bytes);
  const name = tidy(cleanText(asNamed)).slice(-200) || 'picture';
  const inFront = stated.find(({ file }) => file === fold(asNamed));
  const words = firstWords(inFront, said, isFaulty(opened) ? undefined : wordsInPicture(opened));
  const saysNothing = words.caption === undefined && (words.alt === undefined || (isBeside && isLogo(words.alt)));
  if (isFaulty(opened)) {
    // What Word draws itself, what a page draws without a word, signs, and what stands beside the text, nobody would miss.
    const isDrawing = opened.kind === 'metafile' || (opened.kind === 'svg' && saysNothing && order !== undefined);
    const isNobodys = isDrawing || isSmall(opened) || (saysNothing && isBeside);
    return isNobodys ? { dropped: true } : { refused: refusedPicture(name, opened, line) };
  }
  const size = uprightSizeOf(opened, orientationOf(opened));
  if (isSmall(size) || (saysNothing && isBeside)) return { dropped: true };
  const at = attached ? structure.body.flatMap(htmlOfBlock).length : blocksBefore(structure.body, place);
  return { picture: { id, name, at, ...size, ...words }, line };
};

const isSmall = ({ width = SMALLEST_SIDE, height = SMALLEST_SIDE }: { width?: number; height?: number }): boolean =>
  Math.min(width, height) < SMALLEST_SIDE;

/** What letterheads and signatures are called by whoever describes them. */
const isLogo = (alt: string): boolean => /\blogo|логотип|شعار|徽标|标志/iu.test(alt);

/** A picture above the headline or below the text's end is a letterhead, or what stands in its place at the foot. */
const isBesideText = (place: Place, { headline, body, notes, boilerplate, contacts }: Structure): boolean => {
  if (headline && headline.rule !== 'front-matter' && standsBefore(place, headline)) return true;
  const last = lastOf(body);
  const behind = [...[...notes, ...boilerplate].flatMap(({ lines }) => lines), ...contacts];
  return behind.some((each) => (!last || standsBefore(last, each)) && !standsBefore(place, each));
};

const lastOf = (blocks: readonly Block[]): Place | undefined => {
  let last: Place | undefined;
  for (const line of blocks.flatMap(({ lines }) => lines.at(-1) ?? [])) if (!last || standsBefore(last, line)) last = line;
  return last;
};

/** How many blocks of the published text stand before this line; a picture follows the paragraph that it hangs on. */
const blocksBefore = (body: readonly Block[], place: Place): number =>
  body.reduce((count, block) => {
    const [first] = block.lines;
    return first && standsBefore(place, first) ? count : count + htmlOfBlock(block).length;
  }, 0);

const tooMany = (count: number): Problem => ({
  code: 'pictures-too-many',
  weight: 'question',
  params: { count, limit: MOST_PICTURES },
});

/** What is missing is said of all pictures at once. */
const saidTooLittle = (shown: readonly { picture: Picture; line: number }[], missingText: 'ask' | 'remark'): Problem[] => {
  const wordless = shown.filter(({ picture: { alt, caption } }) => alt === undefined && caption === undefined);
  const creditless = shown.filter(({ picture }) => picture.credit === undefined);
  const namesOf = (of: typeof shown): string => cutTo(of.map(({ picture }) => picture.name).join(', '), 400);
  const [first] = wordless;
  return [
    ...(first
      ? [
          {
            code: 'picture-without-text',
            weight: missingText === 'ask' ? 'question' : 'remark',
            ...(first.line > 0 && { line: first.line }),
            params: { count: wordless.length, names: namesOf(wordless) },
          } as const,
        ]
      : []),
    ...(creditless.length > 0
      ? [
          {
            code: 'picture-without-credit',
            weight: 'remark',
            params: { count: creditless.length, names: namesOf(creditless) },
          } as const,
        ]
      : []),
  ];
};
