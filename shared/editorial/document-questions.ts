import { needsOf } from '../newsroom/needs-of.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { INCOMING } from '../release/object-key.ts';
import type { Problem } from '../release/problem.ts';
import { questions } from './desk-questions.ts';
import { lackingOf, waitsForSet, waitsUntil } from './language-set.ts';
import { unsettled } from './release-files.ts';
import type { EditionRow, HeadRow, VersionFacts } from './rows.ts';
import { waitsFor, withdrawnUnseen } from './transitions.ts';
import { translationDoubt } from './translation-doubt.ts';
import type { Document, UploadFacts } from './upload-facts.ts';

/** All that the desk is asked before a version may come out, and until when a version waits that only lacks other languages. */
export const asksOf = (
  facts: UploadFacts,
  parsed: Document,
  {
    edition,
    version,
    ownTime,
    translatedFrom,
    set,
  }: { edition: EditionRow; version: VersionFacts; ownTime: string; translatedFrom: string; set: HeadRow['set'] },
): { asked: Problem[]; until?: string | undefined } => {
  const { now, head, editions, files, newsroom } = facts;
  const others = editions.filter((row) => row.lang !== edition.lang);
  // An order for this language alone says that it comes later than the others.
  const isLate = !edition.live && !edition.embargo && ownTime > now && editions.some(({ live }) => live);
  const arrived: EditionRow = { ...edition, pending: { facts: version, state: 'scheduled', questions: [] } };
  const asIfOut = { editions: [...others, arrived], original: translatedFrom };
  const unseen = withdrawnUnseen(edition, head?.withdrawn);
  const doubted = translationDoubt(arrived, asIfOut, facts.comparisons);
  const asked = [
    ...questions(facts, parsed, edition, version),
    ...(facts.aboutPictures ?? []).filter(({ weight }) => weight === 'question'),
    ...(isToBeRead(version, { lang: edition.lang, translatedFrom, newsroom }) ? [REVIEW] : []),
    ...(doubted ? [doubted] : []),
    ...(isLate ? [afterPublication(editions)] : []),
    ...(unseen ? [{ code: unseen, weight: 'question' as const }] : []),
  ];
  const isClear = asked.length === 0 && !edition.live;
  const doubt = files && isClear ? unsettled({ head, editions, files, now }, { edition, facts: version }) : undefined;
  if (doubt) return { asked: waitsFor(doubt), until: doubt.until };
  const lacking = isClear ? lackingOf(set, asIfOut) : [];
  if (lacking.length === 0) return { asked };
  const until = waitsUntil(set, version);
  return { asked: [...asked, waitsForSet(lacking, until)], until };
};

const REVIEW: Problem = { code: 'translation-review', weight: 'question' };

/** Whether somebody of the desk is to read a whole document that translates another language. A returned file says so itself. */
const isToBeRead = (
  version: VersionFacts,
  { lang, translatedFrom, newsroom }: { lang: string; translatedFrom: string; newsroom: Newsroom },
): boolean =>
  version.objectKey.startsWith(INCOMING) &&
  needsOf(newsroom, { ...version, lang: translatedFrom }).some((need) => need.lang === lang && need.review);

/** What says to wait where these are out already. */
const afterPublication = (editions: readonly EditionRow[]): Problem => {
  const out = editions.flatMap(({ lang, live }) => (live && live.state !== 'killed' ? [lang] : []));
  const params = out.length > 0 ? { languages: out.join(', ') } : undefined;
  return { code: 'embargo-after-publication', weight: 'question', ...(params && { params }) };
};
