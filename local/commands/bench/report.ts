import { availableParallelism } from 'node:os';
import type { Calls } from '../../newsroom/usage.ts';
import type { Cost } from './cost.ts';
import type { AtOnce, DropToPage } from './drop-to-page.ts';

export interface BenchResult {
  running: DropToPage;
  atOnce: AtOnce;
  preview: Cost;
  /** Calls for one release in newsrooms of several sizes. */
  vectors: { archive: number; topics: number; calls: Calls }[];
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

/** The figures as a table for people: each in milliseconds and in units of the bare Put+Get pair of its own section. */
export const reportOf = ({ running, atOnce, preview, vectors }: BenchResult): string =>
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
CPU per release in preview: ${preview.releases} releases, after start and warm-up
${table([
  ['bare pair', preview.barePair, preview.barePair],
  ['dropped together', preview.together.cpu, preview.barePair],
  ['dropped one by one', preview.oneByOne.cpu, preview.barePair],
])}
SDK calls per release
${callsLine('dropped together', preview.together)}${callsLine('dropped one by one', preview.oneByOne)}
Calls for one release in four feeds (releases in the archive, topics defined)
${vectors.map(vectorLines).join('')}`;
