import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { inWords, life } from './life.ts';
import { play, unlike } from './play.ts';

/**
 * `node --import tsx test/lives/survey.ts [--lives 2000] [--seed 1]`: plays many lives without stopping at the first broken promise,
 * and tells which kinds of disagreement there are between the product and its promises, each with the smallest life that has it. Ends
 * with 1 when there is one.
 */
const { values } = parseArgs({ options: { lives: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } } });
const [numRuns, seed] = [Number(values.lives), Number(values.seed)];

interface Kind {
  count: number;
  size: number;
  smallest: string;
}

/** A sentence without what differs from life to life. */
const kindOf = (sentence: string): string =>
  sentence
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'RELEASE')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replace(/(incoming\/)?(wells|river|bureau)[^ ,]*/g, 'FILE')
    .replace(/\b(en|fr|es)\b/g, 'LANG')
    .replace(/version \d+/g, 'VERSION')
    .slice(0, 160);

const kinds = new Map<string, Kind>();
const actions = new Map<string, number>();
const [started, cpu] = [performance.now(), process.cpuUsage()];
let wrong = 0;
for (const each of fc.sample(life, { numRuns, seed })) {
  const { desk, broken } = await play(each);
  for (const { action } of desk.decisions) actions.set(action, (actions.get(action) ?? 0) + 1);
  const sentences = [...broken, ...unlike(desk)];
  if (sentences.length > 0) wrong += 1;
  for (const sentence of sentences) {
    const kind = `${each.chaos === 0 ? '' : 'out of order: '}${kindOf(sentence)}`;
    const { count, size, smallest } = kinds.get(kind) ?? { count: 0, size: Number.POSITIVE_INFINITY, smallest: '' };
    const isSmaller = each.moves.length < size;
    kinds.set(kind, {
      count: count + 1,
      size: isSmaller ? each.moves.length : size,
      smallest: isSmaller ? `${sentence}\n${inWords(each)}` : smallest,
    });
  }
}

const { user, system } = process.cpuUsage(cpu);
const [wall, busy] = [(performance.now() - started) / 60_000, (user + system) / 60_000_000];
for (const [kind, { count, smallest }] of [...kinds].sort((a, b) => b[1].count - a[1].count))
  console.log(`## ${count} × ${kind}\n${smallest}\n`);
const counts = [...actions].sort().map(([action, count]) => `${action} ${count}`);
console.log(
  `seed ${seed}: ${numRuns} lives, ${wrong} with a broken promise; ${Math.round(numRuns / wall)} a minute, ${Math.round(numRuns / busy)} a minute of CPU; ${counts.join(', ')}`,
);
process.exitCode = wrong > 0 ? 1 : 0;
