import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { Mutant } from './mutant.ts';
import { mutants } from './mutants.ts';

/**
 * `npm run mutants [-- <words of a name>]`: breaks the product in one small place after the other, in a copy of it, and sees which
 * test notices. Ends with 1 when one goes unnoticed, or when its place is no longer found.
 */
const top = fileURLToPath(new URL('../..', import.meta.url));

/** How many copies are at it. */
const COPIES = 2;

/** How long the tests of one mutant may take, and all of them together while nothing is broken, in milliseconds. */
const LONGEST = 6 * 60_000;
const LONGEST_OF_ALL = 30 * 60_000;

type Verdict = { caught: true; by: string } | { caught: false; why: string };

const Report = z.object({
  testResults: z.array(
    z.object({ message: z.string(), assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })) }),
  ),
});

const running = new Set<ChildProcess>();

/** Runs test files in a copy. Answers the name of the first test that fails, or what kept them from running. */
const firstFailure = async (
  copy: string,
  { tests, only }: Pick<Mutant, 'only'> & { tests: readonly string[] },
  longest = LONGEST,
): Promise<{ failed?: string; broken?: string }> => {
  const outputFile = join(copy, 'report.json');
  rmSync(outputFile, { force: true });
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--bail=1', '--reporter=json', `--outputFile=${outputFile}`, ...tests];
  if (only) args.push('--testNamePattern', only.replace(/[^\p{L}\p{N} ]/gu, '.'));
  const child = spawn(process.execPath, args, { cwd: copy, stdio: 'ignore', detached: true });
  running.add(child);
  const timer = setTimeout(() => end(child), longest);
  await new Promise((ended) => child.once('exit', ended));
  clearTimeout(timer);
  running.delete(child);
  const report = Report.safeParse(readJson(outputFile));
  if (!report.success) return { broken: `the tests did not end within ${longest / 60_000} minutes` };
  const { testResults } = report.data;
  const failed = testResults.flatMap((file) => file.assertionResults).find(({ status }) => status === 'failed');
  if (failed) return { failed: failed.fullName.trim() };
  const broken = testResults.find(({ message, assertionResults }) => message !== '' || assertionResults.length === 0);
  return broken ? { broken: broken.message.split('\n')[0] || 'a file without tests' } : {};
};

/** A test that does not end is in a process of its own, and goes on when only its parent is ended. */
const end = ({ pid }: ChildProcess): void => {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
};

const readJson = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

const tryOut = async (copy: string, { file, find, replace, ...where }: Mutant): Promise<Verdict> => {
  const path = join(copy, file);
  const whole = readFileSync(path, 'utf8');
  const found = whole.split(find).length - 1;
  if (found !== 1) return { caught: false, why: `its place is found ${found} times` };
  writeFileSync(
    path,
    whole.replace(find, () => replace),
  );
  const { failed, broken } = await firstFailure(copy, where);
  writeFileSync(path, whole);
  if (failed) return { caught: true, by: failed };
  return { caught: false, why: broken ?? 'no test noticed' };
};

/** The tree as it lies here, committed or not. */
const copyTo = (folder: string): void => {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: top });
  for (const file of new Set(files.toString().split('\0'))) {
    if (!existsSync(join(top, file)) || file === '') continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(top, file), join(folder, file));
  }
  symlinkSync(join(top, 'node_modules'), join(folder, 'node_modules'));
};

const main = async (): Promise<boolean> => {
  const words = process.argv.slice(2).join(' ').toLowerCase();
  const chosen = mutants.filter(({ name }) => name.toLowerCase().includes(words));
  const copies = Array.from({ length: COPIES }, () => mkdtempSync(join(tmpdir(), 'dateline-mutants-')));
  process.once('exit', () => {
    for (const child of running) end(child);
    for (const copy of copies) rmSync(copy, { recursive: true, force: true });
  });
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  for (const copy of copies) copyTo(copy);

  const tests = [...new Set(chosen.flatMap((mutant) => mutant.tests))];
  console.log(`${chosen.length} mutants. First, ${tests.length} test files that must pass while nothing is broken.`);
  const { failed, broken } = await firstFailure(copies[0] ?? '', { tests }, LONGEST_OF_ALL);
  if (failed || broken) {
    console.log(`They do not: ${failed ?? broken}`);
    return false;
  }

  const verdicts = new Map<Mutant, Verdict>();
  const left = [...chosen];
  const work = async (copy: string): Promise<void> => {
    for (let mutant = left.shift(); mutant; mutant = left.shift()) {
      const verdict = await tryOut(copy, mutant);
      verdicts.set(mutant, verdict);
      console.log(
        `${verdict.caught ? 'caught   ' : 'SURVIVED '} ${mutant.name}\n            ${verdict.caught ? verdict.by : verdict.why}`,
      );
    }
  };
  await Promise.all(copies.map(work));

  const survivors = chosen.filter((mutant) => !verdicts.get(mutant)?.caught);
  console.log(`\n${chosen.length - survivors.length} of ${chosen.length} mutants were noticed.`);
  for (const { name, file, tests: named } of survivors) console.log(`  survived: ${name} (${file}; ${named.join(', ')})`);
  return survivors.length === 0 && chosen.length > 0;
};

process.exitCode = (await main()) ? 0 : 1;
