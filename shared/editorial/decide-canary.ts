import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Edition } from '../release/edition.ts';
import { readKey } from '../release/object-key.ts';
import type { ParsedUpload } from '../release/upload.ts';
import type { CanaryRow } from './canary.ts';
import { decideUpload } from './decide-upload.ts';
import { editionOf, newVersionOf } from './edition-of.ts';
import { addressesFor, atAddress } from './page-address.ts';

/** What would be published if this were a release, and the newsroom had no other; or what would become of it instead. */
export const decideCanary = (
  parsed: ParsedUpload,
  { newsroom, now }: { newsroom: Newsroom; now: string },
): { row: CanaryRow; words: Edition } | { why: string } => {
  const { upload } = parsed;
  const reading = readKey(upload.key, newsroom.languages);
  const decided = decideUpload({ newsroom, now, upload, reading, parsed, editions: [] });
  const [path] = addressesFor(decided, newsroom);
  const decision = path === undefined ? decided : atAddress(decided, path);
  const { head, edition } = decision;
  const made = newVersionOf(decision);
  const isOut = decision.upload?.outcome === 'published';
  if (parsed.kind !== 'document' || !isOut || !head || !edition || !made) return { why: decision.upload?.outcome ?? 'undecided' };
  return { row: { head, edition }, words: editionOf(decision, made, parsed) };
};
