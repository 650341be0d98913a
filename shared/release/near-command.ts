import type { MisnamedCommand } from '../languages/command-words.ts';
import { anyCommandWord } from '../languages/commands.ts';
import { fold } from '../languages/fold.ts';
import { once } from '../languages/once.ts';
import {
  type CommandName,
  commandFileName,
  commandTable,
  type DropFolder,
  dropFolders,
  type ReviewName,
} from './command-table.ts';
import type { KeyReading, LikeCommand } from './key-reading.ts';
import type { Problem } from './problem.ts';
import { RETURNED_FILE } from './translation-endings.ts';

/**
 * Names that miss a command by a hair. Whoever writes one gives the desk's reasons in it: it is never published, and the card says
 * which name does what is meant.
 */

interface NearWord {
  /** Pattern on folded names. */
  words: string;
  /** What does it; the first is what its card offers first. */
  means: readonly (CommandName | ReviewName)[];
  /** No text for readers is called `name.<word>.txt`, whatever is in it. Else only a text too short for a release is meant. */
  isCertain: boolean;
}

const near = (meant: MisnamedCommand, means: NearWord['means'], isCertain: boolean): NearWord => ({
  words: anyCommandWord(({ misnamed }) => misnamed?.[meant]),
  means,
  isCertain,
});
const nearWords = once((): readonly NearWord[] => [
  near('kill', ['kill'], true),
  near('withdraw', ['withdraw'], true),
  near('restore', ['restore'], true),
  near('takeDown', ['kill', 'withdraw'], true),
  near('mayTakeDown', ['kill', 'withdraw'], false),
  near('correct', ['correct'], false),
  near('accept', ['accept'], false),
  near('embargo', ['embargo'], false),
  near('return', ['return'], false),
]);

const names = [...new Set(commandTable.map(({ name }) => name))];
/** What browsers and people put behind a name. */
const NUMBER = '\\s*(?:\\(\\d+\\)\\s*)?';

/** The name of any command or review, in any case, with any ending, two or none (`name.kill.txt.txt`), or a browser's `(1)`. */
const LIKE_COMMAND = new RegExp(`^(?<target>.*?)(?:^|\\.)\\s*(?<name>${names.join('|')})${NUMBER}(?:\\.[^./]+)*$`, 'i');

const dotted = once(() =>
  nearWords().map((near) => ({
    ...near,
    pattern: new RegExp(`^(?<target>.*?)(?:^|\\.)\\s*${near.words}${NUMBER}(?<ending>(?:\\.[^./]+)*)$`),
  })),
);

/** Behind a hyphen, an underscore or a space, or before one: any of these may be the last word of a headline. */
const joined = once(() =>
  nearWords().map((near) => ({
    ...near,
    pattern: new RegExp(
      `^(?:(?<target>.+?)\\s*[-_–—\\s]\\s*${near.words}${NUMBER}|${near.words}\\s*[-_–—\\s:]\\s*(?<behind>.+?))\\.[^./]+$`,
    ),
  })),
);

/**
 * A name near that of a command, or that of one which is dropped in the other folder: refused, since its text is for the desk
 * alone.
 */
export const readMisnamed = (name: string, folder: DropFolder): KeyReading | undefined => {
  const alike = LIKE_COMMAND.exec(name)?.groups;
  if (alike) return misnamed(name, folder, { target: alike.target ?? '', means: [alike.name?.toLowerCase() as CommandName] });
  const folded = fold(name);
  for (const { pattern, means, isCertain } of dotted()) {
    const match = pattern.exec(folded);
    if (!match || !isCertain || !/^(?:\.txt)*$/.test(match.groups?.ending ?? '')) continue;
    return misnamed(name, folder, { target: sameEnd(name, folded, match.groups?.target), means });
  }
  return undefined;
};

/** Folding keeps the length of most names; of the others the folded name is as good as any. */
const sameEnd = (name: string, folded: string, target = ''): string =>
  name.length === folded.length ? name.slice(0, target.length) : target;

const misnamed = (
  name: string,
  folder: DropFolder,
  { target, means }: { target: string; means: readonly (CommandName | ReviewName)[] },
): KeyReading | undefined => {
  const meant = commandTable.filter((row) => means.includes(row.name));
  const [any] = meant;
  if (!any) return undefined;
  const here = meant.filter((row) => row.folder === folder).map((row) => row.name);
  const about = folder === 'incoming' || RETURNED_FILE.test(target) ? target || 'name' : `${target || 'name'}.xlf`;
  if (here.length > 0) return { kind: 'faulty', problems: [misnamedAs(name, about, here)] };
  // Translators' programs call their files what they like.
  if (folder === 'returned' && RETURNED_FILE.test(name)) return undefined;
  return {
    kind: 'faulty',
    problems: [{ code: 'command-elsewhere', weight: 'error', params: { name, folder: dropFolders[any.folder] } }],
  };
};

/** That a name is none of a command, and which is. */
export const misnamedAs = (
  name: string,
  target: string,
  [first = 'kill', second]: readonly (CommandName | ReviewName)[],
): Problem => {
  const meant = commandFileName(target, first);
  return second
    ? { code: 'command-word', weight: 'error', params: { name, meant, aside: commandFileName(target, second) } }
    : { code: 'command-name', weight: 'error', params: { name, meant } };
};

/** Which command a document may be meant as, if its text is too short for a release: `name-kill.txt`, `name.remove.md`. */
export const likeCommand = (name: string): LikeCommand | undefined => {
  const folded = fold(name);
  for (const { pattern, means } of [...dotted(), ...joined()]) {
    const { target, behind } = pattern.exec(folded)?.groups ?? {};
    const about = target === undefined ? behind : sameEnd(name, folded, target);
    if (about !== undefined) return { name, target: about || 'name', means };
  }
  return undefined;
};
