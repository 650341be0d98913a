import { readdirSync } from 'node:fs';

/** The names of the modules in a folder, without their ending, in the order of the alphabet: a folder that is a list of what is in it. */
export const modulesIn = (folder: string): string[] =>
  readdirSync(folder)
    .flatMap((file) => (file.endsWith('.ts') ? [file.slice(0, -'.ts'.length)] : []))
    .sort();
