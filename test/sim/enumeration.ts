import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ownNewsroomFile, readNewsroom } from '../../infra/settings-files.ts';
import { noInstances } from '../../local/newsroom/embedded/function-instances.ts';
import { tries } from '../tries.ts';
import { changesSomething, type FaultKind, faultsOf, inWords, type Representative } from './fault.ts';
import { playWith, type Recording, record, type Scenario, type SharedOptions } from './newsroom-under-fault.ts';
import { differences, isGivenUp } from './picture.ts';
import { START } from './scenarios.ts';

const ownNewsroom = (): object => {
  const { $schema: _schema, ...own } = readNewsroom(ownNewsroomFile);
  return own;
};

/** `count` of them, evenly spread. */
const spread = <Each>(all: readonly Each[], count: number): Each[] =>
  all.filter((_, index) => Math.floor((index * count) / all.length) !== Math.floor(((index - 1) * count) / all.length));

/** Mostly deaths right after a write, between two effects; the rest of all other kinds. The same ones every time. */
const sampled = (faults: readonly Representative[], { invocations }: Recording, most: number): Representative[] => {
  if (most >= faults.length) return [...faults];
  const isTelling = ({ fault }: Representative): boolean => {
    const call = fault.kind === 'crash after' ? invocations[fault.invocation]?.calls[fault.call] : undefined;
    return call !== undefined && call.service !== 's3' && changesSomething(call);
  };
  const telling = faults.filter(isTelling);
  const others = faults.filter((each) => !isTelling(each));
  const first = Math.min(telling.length, Math.ceil(most * 0.6));
  return [...spread(telling, first), ...spread(others, Math.min(others.length, most - first))];
};

/** After these nobody knows whether a mail was sent, unless the mail service tells. */
const CLUELESS = new Set<FaultKind>(['crash before', 'crash after', 'answer lost']);

/**
 * One test for each scenario: with each fault, or `most` of them, everything ends as if nothing had happened. Prints how many
 * there were.
 */
export const enumerate = (
  scenarios: Record<string, Scenario>,
  most = tries('FAULTS', { sample: 12, full: Number.POSITIVE_INFINITY }),
): void => {
  const realSetTimeout = globalThis.setTimeout;
  let folder: string;
  const instances = noInstances();
  /** Scenarios of newsrooms with the same newsroom.json share what they have started. */
  const optionsOf = ({ newsroom = {} }: Scenario): SharedOptions => {
    const text = JSON.stringify({ ...ownNewsroom(), languages: ['en', 'fr'], ...newsroom });
    const newsroomFile = join(folder, `${createHash('sha256').update(text).digest('hex').slice(0, 8)}.json`);
    writeFileSync(newsroomFile, text);
    return { newsroomFile, at: START, instances };
  };
  beforeAll(() => {
    // The SDK's and our own pauses between tries are real time; nobody here has to wait for them.
    globalThis.setTimeout = ((task: () => void, _pause?: number, ...rest: []) =>
      realSetTimeout(task, 0, ...rest)) as typeof globalThis.setTimeout;
    for (const level of ['error', 'warn'] as const) vi.spyOn(console, level).mockImplementation(() => {});
    folder = mkdtempSync(join(tmpdir(), 'dateline-faults-'));
  });
  afterAll(() => {
    globalThis.setTimeout = realSetTimeout;
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true, force: true });
  });

  describe('whatever goes wrong once', () => {
    it.each(Object.entries(scenarios))(
      '%s all the same',
      async (title, scenario) => {
        const started = performance.now();
        const options = optionsOf(scenario);
        const recording = await record(scenario, options);
        const { invocations, from, picture } = recording;
        const all = faultsOf(invocations, from).filter(
          ({ fault }) => scenario.only?.includes(invocations[fault.invocation]?.function ?? '') ?? true,
        );
        const tried = sampled(all, recording, most);
        const wrong: string[] = [];
        for (const { fault } of tried) {
          try {
            const outcome = await playWith(fault, scenario, recording, options);
            const mayBeGivenUp = scenario.mayBeAmbiguous && CLUELESS.has(fault.kind) ? isGivenUp(outcome) : () => false;
            const different = differences(picture, outcome).filter((difference) => !mayBeGivenUp(difference));
            if (different.length > 0) wrong.push(`${inWords(fault, invocations)}:\n  ${different.join('\n  ')}`);
          } catch (error) {
            wrong.push(`${inWords(fault, invocations)}: ${error instanceof Error ? error.message : String(error)}`);
          }
        }
        const count = (of: readonly Representative[]): number => of.reduce((sum, { standsFor }) => sum + standsFor, 0);
        const calls = invocations.slice(from).reduce((sum, { calls: { length } }) => sum + length, 0);
        process.stdout.write(
          `${title}: ${count(tried)} of ${count(all)} single faults over ${calls} calls in ${invocations.length - from} invocations: ` +
            `${tried.length} runs in ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
        );
        expect(wrong.join('\n')).toBe('');
      },
      600_000,
    );
  });
};
