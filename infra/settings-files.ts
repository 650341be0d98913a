import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as z from 'zod';
import { Newsroom } from '../shared/newsroom/newsroom.ts';
import { fieldName, nearestWord, type PlaceOf, readSettingsFile } from '../shared/newsroom/settings-file.ts';
import { contradictionsBetween, contradictionsWithin, type StageOfNewsroom } from '../shared/newsroom/stage-contradictions.ts';
import { Stages } from '../shared/newsroom/stages.ts';
import { withPictures } from './look-pictures.ts';

/** A settings file cannot be used. The message is for whoever wrote it: file, line, field, and what to do, a line for each fault. */
export class FaultyFile extends Error {
  override name = 'FaultyFile';
}

/** The stages.json at the top of the repository. */
export const ownStagesFile = fileURLToPath(new URL('../stages.json', import.meta.url));

/** The newsroom.json at the top of the repository. */
export const ownNewsroomFile = fileURLToPath(new URL('../newsroom.json', import.meta.url));

/** A stage with the newsroom.json that it names. */
export interface OpenStage extends StageOfNewsroom {
  newsroomFile: string;
}

const readFile = <Schema extends z.ZodType>(file: string, schema: Schema): { settings: z.output<Schema>; at: PlaceOf } => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new FaultyFile(`${file} cannot be read as JSON: ${(error as Error).message}.`);
  }
  const read = readSettingsFile(file, text, schema);
  if ('faults' in read) throw new FaultyFile(read.faults.join('\n'));
  return read;
};

/** Reads and checks a newsroom.json and the pictures that it names, whose bytes stand in it then. Throws `FaultyFile`. */
export const readNewsroom = (file: string): Newsroom => {
  const { settings, at } = readFile(file, Newsroom);
  const read = withPictures(settings.look, { file, at });
  if ('faults' in read) throw new FaultyFile(read.faults.join('\n'));
  return { ...settings, look: read.look };
};

/** A newsroom.json as it lies beside a function's bundle: whole, with the pictures it names in it. Throws `FaultyFile`. */
export const newsroomBeside = (file: string): string => JSON.stringify(readNewsroom(file));

/**
 * Reads a stages.json and the newsroom.json of each stage, and finds what does not fit together. Throws `FaultyFile`.
 *
 * @param only the one stage that is wanted: whether the others’ files hold is not asked, but what they have in common with it is
 */
export const openStages = (file: string, only?: string): OpenStage[] => {
  const { settings, at } = readFile(file, Stages);
  const names = Object.keys(settings.stages);
  if (only !== undefined && !names.includes(only)) throw new FaultyFile(noSuchStage(basename(file), only, names));
  const isWanted = (name: string): boolean => only === undefined || name === only;
  const opened = Object.entries(settings.stages).flatMap(([name, stage]): OpenStage[] => {
    const newsroomFile = resolve(dirname(file), stage.newsroom);
    try {
      return [{ name, stage, newsroomFile, newsroom: readNewsroom(newsroomFile) }];
    } catch (error) {
      if (error instanceof FaultyFile && !isWanted(name)) return [];
      throw error;
    }
  });
  const wanted = opened.filter(({ name }) => isWanted(name));
  const contradictions = [...wanted.flatMap(contradictionsWithin), ...contradictionsBetween(opened)];
  if (contradictions.length > 0)
    throw new FaultyFile(contradictions.map(({ path, what }) => `${at(path)}: ${fieldName(path)} ${what}.`).join('\n'));
  return wanted;
};

const noSuchStage = (file: string, asked: string, names: readonly string[]): string => {
  const nearest = nearestWord(asked, names);
  return `There is no stage "${asked}" in ${file}${nearest ? `: is "${nearest}" meant?` : '.'} There are ${names.join(', ')}.`;
};
