import * as z from 'zod';
import { LanguageTag } from '../newsroom/newsroom.ts';
import type { ObjectNews } from '../release/bucket-notice.ts';
import { Instant } from '../release/edition.ts';
import type { Upload } from '../release/upload.ts';
import { EditionRow, HeadRow } from './rows.ts';

/** Where canaries are put. Nobody's policy opens it but that of send-canary, and nothing below it is read as a release. */
const FOLDER = 'canary/';

/**
 * A test release on its way: in which language, which object version it is, and when it was dropped. It travels through the queues of
 * releases and to the readers of releases, and is none: docs/decisions/canary.md.
 */
export const Canary = z.strictObject({ lang: LanguageTag, uploadId: z.string(), droppedAt: Instant });
export type Canary = z.infer<typeof Canary>;

/** What a queue carries of it. No other message has this member, so that nothing that takes those is ever handed one of these. */
export const CanaryMessage = z.strictObject({ canary: Canary });
export type CanaryMessage = z.infer<typeof CanaryMessage>;

/** A canary and its words, where the newsroom table and the archive keep the newest of each language. */
export const CanaryRow = z.object({ head: HeadRow, edition: EditionRow });
export type CanaryRow = z.infer<typeof CanaryRow>;

export const canaryKeyOf = (lang: string): string => `${FOLDER}${lang}.md`;

/** Where what was understood of canaries lies: S3 tells record-release of it. */
const STORED_FOLDER = 'canaries/';

/** Where what was understood of a canary lies. */
export const canaryStoredKeyOf = (lang: string, uploadId: string): string => `${STORED_FOLDER}${lang}/${uploadId}.json`;

/** The language of a canary of which S3 tells that it was read, by where that lies; undefined for anything else. */
export const canaryStoredAt = (key: string): string | undefined =>
  /^canaries\/([A-Za-z0-9-]+)\/[0-9a-f]{64}\.json$/.exec(key)?.[1];

export const canaryWordsKeyOf = (lang: string): string => `editions/canary/${lang}.json`;

/** The canary that came, where the news is of one. */
export const canaryIn = (news: ObjectNews): { canary: Canary; upload: Upload } | undefined => {
  if (news.kind !== 'uploaded') return undefined;
  const { key, uploadId, eventTime } = news.upload;
  const [, lang] = /^canary\/([A-Za-z0-9-]+)\.md$/.exec(key) ?? [];
  if (lang === undefined) return undefined;
  // Read under a name that a release could have.
  return { canary: { lang, uploadId, droppedAt: eventTime }, upload: { ...news.upload, key: `incoming/canary.${lang}.md` } };
};

/** A test release as it is dropped at an ISO instant. */
export const canaryFile = (
  lang: string,
  { headline, paragraphs }: { headline: string; paragraphs: readonly string[] },
  at: string,
): string =>
  [
    '---',
    `lang: ${lang}`,
    `date: ${at}`,
    'countries: CH',
    '---',
    '',
    `# ${headline}`,
    ...paragraphs.flatMap((text) => ['', text]),
    '',
  ].join('\n');
