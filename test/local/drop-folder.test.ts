import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchDropFolder } from '../../local/newsroom/drop-folder.ts';

/** Only Linux tells who has a file open. */
const onLinux = process.platform === 'linux' ? it : it.skip;

describe('the drop folder', () => {
  let folder: string;
  let saved: string[];
  let failed: string[];
  let close: () => void;

  const save = (path: string, text: string): void => writeFileSync(join(folder, path), text);
  const open = (read?: (file: string) => Buffer): void => {
    ({ close } = watchDropFolder(folder, {
      saved: (path, bytes) => saved.push(`${path}: ${bytes.toString('utf8')}`),
      failed: (path, error) => failed.push(`${path}: ${(error as Error).message}`),
      ...(read && { read }),
    }));
  };
  const look = (times = 1): void => void vi.advanceTimersByTime(300 * times);
  /** As long as a file has to be left alone. */
  const wait = (): void => look(4);

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
    look(20);
    expect(saved).toEqual(['bundle/fr.md: là', 'late.md: just then']);
    expect(failed).toEqual([]);
  });

  it('waits for a file that grows, as a copy of a large one does, and takes it once', () => {
    open();
    save('long.md', '');
    for (let part = 0; part < 30; part += 1) {
      look(part % 4); // never left alone for a second
      appendFileSync(join(folder, 'long.md'), `${part} `);
    }
    expect(saved).toEqual([]);
    look(20);
    expect(saved).toEqual([`long.md: ${Array.from({ length: 30 }, (_, part) => `${part} `).join('')}`]);
  });

  onLinux('waits for whoever has a file open to write, however long the pauses are', () => {
    open();
    const copy = openSync(join(folder, 'copy.md'), 'w');
    writeSync(copy, 'half');
    save('done.md', 'whole');
    look(100);
    expect(saved).toEqual(['done.md: whole']);
    writeSync(copy, ' and the rest');
    closeSync(copy);
    wait();
    expect(saved).toEqual(['done.md: whole', 'copy.md: half and the rest']);
  });

  onLinux('waits for what somebody types into cat', async () => {
    open();
    const cat = spawn('sh', ['-c', 'cat > typed.md'], { cwd: folder, stdio: ['pipe', 'ignore', 'ignore'] });
    const arrives = (text: string): Promise<void> =>
      expect.poll(() => readFileSync(join(folder, 'typed.md'), 'utf8'), { timeout: 30_000 }).toBe(text);
    cat.stdin?.write('A headline\n');
    await arrives('A headline\n');
    look(100);
    expect(saved).toEqual([]);
    cat.stdin?.end('\nAnd its text\n');
    await once(cat, 'exit');
    wait();
    expect(saved).toEqual(['typed.md: A headline\n\nAnd its text\n']);
  });

  it('does not wait for those who only read', () => {
    open();
    save('read.md', 'by somebody else');
    const reader = openSync(join(folder, 'read.md'), 'r');
    wait();
    closeSync(reader);
    expect(saved).toEqual(['read.md: by somebody else']);
  });

  it('gives an empty file some seconds to be filled, and takes it if that is all', () => {
    open();
    save('new.md', '');
    save('story.kill.txt', '');
    look(10);
    save('new.md', 'filled');
    look(4);
    expect(saved).toEqual(['new.md: filled']);
    look(20);
    expect(saved).toEqual(['new.md: filled', 'story.kill.txt: ']);
  });

  it('takes a file again that was replaced while it was read', () => {
    let replaced = false;
    open((file) => {
      const bytes = readFileSync(file);
      if (!replaced) {
        save('new', 'the second');
        renameSync(join(folder, 'new'), join(folder, 'a.md'));
      }
      replaced = true;
      return bytes;
    });
    save('a.md', 'the first!');
    look(20);
    expect(saved).toEqual(['a.md: the second']);
  });

  it('says nothing of a file that is gone again when it is its turn', () => {
    open((file) => {
      rmSync(file);
      return readFileSync(file);
    });
    save('a.md~', 'kept by an editor for a moment');
    look(20);
    expect([saved, failed]).toEqual([[], []]);
  });

  it('takes a file again when it is saved again, be it of the same length, and when it comes back', () => {
    open();
    save('a.md', 'one');
    wait();
    save('new', 'two');
    renameSync(join(folder, 'new'), join(folder, 'a.md')); // as many editors save
    wait();
    rmSync(join(folder, 'a.md'));
    wait();
    save('a.md', 'two');
    look(20);
    expect(saved).toEqual(['a.md: one', 'a.md: two', 'a.md: two']);
  });

  it('says once that the folder is gone, and goes on when it is back', () => {
    open();
    rmSync(folder, { recursive: true });
    look(3);
    expect(failed).toHaveLength(1);
    mkdirSync(folder);
    save('back.md', 'again');
    wait();
    expect(saved).toEqual(['back.md: again']);
  });
});
