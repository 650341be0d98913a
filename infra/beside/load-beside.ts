import { createRequire } from 'node:module';

/** Reads a package that lies beside the bundle; Node does so once. `Package` is what it exports. */
export const loadBeside = <Package>(name: string): Package => createRequire(import.meta.url)(`./${name}.cjs`);
