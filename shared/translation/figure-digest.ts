import { createHash } from 'node:crypto';
import { textOf } from '../render/html.ts';
import { figuresIn } from './figures.ts';
import type { Worded } from './segments.ts';

/** More figures than this are not kept: a row stays below 4 KB. */
const MOST = 60;
/** Characters of base64 for three bytes. */
const WIDTH = 4;

/** Which figures a text holds, whatever its language writes them like: four characters for each, at most sixty, else nothing. */
export const figureDigestOf = ({ headline, subheadline, body, notesToEditors = [], lang }: Worded): string | undefined => {
  const text = [headline, subheadline ?? '', ...[...body, ...notesToEditors].map(textOf)].join('\n');
  const values = new Set(figuresIn(text, lang).flatMap(({ values: [value] }) => (value === undefined ? [] : [value])));
  const hashes = [...values].map((value) => createHash('sha256').update(String(value)).digest('base64').slice(0, WIDTH));
  return hashes.length > MOST ? undefined : [...new Set(hashes)].sort().join('');
};

const inDigest = (digest: string): Set<string> => new Set(digest.match(/.{4}/g));

/** Whether a translation still says a figure that its original said when it was made, and says no more. */
export const saysOldFigure = (translation: string, { then, now }: { then: string; now: string }): boolean => {
  const [said, says] = [inDigest(translation), inDigest(now)];
  return [...inDigest(then)].some((figure) => !says.has(figure) && said.has(figure));
};
