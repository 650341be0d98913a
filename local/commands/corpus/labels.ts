import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Real releases beside the repository, other people's texts: read where they are, never copied. */
export const corpusFolder = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url));

/** One row of a table of labels: a cell for each column; one that is empty was not labelled. */
export type Labels = Readonly<Record<string, string>>;

/** Whether there are real releases to test against. */
export const corpusIsThere = (folder = corpusFolder): boolean =>
  existsSync(`${folder}/expected.tsv`) && existsSync(`${folder}/keys.tsv`);

/** A table of labels: `expected.tsv` of what files say, `keys.tsv` of what becomes of names. */
export const labelsIn = (name: 'expected.tsv' | 'keys.tsv', folder = corpusFolder): Labels[] => {
  const [header = '', ...lines] = readFileSync(`${folder}/${name}`, 'utf8').trimEnd().split('\n');
  const columns = header.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, index) => [columns[index] ?? '', cell])));
};
