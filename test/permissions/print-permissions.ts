import { parseArgs } from 'node:util';
import { unusedOf, useOf } from '../../local/aws/iam/permission-use.ts';
import { type RecordedCall, readRecordedCalls } from '../../local/aws/iam/recorded-calls.ts';
import { reportOf } from './report.ts';
import { played, scenarios } from './scenarios.ts';
import { accessOfTemplate } from './template-access.ts';

const { calls: folder } = parseArgs({ options: { calls: { type: 'string' } } }).values;

/** What the scenarios ask for. What fails in them does so on purpose, and is nobody's news. */
const callsOfScenarios = async (): Promise<RecordedCall[]> => {
  for (const level of ['error', 'warn'] as const) console[level] = () => {};
  const calls: RecordedCall[] = [];
  for (const scenario of scenarios) calls.push(...(await played(scenario)));
  return calls;
};

const uses = useOf(accessOfTemplate(), folder === undefined ? await callsOfScenarios() : readRecordedCalls(folder));
for (const line of reportOf(uses)) process.stdout.write(`${line}\n`);
process.exitCode = unusedOf(uses).length > 0 ? 1 : 0;
