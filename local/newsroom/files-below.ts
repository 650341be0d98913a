import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every file below a folder, hidden ones too, as paths with `/`, in the order of those paths. Links are followed, but for
 * those that lead nowhere or back up.
 */
export const filesBelow = (folder: string): string[] => {
  const walk = (path: string, above: readonly string[]): string[] => {
    const real = realpathSync(join(folder, path));
    if (above.includes(real)) return [];
    return readdirSync(real).flatMap((name) => {
      const below = path === '' ? name : `${path}/${name}`;
      const found = statSync(join(folder, below), { throwIfNoEntry: false });
      if (found?.isDirectory()) return walk(below, [...above, real]);
      return found?.isFile() ? [below] : [];
    });
  };
  return walk('', []).sort((a, b) => (a < b ? -1 : 1));
};
