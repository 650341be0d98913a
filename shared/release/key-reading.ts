import type { CommandName, ReviewName } from './commands.ts';
import type { Problem } from './problem.ts';

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
      problems: Problem[];
    }
  /** `<folder>/release.yaml`: what holds for every language of the bundle `<folder>`. */
  | { kind: 'manifest'; releaseKey: string }
  | { kind: 'command'; command: CommandName; releaseKey: string; lang?: string }
  /** About the file `returned` (its object key) in `translations/in/`. */
  | { kind: 'review'; review: ReviewName; returned: string }
  | { kind: 'asset'; releaseKey: string }
  | { kind: 'faulty'; problems: Problem[] };
