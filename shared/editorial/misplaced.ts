import { commandFileName } from '../release/command-table.ts';
import type { KeyReading } from '../release/key-reading.ts';
import { INCOMING, readKey } from '../release/object-key.ts';
import type { UploadRow } from './rows.ts';

/** What a command is about. */
export type Target = Pick<Extract<KeyReading, { kind: 'command' }>, 'releaseKey' | 'lang'>;

/** What a command may be about that is named for a file and not for its release. */
export interface Meant extends Target {
  /** No file's release can be called so; else it is meant only if that release is there. */
  isCertain: boolean;
}

/**
 * What a command is about whose name is that of a file: `w/en.kill.txt` of a file in a folder, `w/release.kill.txt` of its
 * release.yaml, `x.en.md.kill.txt` of a file with its extension. The likeliest first.
 */
export const meantBy = ({ releaseKey, lang }: Target, languages: readonly string[]): Meant[] => {
  const readings = ['', '.md'].map((extension) => readKey(`${INCOMING}${releaseKey}${extension}`, languages));
  const files = readings.flatMap((reading, index): Meant[] => {
    if (reading.kind !== 'document' && reading.kind !== 'manifest') return [];
    if (reading.releaseKey === releaseKey) return [];
    const own = lang ?? (reading.kind === 'document' ? reading.lang : undefined);
    // With an ending added, only a folder makes it another name: `x.fr` is what commands call the French of `x`.
    if (index === 1 && !(reading.kind === 'document' && reading.bundle)) return [];
    return [{ releaseKey: reading.releaseKey, ...(own && { lang: own }), isCertain: true }];
  });
  const folder = /^(?<folder>.+)\/release$/i.exec(releaseKey)?.groups?.folder;
  return [...files, ...(folder ? [{ releaseKey: folder, ...(lang && { lang }), isCertain: false }] : [])];
};

/** What commands call it: a release, or one language of it. */
export const targetNamed = ({ releaseKey, lang }: Target): string => (lang ? `${releaseKey}.${lang}` : releaseKey);

/**
 * The object keys of the command files that the card of a refused one asks for in its place: the right name, or one for each of the
 * languages that it was to be about.
 */
export const askedForInstead = ({ key, asks = [] }: Pick<UploadRow, 'key' | 'asks'>, languages: readonly string[]): string[] =>
  asks.flatMap(({ code, params = {} }) => {
    const { meant, aside, name, languages: each } = params;
    const reading = readKey(key, languages);
    if (code === 'command-misplaced' && meant !== undefined) return [`${INCOMING}${meant}`];
    if (code === 'command-near-name')
      return String(meant)
        .split(', ')
        .map((file) => `${INCOMING}${file}`);
    if ((code === 'command-name' || code === 'command-word') && key.endsWith(String(name)))
      return [meant, aside].flatMap((file) => (file ? [`${key.slice(0, -String(name).length)}${file}`] : []));
    if (each === undefined || reading.kind !== 'command') return [];
    return String(each)
      .split(', ')
      .map((lang) => `${INCOMING}${commandFileName(targetNamed({ ...reading, lang }), reading.command)}`);
  });
