import { realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Subscription } from '../../../shared/alerts/subscriber.ts';
import { Misuse } from '../../newsroom/misuse.ts';
import { openNewsroom, ownNewsroomFile } from '../../newsroom/newsroom-file.ts';
import { openSubscribers } from '../../newsroom/subscribers-file.ts';

export interface PreviewPlan {
  out: string;
  newsroomFile: string;
  /** The newsroom's own, IANA. */
  timeZone: string;
  /** What is uploaded when, in order; the first is the folder itself. Instants are in UTC. */
  uploads: { at: string; folder: string }[];
  /** Where the clock stands at the end. */
  until?: string;
  /** Whom `--subscribers` lists. */
  subscribers: Subscription[];
}

const usage =
  'npm run preview -- <folder> --out <folder> [--at <ISO>] [--then <ISO>=<folder> …] [--until <ISO>] [--subscribers <file>] [--newsroom <file>]';

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)$/;

/** An ISO 8601 instant with its offset, in UTC. */
const readInstant = (option: string, text: string): string => {
  const [, day] = INSTANT.exec(text) ?? [];
  const isDay = day !== undefined && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
  const at = new Date(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  if (!isDay || Number.isNaN(at.getTime()))
    throw new Misuse(`${option} takes an ISO 8601 instant with its offset, such as 2026-03-01T09:00:00Z, and not "${text}".`);
  return at.toISOString();
};

const demandFolder = (option: string, folder: string): string => {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) throw new Misuse(`${option}: there is no folder ${folder}.`);
  if (!found.isDirectory()) throw new Misuse(`${option}: ${folder} is not a folder.`);
  return resolve(folder);
};

const readThen = (text: string): { at: string; folder: string } => {
  const mark = text.indexOf('=');
  if (mark < 0) throw new Misuse(`--then takes an instant and a folder, such as 2026-03-01T09:00:00Z=later/, and not "${text}".`);
  return { at: readInstant('--then', text.slice(0, mark)), folder: demandFolder('--then', text.slice(mark + 1)) };
};

/** The real path, also of a folder that is yet to be made. */
const realPath = (path: string): string => {
  if (statSync(path, { throwIfNoEntry: false })) return realpathSync(path);
  return dirname(path) === path ? path : join(realPath(dirname(path)), relative(dirname(path), path));
};

const isWithin = (path: string, folder: string): boolean => {
  const way = relative(realPath(folder), realPath(path));
  return way === '' || !(way === '..' || way.startsWith('../'));
};

const readOut = (out: string | undefined, folders: readonly string[]): string => {
  if (!out) throw new Misuse(`--out is missing: ${usage}`);
  const found = statSync(out, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) throw new Misuse(`--out: ${out} is not a folder.`);
  const inside = folders.find((folder) => isWithin(resolve(out), folder) || isWithin(folder, resolve(out)));
  if (inside)
    throw new Misuse(`--out: ${out} and ${inside} overlap, so that what is written would be mixed up with what is uploaded.`);
  return resolve(out);
};

const options = {
  out: { type: 'string' },
  at: { type: 'string' },
  // biome-ignore lint/suspicious/noThenProperty: it is the option's name, and nothing awaits this
  then: { type: 'string', multiple: true },
  until: { type: 'string' },
  subscribers: { type: 'string' },
  newsroom: { type: 'string' },
} as const;

const parse = (args: string[]) => {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    // Node's own words, up to where it starts to explain what else might have been meant.
    throw new Misuse(`${(error as Error).message.split(/\. |\n/)[0]}: ${usage}`);
  }
};

/** Reads the command line of preview. Throws `Misuse`. `now` is what `--at` is when it is not given. */
export const readPreviewArguments = (args: string[], now: () => Date): PreviewPlan => {
  const { values, positionals } = parse(args);
  const [folder, ...more] = positionals;
  if (folder === undefined) throw new Misuse(`The folder to upload is missing: ${usage}`);
  if (more.length > 0) throw new Misuse(`One folder is uploaded at a time, and "${more[0]}" is a second one: ${usage}`);

  const first = {
    at: values.at === undefined ? now().toISOString() : readInstant('--at', values.at),
    folder: demandFolder('<folder>', folder),
  };
  const uploads = [first, ...(values.then ?? []).map(readThen)];
  const until = values.until === undefined ? undefined : readInstant('--until', values.until);
  const instants = [
    ...uploads.map(({ at }, index) => ({ at, option: index === 0 ? '--at' : '--then' })),
    ...(until ? [{ at: until, option: '--until' }] : []),
  ];
  for (const [index, { at, option }] of instants.entries()) {
    const before = instants[index - 1];
    if (before && at < before.at)
      throw new Misuse(`Time only goes forward: ${option} ${at} is before ${before.option} ${before.at}.`);
  }

  const newsroomFile = resolve(values.newsroom ?? ownNewsroomFile);
  const newsroom = openNewsroom(newsroomFile);
  return {
    out: readOut(
      values.out,
      uploads.map((upload) => upload.folder),
    ),
    newsroomFile,
    timeZone: newsroom.timeZone,
    uploads,
    ...(until && { until }),
    subscribers: values.subscribers === undefined ? [] : openSubscribers(values.subscribers, newsroom),
  };
};
