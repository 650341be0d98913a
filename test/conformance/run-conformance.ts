import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checks } from './checks.ts';
import { buildFixedSet } from './fixed-set.ts';
import { outsideChecks, writeSet } from './outside.ts';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

const MOST_SHOWN = 5;

/** `npm run conformance`: builds a fixed set of releases and checks everything that is public of it. Ends with 1 if something is wrong. */
const main = async (): Promise<number> => {
  const set = await buildFixedSet();
  console.log(`${Object.keys(set.outcomes).length} files, ${set.documents.length} public documents.`);
  const folder = mkdtempSync(join(tmpdir(), 'dateline-conformance-'));
  let wrong = 0;
  const tell = (name: string, faults: readonly string[], checked?: number): void => {
    console.log(`${faults.length === 0 ? 'ok     ' : 'WRONG  '}  ${name}${checked === undefined ? '' : ` (${checked})`}`);
    for (const fault of faults.slice(0, MOST_SHOWN)) console.log(`           ${fault.slice(0, 600)}`);
    if (faults.length > MOST_SHOWN) console.log(`           … and ${faults.length - MOST_SHOWN} more`);
    wrong += faults.length;
  };
  try {
    for (const { name, find } of checks) tell(name, await find(set));
    writeSet(set, folder);
    for (const { name, run } of outsideChecks) {
      const result = run(set, folder);
      if ('skipped' in result) console.log(`skipped  ${name}: ${result.skipped}`);
      else tell(name, result.faults, result.checked);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return wrong === 0 ? 0 : 1;
};

process.exit(await main());
