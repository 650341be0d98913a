import type { Newsroom } from '../../newsroom/newsroom.ts';
import { embargoQuestions } from '../deriving/embargo-line.ts';
import type { Manifest } from '../manifest.ts';
import { MOST_PICTURES, type NamedPicture } from '../picture.ts';
import type { Problem } from '../problem.ts';
import { readYamlLines, type StatedPicture } from '../reading/front-matter.ts';
import type { FrontMatterKey } from '../reading/front-matter-keys.ts';
import type { SourceLine } from '../reading/source-text.ts';

/** What may be said of every language at once; words belong to one. */
const OF_ALL: readonly FrontMatterKey[] = ['lang', 'countries', 'topics', 'type', 'date', 'embargo', 'draft', 'pictures'];

/** The row of a release has no room for more of what is said of pictures. Characters. */
const LONGEST_PICTURES = 2500;

const fitting = (pictures: readonly StatedPicture[]): NamedPicture[] => {
  const kept: NamedPicture[] = [];
  for (const picture of pictures.slice(0, MOST_PICTURES))
    if (JSON.stringify([...kept, picture]).length <= LONGEST_PICTURES) kept.push(picture);
  return kept;
};

/**
 * Reads `release.yaml`. It has the keys of front matter; those that are about one text are left out with a remark. Whatever speaks
 * of an embargo and is not the key (a comment, say) is an error: there is nothing here that could be held and asked about.
 */
export const readManifestFile = (
  lines: readonly SourceLine[],
  { eventTime, newsroom }: { eventTime: string; newsroom: Newsroom },
): { manifest: Manifest; problems: Problem[] } => {
  const { values, stated, places, problems, embargoLines } = readYamlLines(lines, newsroom);
  const { lang, countries, topics, type, date, embargo, draft } = values;
  const pictures = fitting(values.pictures ?? []);
  const untold = (values.pictures ?? []).filter((one) => !pictures.includes(one));
  const spoken = embargoQuestions(lines, embargoLines, { eventTime, timeZone: newsroom.timeZone });
  const isOfAll = (key: string): boolean => OF_ALL.some((one) => one === key);
  const ofOne = Object.entries(places).filter(([key]) => !isOfAll(key));
  return {
    manifest: {
      ...(lang && { lang }),
      ...(countries && { countries }),
      ...(topics && { topics }),
      ...(type && { type }),
      ...(date && { releaseAt: date }),
      ...(embargo && embargo !== 'none' && { embargoUntil: embargo.until }),
      ...(draft !== undefined && { draft }),
      ...(pictures.length > 0 && { pictures }),
      stated: Object.fromEntries(Object.entries(stated).filter(([key]) => isOfAll(key))),
    },
    problems: [
      ...problems.map((problem): Problem => (problem.weight === 'question' ? { ...problem, weight: 'error' } : problem)),
      ...spoken.map((problem): Problem => ({ ...problem, weight: 'error' })),
      ...untold.map(
        ({ file }): Problem => ({
          code: 'unknown-key',
          weight: 'remark',
          ...places.pictures,
          params: { key: `pictures: ${file.slice(0, 80)}` },
        }),
      ),
      ...ofOne.map(([key, place]): Problem => ({ code: 'unknown-key', weight: 'remark', ...place, params: { key } })),
    ],
  };
};
