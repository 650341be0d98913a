import { availableParallelism } from 'node:os';
import type { Calls } from '../../newsroom/usage.ts';
import { bundleBounds } from './bundle-bounds.ts';
import type { MeasuredBundle } from './cold-imports.ts';
import type { Cost } from './cost.ts';
import type { AtOnce, DropToPage, KillToGone } from './drop-to-page.ts';
import { LEAST_RATIO, type Throughput } from './throughput.ts';

export interface BenchResult {
  running: DropToPage;
  atOnce: AtOnce;
  kill: KillToGone;
  preview: Cost;
  /** Calls for one release in newsrooms of several sizes. */
  vectors: { archive: number; topics: number; calls: Calls }[];
  /** Of newsrooms of several sizes, the smallest first. */
  throughput: Throughput[];
}

type Row = [what: string, milliseconds: number, pair: number];

const table = (rows: readonly Row[]): string =>
  rows
    .map(([what, milliseconds, pair]) => {
      const figure = `${milliseconds.toFixed(milliseconds < 100 ? 1 : 0)} ms`;
      return `  ${what.padEnd(46)}${figure.padStart(12)}${`${(milliseconds / pair).toFixed(1)} ×`.padStart(12)}\n`;
    })
    .join('');

const callsLine = (name: string, { calls, bytes }: Cost['together']): string => {
  const { all = 0, ...services } = calls;
  const parts = Object.entries(services).map(([service, count]) => `${service} ${count.toFixed(1)}`);
  return `  ${name.padEnd(46)}${all.toFixed(1).padStart(12)}   ${parts.join(', ')}; ${(bytes / 1024).toFixed(0)} KB sent\n`;
};

/** `s3 GetObject 16, PutObject 36`, a line for each function and service. */
const vectorLines = ({ archive, topics, calls }: BenchResult['vectors'][number]): string =>
  `  ${archive} releases, ${topics} topics\n${Object.entries(calls)
    .flatMap(([name, services]) => Object.entries(services).map(([service, operations]) => ({ name, service, operations })))
    .map(({ name, service, operations }) => {
      const counts = Object.entries(operations).sort(([one], [other]) => (one < other ? -1 : 1));
      return `    ${`${name} ${service}`.padEnd(44)}${counts.map(([operation, count]) => `${operation} ${count}`).join(', ')}\n`;
    })
    .join('')}`;

const throughputLine = ({ archive, releases, calls, readUnits, runSeconds, wall }: Throughput, first: Throughput): string => {
  const perSecond = (releases / wall) * 1000;
  const ratio = first.wall / first.releases / (wall / releases);
  const figures = `${perSecond.toFixed(1)} a second, ${ratio.toFixed(2)} × the first (at least ${LEAST_RATIO})`;
  return `  ${`${archive} in the archive, ${releases} at once`.padEnd(46)}${figures}; ${calls} calls, ${readUnits.toFixed(0)} read units, ${runSeconds.toFixed(0)} s of calls\n`;
};

/** The figures as a table for people: each in milliseconds and in units of the bare Put+Get pair of its own section. */
export const reportOf = ({ running, atOnce, kill, preview, vectors, throughput }: BenchResult): string =>
  `Each figure also in units (×) of a bare pair: a 4 KB object put and got through the same SDK and the same services, in the same run.
Node ${process.versions.node}, ${availableParallelism()} cores.

Running newsroom, over HTTP: ${running.uploads} uploads, one every ${running.every} ms
${table([
  ['bare pair, p50', running.barePair.p50, running.barePair.p50],
  ['bare pair, p99', running.barePair.p99, running.barePair.p50],
  ['drop to page, p50', running.dropToPage.p50, running.barePair.p50],
  ['drop to page, p99', running.dropToPage.p99, running.barePair.p50],
])}  ${'pages still to come at the last drop'.padEnd(46)}${String(running.behind).padStart(9)}

The same, ${atOnce.uploads} at once (× as many bare pairs at once)
${table([
  [`${atOnce.uploads} bare pairs`, atOnce.barePairs, atOnce.barePairs],
  ['until the last page is there', atOnce.pages, atOnce.barePairs],
  ['until every queue is empty', atOnce.everything, atOnce.barePairs],
])}
From a kill to the 410 of its page (× as the drops one by one)
${table([
  ['when nothing waits', kill.idle, running.barePair.p50],
  [`behind ${kill.uploads} files`, kill.behind, running.barePair.p50],
])}
CPU per release in preview: ${preview.releases} releases, after start and warm-up
${table([
  ['bare pair', preview.barePair, preview.barePair],
  ['dropped together', preview.together.cpu, preview.barePair],
  ['dropped one by one', preview.oneByOne.cpu, preview.barePair],
])}
SDK calls per release
${callsLine('dropped together', preview.together)}${callsLine('dropped one by one', preview.oneByOne)}
Calls for one release in four feeds (releases in the archive, topics defined)
${vectors.map(vectorLines).join('')}
Releases at once into newsrooms of several sizes, in this process
${throughput.map((one) => throughputLine(one, throughput[0] ?? one)).join('')}`;

const bundleRow = ({ name, clients, cpu, bare, ratio, zipped }: MeasuredBundle): string => {
  const { coldImport = Number.NaN, zipped: largest = Number.NaN } = bundleBounds[name] ?? {};
  const cells = [
    `${cpu.toFixed(0)} ms`,
    `${bare.toFixed(0)} ms`,
    `${ratio.toFixed(2)} × of ${coldImport}`,
    `${Math.round(zipped / 1000)} of ${largest / 1000} KB`,
  ];
  return `  ${name.padEnd(20)}${cells.map((cell) => cell.padStart(16)).join('')}   ${clients.join(', ')}\n`;
};

/** How long each function takes to start, beside its bare SDK clients, and how large it is, with what it may be at most. */
export const bundlesReport = (bundles: readonly MeasuredBundle[], broken: readonly string[]): string =>
  `
Cold imports: CPU of the first import in a new process, of the bundle and of one that only makes the same SDK clients; zipped size
${bundles.map(bundleRow).join('')}${broken.length === 0 ? 'Every bound holds.\n' : broken.map((sentence) => `${sentence}\n`).join('')}`;
