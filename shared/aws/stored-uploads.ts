import type { Line } from '../operations/lines.ts';
import { notRead, type ParsedUpload, parsedKeyOf, StoredUpload, type Upload } from '../release/upload.ts';
import type { PutObject, ReadText } from './objects.ts';

/**
 * Puts what was understood of an upload where record-release finds it, unless it lies there: a notice that comes twice, or by two ways,
 * is handed on once. Whether it was put now.
 */
export const keepStoredTo =
  (put: PutObject, keyOf: (upload: Upload) => string = parsedKeyOf) =>
  async (stored: StoredUpload): Promise<boolean> => {
    const object = { key: keyOf(stored.upload), body: JSON.stringify(stored), contentType: 'application/json' };
    return (await put(object, { ifNoneMatch: '*' })).written;
  };

/** Keeps, for the editor's card, that an upload cannot be read by us, whatever it is; somebody hears of that. */
export const giveUp = async (keep: (stored: StoredUpload) => Promise<boolean>, upload: Upload, why: string): Promise<Line> => {
  await keep(notRead(upload));
  return { level: 'error', event: 'upload-given-up', upload: upload.uploadId, why };
};

/** What lies in the archive under a key of `parsedKeyOf`. It is our own, but hostile text: its schema reads it again. */
export const readStoredFrom =
  (read: ReadText) =>
  async (key: string): Promise<StoredUpload | undefined> => {
    const stored = await read(key);
    return stored && StoredUpload.parse(JSON.parse(stored.text));
  };

/** What was understood of a file, if it was read. */
export const parsedIn = (stored: StoredUpload | undefined): ParsedUpload | undefined =>
  stored?.kind === 'unread' ? undefined : stored;
