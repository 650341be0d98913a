import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** O_WRONLY and O_RDWR, as Linux numbers them. */
const WRITES = 0o3;

const listed = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return []; // another user's process, one that has ended, or a system without /proc
  }
};

/** Whether a descriptor that a process has open may be written to: `flags:	0100001`. */
const isWritable = (process: string, descriptor: string): boolean => {
  const [, flags = '0'] = /^flags:\s*([0-7]+)$/m.exec(readFileSync(join(process, 'fdinfo', descriptor), 'utf8')) ?? [];
  return (Number.parseInt(flags, 8) & WRITES) !== 0;
};

/**
 * The files below a folder (its real path) that a process of this user has open to write into, as real paths. Only Linux tells; elsewhere
 * there are none. Takes some milliseconds: every descriptor of every process is looked at.
 */
export const filesBeingWritten = (folder: string): Set<string> => {
  const files = new Set<string>();
  for (const id of listed('/proc')) {
    if (!/^\d+$/.test(id)) continue;
    const process = join('/proc', id);
    for (const descriptor of listed(join(process, 'fd'))) {
      try {
        const file = readlinkSync(join(process, 'fd', descriptor));
        if (file.startsWith(`${folder}/`) && isWritable(process, descriptor)) files.add(file);
      } catch {
        // closed since it was listed
      }
    }
  }
  return files;
};
