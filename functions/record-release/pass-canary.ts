import type { Send } from '../../shared/aws/queue.ts';
import type { Canary, CanaryMessage, CanaryRow } from '../../shared/editorial/canary.ts';
import { decideCanary } from '../../shared/editorial/decide-canary.ts';
import type { Newsroom } from '../../shared/newsroom/newsroom.ts';
import type { Line } from '../../shared/operations/lines.ts';
import type { Edition } from '../../shared/release/edition.ts';
import { resanitised } from '../../shared/release/resanitise.ts';
import type { ParsedUpload } from '../../shared/release/upload.ts';

/** No table of releases, no decision log, no cards, no desk. */
export interface Ports {
  newsroom: Newsroom;
  now: () => string;
  readParsed: (uploadId: string) => Promise<ParsedUpload | undefined>;
  keep: (lang: string, row: CanaryRow, words: Edition) => Promise<void>;
  handOn: Send<CanaryMessage>;
}

/** Decides about a test release as about the first release of a newsroom. */
export const passCanary =
  ({ newsroom, now, readParsed, keep, handOn }: Ports) =>
  async (canary: Canary): Promise<Line> => {
    const { lang, uploadId } = canary;
    const parsed = await readParsed(uploadId);
    const decided = parsed ? decideCanary(resanitised(parsed), { newsroom, now: now() }) : { why: 'gone' };
    if ('why' in decided) return { level: 'error', event: 'canary-lost', lang, why: decided.why };
    await keep(lang, decided.row, decided.words);
    await handOn({ canary });
    return { event: 'canary-passed', lang };
  };
