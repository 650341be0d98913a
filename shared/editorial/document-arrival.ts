import { siteUrlOfIds } from '../newsroom/newsroom.ts';
import type { DocumentReading } from '../release/key-reading.ts';
import { releaseNamed } from './release-names.ts';
import type { EditionRow } from './rows.ts';
import { sameTextAs } from './same-text.ts';
import { newEdition } from './transitions.ts';
import { type Document, releaseKeyOf, type UploadFacts } from './upload-facts.ts';

/** Where a document belongs: a release by its name, and the edition of its language, new or known. */
export interface DocumentArrival {
  /** The key it goes by, and what that key means. */
  releaseKey: string;
  named: ReturnType<typeof releaseNamed>;
  release: string;
  lang: string;
  edition: EditionRow;
  /** The version that says the same already. */
  original: ReturnType<typeof sameTextAs>;
}

export const arrivalOf = (facts: UploadFacts, reading: DocumentReading, parsed: Document): DocumentArrival => {
  const { lang } = parsed.understood;
  const releaseKey = releaseKeyOf(reading, parsed);
  const named = releaseNamed(siteUrlOfIds(facts.newsroom), releaseKey, facts.keyRow);
  const { release } = named;
  const edition = facts.editions.find((row) => row.lang === lang) ?? newEdition(release, lang);
  const original = sameTextAs(facts, parsed, { release, edition });
  return { releaseKey, named, release, lang, edition, original };
};
