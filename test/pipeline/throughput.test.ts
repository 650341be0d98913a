import { expect, it } from 'vitest';
import { ARCHIVES, LEAST_RATIO, measureThroughput } from '../../local/commands/bench/throughput.ts';

it('ten releases are worked off as fast with 10,000 in the archive as with 500: as many calls, as much read and written, as long', async () => {
  const [small, large] = await Promise.all([
    measureThroughput({ archive: ARCHIVES[0], releases: 10 }),
    measureThroughput({ archive: ARCHIVES[1], releases: 10 }),
  ]);
  console.info(JSON.stringify([small, large]));
  for (const what of ['calls', 'readUnits', 'bytesPut', 'runSeconds'] as const)
    expect([what, small[what] / large[what] >= LEAST_RATIO]).toEqual([what, true]);
  expect(large.calls).toBe(small.calls);
}, 1_200_000);
