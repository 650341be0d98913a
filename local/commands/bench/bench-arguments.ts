import { parseArgs } from 'node:util';
import { Misuse } from '../../newsroom/misuse.ts';

/** What is to be measured, and how often. */
export interface BenchPlan {
  json: boolean;
  help: boolean;
  /** Uploads in the run from drop to page. */
  uploads: number;
  /** Milliseconds between one upload and the next. */
  every: number;
  /** Uploads in the run at once. */
  atOnce: number;
  /** Releases in the run that counts CPU and calls. */
  releases: number;
  /** How often each bundle is imported in a process of its own. */
  imports: number;
  /** Whether nothing but bundles is measured. */
  bundlesOnly: boolean;
}

const usage =
  'npm run bench -- [--uploads <number>] [--every <ms>] [--at-once <number>] [--releases <number>] [--imports <number>] [--bundles] [--json] [--help]';

export const help = `${usage}

How long from drop to page, how long until many drops are worked off, what a release costs, and how long functions take to start
and how large they are: it ends with 1 when that is more than it may be. On this machine, in a temporary folder; each figure also as a
ratio to one small S3 object put and got on the same services in the same run, or to the bare SDK.

  --uploads <number>    uploads one after the other, from drop to page (100)
  --every <ms>          time between two of them (250)
  --at-once <number>    uploads at once, until all are out, and before a kill (200)
  --releases <number>   releases of the embedded run that counts CPU, calls and bytes (100)
  --imports <number>    imports of each bundle, each in a new process (15)
  --bundles             nothing but how long functions take to start, and how large they are
  --json                prints the figures as JSON
`;

const options = {
  uploads: { type: 'string', default: '100' },
  every: { type: 'string', default: '250' },
  'at-once': { type: 'string', default: '200' },
  releases: { type: 'string', default: '100' },
  imports: { type: 'string', default: '15' },
  bundles: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const parse = (args: string[]) => {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new Misuse(`${(error as Error).message.split(/\. |\n/)[0]}: ${usage}`);
  }
};

/** Reads the command line of bench. Throws `Misuse`. */
export const readBenchArguments = (args: string[]): BenchPlan => {
  const values = parse(args);
  const number = (option: 'uploads' | 'every' | 'at-once' | 'releases' | 'imports'): number => {
    const value = Number(values[option]);
    if (!Number.isInteger(value) || value < 1 || value > 10_000)
      throw new Misuse(`--${option} takes a number between 1 and 10000, and not "${values[option]}": ${usage}`);
    return value;
  };
  return {
    json: values.json,
    help: values.help,
    uploads: number('uploads'),
    every: number('every'),
    atOnce: number('at-once'),
    releases: number('releases'),
    imports: number('imports'),
    bundlesOnly: values.bundles,
  };
};
