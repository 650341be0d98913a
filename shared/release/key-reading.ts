import type { CommandName, Knowledge, ReviewName } from './command-table.ts';
import type { Problem } from './problem.ts';

/** What a document's name is near of, and the commands that may be meant. */
export interface LikeCommand {
  name: string;
  target: string;
  means: readonly (CommandName | ReviewName)[];
}

/**
 * What an object key below `incoming/` says by itself. `releaseKey` is in NFC. `lang` is there when the name carries a
 * language the newsroom publishes: `name.fr.txt`, or `folder/fr.txt`, which makes `folder` the release key (a bundle).
 */
export type KeyReading =
  | { kind: 'ignored'; why: string }
  | {
      kind: 'document';
      releaseKey: string;
      lang?: string;
      /** The extension in lower case, such as `md`. */
      extension: string;
      bundle: boolean;
      /** A translation that came back, below `translations/in/`: it says itself which release it belongs to. */
      returned?: true;
      /** A text too short for a release is a command under a wrong name. */
      like?: LikeCommand;
      /** A language joined to the name otherwise than by a dot (`name-fr.txt`): read so if the text is in that language. */
      alike?: { releaseKey: string; lang: string };
      /** The release key by the name alone, where it was read otherwise. */
      named?: string;
      problems: Problem[];
    }
  /** `<folder>/release.yaml`: what holds for every language of the bundle `<folder>`. */
  | { kind: 'manifest'; releaseKey: string }
  | { kind: 'command'; command: CommandName; releaseKey: string; lang?: string }
  /** About the file `returned` (its object key) in `translations/in/`. */
  | { kind: 'review'; review: ReviewName; returned: string }
  | { kind: 'asset'; releaseKey: string }
  /** A picture, as far as its ending says. `names` are the releases that it may belong to, the likeliest first; `file` is its own. */
  | { kind: 'picture'; names: string[]; file: string }
  /** A translation memory or a glossary that the newsroom brings; `name` is that of the file in its folder. */
  | { kind: 'knowledge'; what: Knowledge; name: string }
  | { kind: 'faulty'; problems: Problem[] };

/** The name of a picture. */
export type PictureReading = Extract<KeyReading, { kind: 'picture' }>;

/** The name of a document. */
export type DocumentReading = Extract<KeyReading, { kind: 'document' }>;
