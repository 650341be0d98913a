import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchDropFolder } from '../../local/drop-folder.ts';

describe('the drop folder', () => {
  let folder: string;
  let saved: string[];
  let failed: string[];
  let close: () => void;

  const save = (path: string, text: string): void => writeFileSync(join(folder, path), text);
  const open = (): void => {
    ({ close } = watchDropFolder(folder, {
      saved: (path, bytes) => saved.push(`${path}: ${bytes.toString('utf8')}`),
      failed: (path, error) => failed.push(`${path}: ${(error as Error).message}`),
    }));
  };
  const look = (times = 1): void => void vi.advanceTimersByTime(300 * times);

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    folder = join(mkdtempSync(join(tmpdir(), 'dateline-drop-')), 'drop');
    saved = [];
    failed = [];
  });
  afterEach(() => {
    close();
    vi.useRealTimers();
    rmSync(join(folder, '..'), { recursive: true, force: true });
  });

  it('takes what is there already, and what is saved just as it is opened, each once', () => {
    mkdirSync(join(folder, 'bundle'), { recursive: true });
    save('bundle/fr.md', 'là');
    open();
    save('late.md', 'just then');
    look(5);
    expect(saved).toEqual(['bundle/fr.md: là', 'late.md: just then']);
    expect(failed).toEqual([]);
  });

  it('waits for a file that is still being written', () => {
    open();
    save('long.md', 'half');
    look();
    appendFileSync(join(folder, 'long.md'), ' and the rest');
    look();
    expect(saved).toEqual([]);
    look();
    expect(saved).toEqual(['long.md: half and the rest']);
  });

  it('takes a file again when it is saved again, be it of the same length, and when it comes back', () => {
    open();
    save('a.md', 'one');
    look(2);
    save('new', 'two');
    renameSync(join(folder, 'new'), join(folder, 'a.md')); // as many editors save
    look(2);
    rmSync(join(folder, 'a.md'));
    look(2);
    save('a.md', 'two');
    look(3);
    expect(saved).toEqual(['a.md: one', 'a.md: two', 'a.md: two']);
  });

  it('says once that the folder is gone, and goes on when it is back', () => {
    open();
    rmSync(folder, { recursive: true });
    look(3);
    expect(failed).toHaveLength(1);
    mkdirSync(folder);
    save('back.md', 'again');
    look(2);
    expect(saved).toEqual(['back.md: again']);
  });
});
