import { isFault, openZip, type ZipFault } from '../../release/reading/zip.ts';
import { translationEndings } from '../../release/translation-endings.ts';
import { LARGEST_RETURN, type ReadTranslation, type TranslationRefusal, unreadable } from '../returned-document.ts';

/** Files in one zip: as many as a release has languages, with room to spare. */
const MOST_FILES = 20;
/** What all of them may hold when unpacked, in bytes. */
const MOST_UNPACKED = 20_000_000;
const PACKED = /\.(?:zip|xlz|mqxlz)$/i;
const READ = new RegExp(`\\.(?:${translationEndings.join('|')})$`, 'i');
/** What systems put beside files. */
const LEFTOVER = /(?:^|\/)(?:__MACOSX\/|\._|~\$|\.)/;

const refusedFor = ({ fault, reason }: ZipFault): TranslationRefusal =>
  unreadable(({ unreadable: 'ill-formed', unsafe: 'unsafe', 'too-large': 'too-large' } as const)[fault], reason);

/**
 * A zip that holds one or several translations. What is in it beside them is not looked at, and a zip in a zip is not opened. Bounded
 * by what is really unpacked: what the zip says of sizes is not believed. Never throws.
 */
export default ((bytes) => {
  if (bytes.length > LARGEST_RETURN) return unreadable('too-large', `${bytes.length} bytes`);
  const zip = openZip(bytes);
  if (isFault(zip)) return refusedFor(zip);
  const names = zip.names.filter((name) => READ.test(name) && !PACKED.test(name) && !LEFTOVER.test(name));
  if (names.length === 0) return unreadable('nothing-inside', zip.names.slice(0, 5).join(', '));
  if (names.length > MOST_FILES) return unreadable('too-large', `${names.length} files`);
  const files: { name: string; bytes: Uint8Array }[] = [];
  let left = MOST_UNPACKED;
  for (const name of names) {
    const read = zip.read(name, Math.min(LARGEST_RETURN, left));
    if (!read || isFault(read)) return refusedFor(read ?? { fault: 'unreadable', reason: name });
    left -= read.length;
    files.push({ name, bytes: read });
  }
  return { ok: true, files };
}) satisfies ReadTranslation;
