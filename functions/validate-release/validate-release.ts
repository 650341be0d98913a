import type { PicturesMessage, RecordsMessage } from '../../shared/editorial/messages.ts';
import type { Newsroom } from '../../shared/newsroom/newsroom.ts';
import type { Line } from '../../shared/operations/lines.ts';
import type { ObjectNews } from '../../shared/release/bucket-notice.ts';
import { firstLook, type ReadUpload, readUpload } from '../../shared/release/parsing/parse-upload.ts';
import type { ParsedUpload, Upload } from '../../shared/release/upload.ts';

export interface Ports {
  newsroom: Newsroom;
  /** The bytes of exactly this version; undefined when it is gone. */
  readFile: (upload: Upload) => Promise<Uint8Array | undefined>;
  /** Puts what was understood where record-release finds it by the upload's id. */
  keepParsed: (parsed: ParsedUpload) => Promise<void>;
  handOn: (message: RecordsMessage) => Promise<void>;
  /** Puts what was understood of a file with pictures, and those, where make-pictures finds them. */
  keepUnmade: (read: ReadUpload) => Promise<void>;
  handOnToMake: (message: PicturesMessage) => Promise<void>;
}

/**
 * Reads one uploaded file and hands on what it understood, or what is wrong with it: to make-pictures first if there are pictures in it. A
 * removal it only hands on.
 */
export const validateRelease =
  ({ newsroom, readFile, keepParsed, handOn, keepUnmade, handOnToMake }: Ports) =>
  async (news: ObjectNews): Promise<Line> => {
    if (news.kind === 'removed') {
      await handOn(news);
      return { event: 'removal-passed' };
    }
    const { upload } = news;
    const look = firstLook(upload, newsroom);
    if (look.kind === 'no-text') {
      await handOn({ kind: 'upload', upload, parsed: false });
      return { event: 'upload-passed', upload: upload.uploadId };
    }
    const file = look.kind === 'read' ? await readFile(upload) : undefined;
    const read = file && (await readUpload({ bytes: file }, upload, newsroom));
    const parsed: ParsedUpload = look.kind === 'decided' ? look.parsed : (read?.parsed ?? { kind: 'gone', upload });
    if (read && read.pictures.size > 0) {
      await keepUnmade(read);
      await handOnToMake({ uploadId: upload.uploadId });
    } else {
      await keepParsed(parsed);
      await handOn({ kind: 'upload', upload, parsed: true });
    }
    return readLineOf(parsed);
  };

const readLineOf = (parsed: ParsedUpload): Line => {
  const { uploadId, size } = parsed.upload;
  return {
    event: 'upload-read',
    upload: uploadId,
    bytes: size,
    outcome: parsed.kind,
    ...(parsed.kind === 'document' && { format: parsed.format }),
    numbers: { drops: 1, 'drop-bytes': size },
  };
};
