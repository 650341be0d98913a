import { fold } from '../../languages/fold.ts';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import { cutTo } from '../cut-text.ts';
import { MOST_PICTURES, type Picture } from '../picture.ts';
import { isFaulty, openPicture } from '../pictures/open-picture.ts';
import { firstWords, orientationOf, uprightSizeOf, wordsInPicture } from '../pictures/picture-words.ts';
import { refusedPicture } from '../pictures/refused-picture.ts';
import type { Problem } from '../problem.ts';
import { type Block, htmlOfBlock } from '../reading/block.ts';
import type { FoundPicture } from '../reading/format.ts';
import type { StatedPicture } from '../reading/front-matter.ts';
import { cleanText, tidy } from '../reading/source-text.ts';
import type { Structure } from './document-parts.ts';

/** Smaller ones are signs and buttons, in pixels. */
const SMALLEST_SIDE = 64;

/** The pictures that a release shows, and what there is to say of those it does not. */
interface PicturesRead {
  pictures: Picture[];
  problems: Problem[];
}

type Read = { picture: Picture; line: number } | { refused: Problem } | { dropped: true };

/**
 * Which pictures of a document are pictures of its release, where they stand in its text, and what is said of each: by the document
 * first, else by the picture itself. Letterheads and signs without a word are left out.
 */
export const picturesOfRelease = (
  found: readonly FoundPicture[],
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
  return {
    pictures: shown.map(({ picture }) => picture),
    problems: [
      ...statedOfNone(stated, found, place),
      ...refused.slice(0, MOST_PICTURES),
      ...(all.length > shown.length ? [tooMany(all.length)] : []),
      ...saidTooLittle(shown, rules.missingText),
      ...(dropped > 0 ? [{ code: 'embedded-dropped', weight: 'remark', params: { count: dropped } } as const] : []),
    ],
  };
};

/** Front matter may say something of a file that is not there. */
const statedOfNone = (stated: readonly StatedPicture[], found: readonly FoundPicture[], place: Partial<Problem>): Problem[] =>
  stated
    .filter(({ file }) => !found.some(({ name }) => fold(name) === file))
    .map(({ file }) => ({ code: 'unknown-key', weight: 'remark', ...place, params: { key: `pictures: ${file.slice(0, 80)}` } }));

const readPicture = (
  { name: asNamed, line, id, bytes, ...said }: FoundPicture,
  structure: Structure,
  stated: readonly StatedPicture[],
): Read => {
  const opened = openPicture(bytes);
  const name = tidy(cleanText(asNamed)).slice(-200) || 'picture';
  const inFront = stated.find(({ file }) => file === fold(asNamed));
  const words = firstWords(inFront, said, isFaulty(opened) ? undefined : wordsInPicture(opened));
  const saysNothing = words.alt === undefined && words.caption === undefined;
  if (isFaulty(opened)) {
    // What Word draws itself, and what stands beside the text, nobody would miss.
    const isNobodys = opened.kind === 'metafile' || (saysNothing && isBesideText(line, structure));
    return isNobodys ? { dropped: true } : { refused: refusedPicture(name, opened, line) };
  }
  const { width, height } = uprightSizeOf(opened, orientationOf(opened));
  const isSign = Math.min(width, height) < SMALLEST_SIDE;
  if (isSign || (saysNothing && isBesideText(line, structure))) return { dropped: true };
  return { picture: { id, name, at: blocksBefore(structure.body, line), width, height, ...words }, line };
};

/** A picture above the headline or below the text's end is a letterhead, or what stands in its place at the foot. */
const isBesideText = (line: number, { headline, body, notes, boilerplate, contacts }: Structure): boolean => {
  if (headline && headline.rule !== 'front-matter' && line < headline.line) return true;
  const last = lastLineOf(body);
  const behind = [...[...notes, ...boilerplate].flatMap(({ lines }) => lines), ...contacts].map((each) => each.line);
  return behind.some((each) => each > last && each <= line);
};

const lastLineOf = (blocks: readonly Block[]): number =>
  blocks.reduce((last, { lines }) => Math.max(last, lines.at(-1)?.line ?? 0), 0);

/** How many blocks of the published text stand before this line; a picture follows the paragraph that it hangs on. */
const blocksBefore = (body: readonly Block[], line: number): number =>
  body.reduce((count, block) => ((block.lines[0]?.line ?? 0) <= line ? count + htmlOfBlock(block).length : count), 0);

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
