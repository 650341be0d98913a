import { describe, expect, it } from 'vitest';
import type { Embedded } from '../../local/newsroom/embedded.ts';
import { openNewsroom, page, pass, releaseAbout } from './newsroom-run.ts';

const CORRECTION = ['correction: Forty-six villages, not forty.'];
const text = (front: string[], villages: string): string =>
  releaseAbout('Clean water', { front }).replace('forty villages', `${villages} villages`);

const addressOf = async (run: Embedded): Promise<string> =>
  /href="(\/en\/2026\/[^"]+)"/.exec((await page(run, '/en/')).text)?.[1] ?? '';
const published = async (): Promise<{
  run: Embedded;
  address: string;
  drop: (content: string, key?: string) => Promise<void>;
}> => {
  const run = await openNewsroom();
  const drop = async (content: string, key = 'water.md'): Promise<void> => {
    await pass(run, 60);
    run.drop(`incoming/${key}`, content);
    await run.untilIdle();
  };
  await drop(text([], 'forty'));
  return { run, address: await addressOf(run), drop };
};

describe('the page of a corrected release', () => {
  it('shows what changed against what readers had, and the next correction against that', async () => {
    const { run, address, drop } = await published();
    expect((await page(run, address)).text).not.toContain('<del>');
    await drop(text(CORRECTION, 'forty-six'));
    expect((await page(run, address)).text).toContain('<ins>forty-six</ins>');
    await drop(text(['correction: Fifty villages.'], 'fifty'));
    const { text: again } = await page(run, address);
    expect(again).toContain('<del>forty-six</del><ins>fifty</ins>');
    await run.untilIdle();
  });

  it('says nothing of a correction that waits for its time', async () => {
    const { run, address, drop } = await published();
    await drop(text([...CORRECTION, 'embargo: 2026-11-02T18:00:00Z'], 'forty-six'));
    expect((await page(run, address)).text).not.toContain('forty-six');
  });

  it('shows nothing of what was withdrawn by then, and nothing once it is killed', async () => {
    const { run, address, drop } = await published();
    await drop('The figures were wrong.', 'water.withdraw.txt');
    await drop(text(CORRECTION, 'forty-six'));
    await drop('It is right now.', 'water.restore.txt');
    const { text: restored } = await page(run, address);
    expect(restored).toContain('forty-six villages');
    expect(restored).not.toContain('<del>');
    await drop(text(['correction: Fifty villages.'], 'fifty'));
    expect((await page(run, address)).text).toContain('<del>forty-six</del>');
    await drop('Gone.', 'water.kill.txt');
    const { status, text: gone } = await page(run, address);
    expect(status).toBe(410);
    expect(gone).not.toMatch(/forty|fifty/);
  });
});
