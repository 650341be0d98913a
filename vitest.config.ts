import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

/** Files that say so in a line of their own, `// Isolated: <why>`: they get a process for themselves. */
const isolated = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((file) => join('test', file))
  .filter((file) => file.endsWith('.test.ts') && /^\/\/ Isolated: \S/m.test(readFileSync(file, 'utf8')));

const common = {
  env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true', TZ: 'UTC' },
  testTimeout: 300_000,
  // Threads that collect garbage and compile beside a test take the processor from the other tests; most of what is made is gone at once.
  execArgv: ['--single-threaded', '--max-semi-space-size=64'],
};

export default defineConfig({
  test: {
    // Much of the time is spent waiting for processes the tests start.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...common,
          name: 'shared',
          include: ['test/**/*.test.ts'],
          exclude: isolated,
          // What takes longest is importing: a process imports once for all its files.
          isolate: false,
          setupFiles: ['test/put-back.ts'],
        },
      },
      { test: { ...common, name: 'isolated', include: isolated } },
    ],
  },
});
