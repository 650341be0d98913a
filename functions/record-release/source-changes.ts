import { readEditionFrom } from '../../shared/aws/release-rows.ts';
import {
  isOfEarlierSource,
  type SourceChange,
  sourceRowOf,
  type Translation,
  type Translations,
} from '../../shared/editorial/stale-translation.ts';
import { changedSentences } from '../../shared/release/wording/same-words.ts';
import type { Ports } from './ports.ts';

/** The longest excerpt that a card quotes of what has changed. */
const LONGEST = 160;

/**
 * By language, what has changed in the original of each translation of a release that is out of date: read from the archive, for the
 * question about it. Where a version is not there yet, the question is asked without an example.
 */
export const readSourceChanges = async (
  { archive }: Pick<Ports, 'archive'>,
  release: Translations,
  arriving: readonly (Translation & { lang: string })[] = [],
): Promise<Record<string, SourceChange>> => {
  const waiting = release.editions.flatMap(({ lang, live, pending }) => (!live && pending ? [{ lang, ...pending.facts }] : []));
  const found = await Promise.all(
    [...waiting, ...arriving].map(async (translation): Promise<[string, SourceChange][]> => {
      const { lang, source } = translation;
      const original = sourceRowOf(lang, translation, release);
      const now = (original?.pending ?? original?.live)?.facts.version;
      if (!original || now === undefined || !isOfEarlierSource(lang, translation, release)) return [];
      const read = readEditionFrom(archive.read);
      try {
        const [before, after] = await Promise.all(
          [source?.version ?? Math.max(1, now - 1), now].map((version) => read(original.release, original.lang, version)),
        );
        const changed = before && after ? changedSentences(before, after) : [];
        const [said = ''] = changed;
        const short = [...said].length > LONGEST ? `${[...said].slice(0, LONGEST - 1).join('')}…` : said;
        return short === '' ? [] : [[lang, { said: short, count: changed.length }]];
      } catch {
        return [];
      }
    }),
  );
  return Object.fromEntries(found.flat());
};
