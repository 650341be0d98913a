import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of folders and files of the repository in a temporary folder, with the packages it has: to add something to. */
export const copyOfTree = (name: string, parts: readonly string[]): string => {
  const tree = mkdtempSync(join(tmpdir(), `${name}-`));
  for (const part of parts) cpSync(part, join(tree, part), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(tree, 'node_modules'));
  return tree;
};
