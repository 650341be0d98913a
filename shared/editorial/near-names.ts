import { fold } from '../languages/fold.ts';
import { INCOMING, readKey } from '../release/object-key.ts';
import type { Target } from './misplaced.ts';

/** Case, accents, and what stands between words make no difference to whoever types a name. */
const loosely = (text: string): string => fold(text).replace(/[\s_.\-–—]+/g, '-');

/** A sort key of DynamoDB takes 1,024 bytes. */
const LONGEST_NAME = 1000;

/**
 * What release keys have in common that are taken for one another: the last part of their path, loosely read. Undefined for one too
 * long to be kept: nobody types it.
 */
export const nearNameOf = (releaseKey: string): string | undefined =>
  Buffer.byteLength(releaseKey) > LONGEST_NAME
    ? undefined
    : loosely(releaseKey.slice(releaseKey.lastIndexOf('/') + 1)).slice(0, 200);

/**
 * What a command may be about where nothing goes by its name: that name in another folder or another spelling (`Gao`, `gao/gao`, `gao`
 * for `2026/11/gao`), and `gao-fr` for the French of `gao`. The likeliest first.
 */
export const nearOf = ({ releaseKey, lang }: Target, languages: readonly string[]): Target[] => {
  const reading = readKey(`${INCOMING}${releaseKey}.md`, languages);
  const alike = reading.kind === 'document' && lang === undefined ? reading.alike : undefined;
  return [{ releaseKey, ...(lang && { lang }) }, ...(alike ? [alike] : [])];
};

/** As many names as a card can say without hiding the one that is meant. */
const MOST_NAMED = 3;

/** Of the releases whose names are near, those that are meant: the same path in another spelling, else the newest folders. */
export const likeliest = <Found extends Target>(found: readonly Found[], own: Target): Found[] => {
  const same = found.filter(({ releaseKey }) => loosely(releaseKey) === loosely(own.releaseKey));
  return (same.length > 0 ? same : [...found].sort((a, b) => (a.releaseKey < b.releaseKey ? 1 : -1))).slice(0, MOST_NAMED);
};
