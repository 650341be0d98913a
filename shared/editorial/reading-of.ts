import type { KeyReading } from '../release/key-reading.ts';
import type { ParsedUpload } from '../release/upload.ts';

/**
 * What an object key says once its text is read: `name-fr` is `name` in French if the text is French, as `name.fr` is, and else a name
 * of its own (`floods-ar` from Argentina). Of a file that could not be read nobody knows, and it may hold back what it seems to
 * belong to.
 */
export const readingByText = (reading: KeyReading, parsed: ParsedUpload | undefined): KeyReading => {
  if (reading.kind !== 'document' || !reading.alike || !parsed || !('understood' in parsed)) return reading;
  const { alike, ...document } = reading;
  const { lang, release } = parsed.understood;
  if (release !== undefined || (lang ?? alike.lang) !== alike.lang) return reading;
  return { ...document, ...alike, named: reading.releaseKey };
};
