import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Has this process believe that a disk is full, for the files of which `isFull` says so: half of what is written to one still fits, as
 * on a real one. Returns a way to end that.
 */
export const fillDisk = (isFull: (file: string) => boolean): (() => void) => {
  const { openSync, writeSync, writeFileSync } = fs;
  const files = new Map<number, string>();
  const noRoom = (file: string): Error =>
    Object.assign(new Error(`ENOSPC: no space left on device, write '${file}'`), {
      code: 'ENOSPC',
      errno: -28,
      syscall: 'write',
    });
  const fileOf = (descriptor: number): string => files.get(descriptor) ?? ''; // opened before this began

  fs.openSync = (...args: Parameters<typeof openSync>) => {
    const descriptor = openSync(...args);
    files.set(descriptor, String(args[0]));
    return descriptor;
  };
  fs.writeSync = ((descriptor: number, bytes: Uint8Array | string, ...rest: []) => {
    if (typeof bytes === 'string' || descriptor <= 2 || !isFull(fileOf(descriptor)))
      return writeSync(descriptor, bytes as Uint8Array, ...rest);
    writeSync(descriptor, bytes.subarray(0, bytes.length / 2));
    throw noRoom(fileOf(descriptor));
  }) as typeof writeSync;
  fs.writeFileSync = ((file: string, content: string | Uint8Array, ...rest: []) => {
    if (!isFull(String(file))) return writeFileSync(file, content, ...rest);
    writeFileSync(file, Buffer.from(content as Uint8Array).subarray(0, content.length / 2));
    throw noRoom(String(file));
  }) as typeof writeFileSync;
  syncBuiltinESMExports();
  return () => {
    Object.assign(fs, { openSync, writeSync, writeFileSync });
    syncBuiltinESMExports();
  };
};

// With `node --import`: everything below a folder is full as soon as a file beside it says so.
const folder = process.env.DISK_THAT_FILLS;
if (folder !== undefined) {
  const { existsSync } = fs;
  fillDisk((file) => file.startsWith(`${folder}/`) && existsSync(`${folder}.full`));
}
