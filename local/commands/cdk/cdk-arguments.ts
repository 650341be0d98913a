import * as z from 'zod';
import { Misuse } from '../../newsroom/misuse.ts';

/** A call of the CDK’s command line. */
export interface CdkCall {
  command: string;
  /** The stage it is about; all when absent. */
  stage: string | undefined;
  /** Another stages.json. */
  file: string | undefined;
  /** What is handed on as it came. */
  rest: string[];
}

/** What works on all stages when none is named: it changes nothing. */
const ofAllStages = new Set(['synth', 'list']);
const commands = new Set([...ofAllStages, 'deploy', 'diff', 'destroy', 'drift', 'rollback', 'watch']);

/** What was said by `-c` before there was a stages.json, and the field that says it now. */
const movedFlags: Record<string, string> = {
  certificate: 'certificate',
  deskUrl: 'desk.url',
  operators: 'operators',
  newsroom: 'newsroom',
  stage: 'the name after --stage',
  stages: 'the file after --stages',
};

const contextIn = (args: readonly string[]): string[] =>
  args.flatMap((arg, at) => {
    const [, joined] = /^(?:-c=?|--context=)(.+)$/.exec(arg) ?? [];
    const said = joined ?? (arg === '-c' || arg === '--context' ? args[at + 1] : undefined);
    return said ? [said.replace(/=.*$/s, '')] : [];
  });

/**
 * Reads `deploy --stage production diff --verbose`: what npm runs, then what was typed. A command that was typed goes before npm’s.
 * Throws `Misuse`.
 */
export const readCdkCall = ([given = 'deploy', ...args]: readonly string[]): CdkCall => {
  const named = new Map<string, string>();
  const rest: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    const [, option, joined] = /^--(stage|stages)(?:=(.*))?$/.exec(arg) ?? [];
    if (option === undefined) rest.push(arg);
    else {
      const value = joined ?? args[++at];
      if (!value || value.startsWith('-'))
        throw new Misuse(`--${option} wants a ${option === 'stage' ? 'name' : 'file'} after it.`);
      named.set(option, value);
    }
  }
  for (const name of contextIn(rest)) {
    const field = movedFlags[name];
    if (field)
      throw new Misuse(`"-c ${name}=…" is not read: say it in stages.json (${field}), where the next deployment finds it, too.`);
  }
  const typed = rest[0] !== undefined && commands.has(rest[0]) ? rest.shift() : undefined;
  return { command: typed ?? given, stage: named.get('stage'), file: named.get('stages'), rest };
};

/** The CDN of a stage, by what the CDK wrote down of its deployment: the stack that watches it from another region is told. Throws. */
export const distributionIn = (outputs: unknown, stackName: string): string => {
  const distribution = z.record(z.string(), z.record(z.string(), z.string())).parse(outputs)[stackName]?.CdnDistribution;
  if (!distribution) throw new Error(`the CDK says nothing of the CDN of ${stackName}`);
  return distribution;
};

export const needsStage = ({ command }: CdkCall): boolean => !ofAllStages.has(command);

/** What the CDK’s command line is called with, once it is known which stacks are meant. */
export const cdkArguments = ({ command, stage, rest }: CdkCall, file: string, stackNames: readonly string[]): string[] => [
  command,
  ...stackNames,
  ...['-c', `stages=${file}`],
  ...(stage === undefined ? [] : ['-c', `stage=${stage}`]),
  ...rest,
];
