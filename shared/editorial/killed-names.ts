import type { Condition } from './change.ts';
import type { Decision } from './decision.ts';
import type { ReleaseKeyRow } from './rows.ts';

/** Whether a kill went by this name: of all that goes by it, or of this language. No file of the name comes out, whichever release it says. */
export const isKilledName = (row: ReleaseKeyRow | undefined, lang: string): boolean =>
  row !== undefined && (row.killed === true || (row.killedLanguages ?? []).includes(lang));

/** The rows of names that a kill has yet to mark, as it leaves them: of one language, or of all. */
export const killNames = (names: Decision['releaseKeys'], lang: string | undefined): Decision['releaseKeys'] =>
  names
    .filter(({ row }) => !(lang === undefined ? row.killed : isKilledName(row, lang)))
    .map(({ key, row }) => ({
      key,
      row: lang === undefined ? { ...row, killed: true } : { ...row, killedLanguages: [...(row.killedLanguages ?? []), lang] },
    }));

/** Nobody has killed a file of this language by this name, or all files of the name. */
export const notKilled = (lang: string): Condition => ({
  expression: 'attribute_not_exists(killed) AND NOT contains(killedLanguages, :lang)',
  values: { ':lang': lang },
});
