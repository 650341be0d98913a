import type { Send } from '../../shared/aws/queue.ts';
import { parsedIn } from '../../shared/aws/stored-uploads.ts';
import type { CanaryMessage, CanaryRow } from '../../shared/editorial/canary.ts';
import { decideCanary } from '../../shared/editorial/decide-canary.ts';
import type { CanaryRead } from '../../shared/editorial/messages.ts';
import type { Newsroom } from '../../shared/newsroom/newsroom.ts';
import type { Line } from '../../shared/operations/lines.ts';
import type { Edition } from '../../shared/release/edition.ts';
import { resanitised } from '../../shared/release/resanitise.ts';
import type { StoredUpload } from '../../shared/release/upload.ts';

/** No table of releases, no decision log, no cards, no desk. */
export interface Ports {
  newsroom: Newsroom;
  now: () => string;
  readStored: (key: string) => Promise<StoredUpload | undefined>;
  keep: (lang: string, row: CanaryRow, words: Edition) => Promise<void>;
  handOn: Send<CanaryMessage>;
}

/** Decides about a test release as about the first release of a newsroom. */
export const passCanary =
  ({ newsroom, now, readStored, keep, handOn }: Ports) =>
  async ({ lang, key }: CanaryRead['canary']): Promise<Line> => {
    const parsed = parsedIn(await readStored(key));
    if (!parsed) return { level: 'error', event: 'canary-lost', lang, why: 'gone' };
    const decided = decideCanary(resanitised(parsed), { newsroom, now: now() });
    if ('why' in decided) return { level: 'error', event: 'canary-lost', lang, why: decided.why };
    await keep(lang, decided.row, decided.words);
    const { uploadId, eventTime: droppedAt } = parsed.upload;
    await handOn({ canary: { lang, uploadId, droppedAt } });
    return { event: 'canary-passed', lang };
  };
