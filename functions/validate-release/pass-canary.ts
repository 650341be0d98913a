import { type Canary, canaryKeyOf } from '../../shared/editorial/canary.ts';
import type { Newsroom } from '../../shared/newsroom/newsroom.ts';
import type { Line } from '../../shared/operations/lines.ts';
import { parseUpload } from '../../shared/release/parsing/parse-upload.ts';
import type { StoredUpload, Upload } from '../../shared/release/upload.ts';

export interface Ports {
  newsroom: Newsroom;
  readCanary: (upload: Upload, key: string) => Promise<Uint8Array | undefined>;
  /** Puts what was understood where record-release finds it. S3 tells record-release. */
  keep: (lang: string, stored: StoredUpload) => Promise<boolean>;
}

/** Reads a test release as it would read a release. */
export const passCanary =
  ({ newsroom, readCanary, keep }: Ports) =>
  async ({ canary, upload }: { canary: Canary; upload: Upload }): Promise<Line> => {
    const { lang } = canary;
    const bytes = await readCanary(upload, canaryKeyOf(lang));
    if (!bytes) return { level: 'warn', event: 'canary-lost', lang, why: 'gone' };
    await keep(lang, await parseUpload({ bytes }, upload, newsroom));
    return { event: 'canary-passed', lang };
  };
