import type { ReadCanary } from '../../shared/aws/canaries.ts';
import type { Send } from '../../shared/aws/queue.ts';
import type { Canary, CanaryMessage } from '../../shared/editorial/canary.ts';
import type { Newsroom } from '../../shared/newsroom/newsroom.ts';
import type { Line } from '../../shared/operations/lines.ts';
import { canaryViewOf } from '../../shared/syndication/canary-view.ts';
import { editionDocuments } from '../../shared/syndication/edition-documents.ts';
import type { Output } from '../../shared/syndication/output.ts';

/** No site, no marks, no topic: what is rendered stays in this function. */
export interface Ports {
  newsroom: Newsroom;
  outputs: readonly Output[];
  readCanary: ReadCanary;
  handOn: Send<CanaryMessage>;
}

/** Renders all that would be public of a test release, and puts it nowhere. */
export const passCanary =
  ({ newsroom, outputs, readCanary, handOn }: Ports) =>
  async (canary: Canary): Promise<Line> => {
    const { lang } = canary;
    const known = await readCanary(lang);
    if (!known) return { level: 'error', event: 'canary-lost', lang, why: 'gone' };
    const { translationOf, ...edition } = known.words;
    const documents = editionDocuments(outputs, { view: canaryViewOf(known), newsroom, text: { edition, translationOf } });
    await handOn({ canary });
    return { event: 'canary-passed', lang, count: documents.length };
  };
