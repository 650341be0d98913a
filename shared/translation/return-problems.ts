import { uploadIdOf } from '../release/identity.ts';
import { RETURNED } from '../release/object-key.ts';
import type { Problem } from '../release/problem.ts';
import type { ParsedUpload, Upload } from '../release/upload.ts';
import { type TranslationPackage, type TranslationRefusal, unreadable } from './returned-document.ts';
import type { WhereToLook } from './which-job.ts';

/** The last part of a path. */
export const fileNameOf = (path: string): string => path.split('/').at(-1) ?? path;

/** The ending of a name, in lower case. */
export const endingOf = (name: string): string => (/\.([^./]*)$/.exec(name)?.[1] ?? '').toLowerCase();

/** What a card says of a file that cannot be read. Catalogues choose their words by the reason. */
export const problemOf = ({ reason }: TranslationRefusal): Problem => ({
  code: 'translation-unreadable',
  weight: 'error',
  params: { reason: reason.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) },
});

/** What a card says of a file whose job is not there, or of which nobody knows which it answers. */
export const notFound = (look: WhereToLook, name: string): Problem =>
  'release' in look || look.isNamed
    ? { code: 'translation-unknown', weight: 'error' }
    : { code: 'translation-unmarked', weight: 'error', params: { name } };

/** The longest key that is made of a package’s name and that of a file in it, in bytes: S3 takes 1,024, and reports have longer ones. */
const LONGEST_KEY = 900;

/**
 * The files of a package as uploads of their own: each has a report, and is accepted or sent back by itself, below the package’s whole
 * name: `week.zip` and `week.xlz` are two.
 */
export const entriesOf = (
  upload: Upload,
  files: TranslationPackage['files'],
): { upload: Upload; name: string; bytes: Uint8Array }[] | TranslationRefusal => {
  const entries = files.map(({ name, bytes }) => {
    const key = `${upload.key}/${name.normalize('NFC')}`;
    const { bucket, versionId } = upload;
    return { upload: { ...upload, key, uploadId: uploadIdOf(bucket, key, versionId), size: bytes.length }, name, bytes };
  });
  const long = entries.find(({ upload: { key } }) => Buffer.byteLength(key) > LONGEST_KEY);
  return long ? unreadable('unsafe', long.name) : entries;
};

/** A package of several files: its own report says where theirs are. */
export const openedPackage = (upload: Upload, entries: readonly { upload: Upload }[]): ParsedUpload => ({
  kind: 'translation',
  upload,
  understood: {},
  problems: [
    {
      code: 'package-opened',
      weight: 'remark',
      params: {
        count: entries.length,
        files: entries.map(({ upload: { key } }) => key.slice(RETURNED.length)).join(' · '),
      },
    },
  ],
});
