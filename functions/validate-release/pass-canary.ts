import type { Send } from '../../shared/aws/queue.ts';
import { type Canary, type CanaryMessage, canaryKeyOf } from '../../shared/editorial/canary.ts';
import type { Newsroom } from '../../shared/newsroom/newsroom.ts';
import type { Line } from '../../shared/operations/lines.ts';
import { parseUpload } from '../../shared/release/parsing/parse-upload.ts';
import type { ParsedUpload, Upload } from '../../shared/release/upload.ts';

export interface Ports {
  newsroom: Newsroom;
  readCanary: (upload: Upload, key: string) => Promise<Uint8Array | undefined>;
  keepParsed: (parsed: ParsedUpload) => Promise<void>;
  handOn: Send<CanaryMessage>;
}

/** Reads a test release as it would read a release. */
export const passCanary =
  ({ newsroom, readCanary, keepParsed, handOn }: Ports) =>
  async ({ canary, upload }: { canary: Canary; upload: Upload }): Promise<Line> => {
    const { lang } = canary;
    const bytes = await readCanary(upload, canaryKeyOf(lang));
    if (!bytes) return { level: 'warn', event: 'canary-lost', lang, why: 'gone' };
    await keepParsed(await parseUpload({ bytes }, upload, newsroom));
    await handOn({ canary });
    return { event: 'canary-passed', lang };
  };
