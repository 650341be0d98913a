import { canaryFile, canaryKeyOf } from '../../shared/editorial/canary.ts';
import { canaryWords } from '../../shared/languages/canary.ts';
import type { Line } from '../../shared/operations/lines.ts';

/** Everything send-canary does to the world. */
export interface Ports {
  now: () => string;
  languages: readonly string[];
  /** Puts a text into the newsroom bucket. */
  put: (key: string, text: string) => Promise<void>;
}

/** Drops a test release in each of the newsroom's languages, for record-mail-event to say how long it took to the inbox. */
export const sendCanary =
  ({ now, languages, put }: Ports) =>
  async (): Promise<Line> => {
    const at = now();
    const files = languages.flatMap((lang) => {
      const words = canaryWords(lang);
      return words ? [{ key: canaryKeyOf(lang), text: canaryFile(lang, words, at) }] : [];
    });
    await Promise.all(files.map(({ key, text }) => put(key, text)));
    return { event: 'canary-dropped', count: files.length };
  };
