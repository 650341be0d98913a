import type { TranslationFile } from '../newsroom/newsroom.ts';

/** What the name of a file ends in that goes out to translators. */
export const outEndings: Record<TranslationFile, string> = {
  xliff: '.xlf',
  'xliff-2.1': '.xliff-2.1.xlf',
  docx: '.docx',
};

/** What a job is asked with unless its policy says otherwise. */
export const usualFiles: readonly TranslationFile[] = ['xliff'];

/** The names of the files that ask for a job: those that translators work with. Nothing before any went out. */
export const outNamesOf = ({
  out,
  files = usualFiles,
}: {
  out?: string | undefined;
  files?: readonly TranslationFile[] | undefined;
}): string[] => (out === undefined ? [] : files.map((file) => `${out}${outEndings[file]}`));

/** Every name that a file may have which went out as `out`: the page to read among them. */
export const everyNameOf = (out: string): string[] => [
  ...Object.values(outEndings).map((ending) => `${out}${ending}`),
  `${out}.html`,
];
