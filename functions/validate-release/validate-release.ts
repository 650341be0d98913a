import { giveUp } from '../../shared/aws/stored-uploads.ts';
import type { Newsroom } from '../../shared/newsroom/newsroom.ts';
import type { Line } from '../../shared/operations/lines.ts';
import type { ObjectNews } from '../../shared/release/bucket-notice.ts';
import { firstLook, type ReadUpload, readUpload } from '../../shared/release/parsing/parse-upload.ts';
import type { StoredUpload, Upload } from '../../shared/release/upload.ts';

export interface Ports {
  newsroom: Newsroom;
  /** The bytes of exactly this version; undefined when it is gone. */
  readFile: (upload: Upload) => Promise<Uint8Array | undefined>;
  /** Puts what was understood where record-release finds it, unless it lies there: whether it was put. S3 tells record-release. */
  keep: (stored: StoredUpload) => Promise<boolean>;
  /** Puts what was understood of a file with pictures, and those, where make-pictures finds them. S3 tells make-pictures. */
  keepUnmade: (read: ReadUpload) => Promise<boolean>;
  /** Whether an upload may be read once more; false when reading it has ended its reader each time. */
  mayRead: (upload: Upload) => Promise<boolean>;
}

/** Reads one uploaded file and keeps what it understood, or what is wrong with it: for make-pictures if there are pictures in it. */
export const validateRelease =
  ({ newsroom, readFile, keep, keepUnmade, mayRead }: Ports) =>
  async (news: ObjectNews): Promise<Line> => {
    if (news.kind === 'removed') return { event: 'removal-passed' };
    const { upload } = news;
    const look = firstLook(upload, newsroom);
    if (look.kind === 'no-text') {
      await keep({ kind: 'unread', upload });
      return { event: 'upload-passed', upload: upload.uploadId };
    }
    if (look.kind === 'decided') return kept(look.parsed, await keep(look.parsed));
    const bytes = await readFile(upload);
    if (bytes && !(await mayRead(upload))) return giveUp(keep, upload, 'Vanished');
    const read = bytes && (await readUpload({ bytes }, upload, newsroom));
    if (read && read.pictures.size > 0) return kept(read.parsed, await keepUnmade(read));
    const stored: StoredUpload = read ? read.parsed : { kind: 'gone', upload };
    return kept(stored, await keep(stored));
  };

const kept = (stored: StoredUpload, isNew: boolean): Line => {
  const { uploadId, size } = stored.upload;
  const read = { upload: uploadId, outcome: stored.kind, ...(stored.kind === 'document' && { format: stored.format }) };
  return isNew
    ? { event: 'upload-read', ...read, bytes: size, numbers: { drops: 1, 'drop-bytes': size } }
    : { event: 'upload-known', ...read };
};
