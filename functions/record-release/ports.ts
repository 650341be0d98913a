import type { ListObjects, PutObject, ReadEtag, ReadText } from '../../shared/aws/objects.ts';
import type { Send, SendAll } from '../../shared/aws/queue.ts';
import type { ReadRelease, ReadReleaseName } from '../../shared/aws/release-rows.ts';
import type { DeleteRow, QueryRows, ReadRow, TransactionResult, Write } from '../../shared/aws/table.ts';
import type { Change } from '../../shared/editorial/change.ts';
import type { PagesMessage, RecordsMessage, TranslationsMessage } from '../../shared/editorial/messages.ts';
import type { Newsroom } from '../../shared/newsroom/newsroom.ts';
import type { Tell } from '../../shared/operations/lines.ts';

/** Everything record-release does to the world. */
export interface Ports {
  newsroom: Newsroom;
  now: () => string;
  readRow: ReadRow;
  query: QueryRows;
  readRelease: ReadRelease;
  /** Which release a name means, `week~1` included. */
  readReleaseName: ReadReleaseName;
  /** Which release `week~1` means, whatever else may have that name. */
  readGeneration: ReadReleaseName;
  write: Write;
  deleteRow: DeleteRow;
  commit: (changes: readonly Change[]) => Promise<TransactionResult>;
  archive: { read: ReadText; put: PutObject };
  reports: { read: ReadText; etag: ReadEtag; put: PutObject };
  records: { send: Send<RecordsMessage>; sendAll: SendAll<RecordsMessage> };
  sendPage: Send<PagesMessage>;
  sendTranslations: Send<TranslationsMessage>;
  notifyDesk: (notice: { subject: string; text: string }) => Promise<void>;
  /** What lies in the bucket now. */
  listObjects: ListObjects;
  deskUrl: string;
  tell: Tell;
}
