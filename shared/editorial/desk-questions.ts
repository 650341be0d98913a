import { isReadLanguage } from '../languages/read-languages.ts';
import { resemblance } from '../release/fingerprint.ts';
import type { Problem, ProblemCode } from '../release/problem.ts';
import { isTooOldForAlerts, unmailed } from './alert-age.ts';
import { announcedAt } from './announced.ts';
import { promisedBefore } from './lineage.ts';
import { lookalikeQuestions } from './lookalike.ts';
import type { EditionRow, VersionFacts } from './rows.ts';
import { isSameTranslation, lookalikesOf } from './same-text.ts';
import { dueAtOf } from './transitions.ts';
import { remark } from './upload-decision.ts';
import type { Document, UploadFacts } from './upload-facts.ts';

/** Words in common below this are another story, not another wording of the same. */
const SAME_STORY = 0.15;

/** What the desk is asked about this document: the document's own doubts first, then what is odd about it here. */
export const questions = (facts: UploadFacts, parsed: Document, edition: EditionRow, version: VersionFacts): Problem[] => {
  const { newsroom, now, editions } = facts;
  const { release, live, pending } = edition;
  const { understood, problems } = parsed;
  const asked = problems.filter(({ weight }) => weight === 'question');
  const ask = (code: ProblemCode, params?: Problem['params']): void => {
    asked.push({ code, weight: 'question', ...(params && { params }) });
  };
  if (!newsroom.languages.includes(understood.lang)) ask('language-not-published', { lang: understood.lang });
  else if (!isReadLanguage(understood.lang)) ask('language-unread', { lang: understood.lang });

  // What readers have counts, not what was held since; without readers, a doubt stays until somebody answers it.
  const known = live?.facts ?? pending?.facts;
  const doubted = !live && pending?.questions.includes('different-story');
  // What came back sentence by sentence is no other story, however else it is worded.
  if (known && !understood.source && (doubted || resemblance(known.signature, version.signature) < SAME_STORY))
    ask('different-story');
  else if (live && !version.correctionNote && !version.minor && !isSameTranslation(live.facts, version))
    ask('changed-without-note');

  const { objectKey: key, signature, figures } = version;
  const own = {
    release,
    key,
    lang: understood.lang,
    signature,
    figures,
    body: understood.body,
    dueAt: dueAtOf(version, now),
    live,
  };
  // Nor is it a copy: its original was looked at.
  if (!understood.source) asked.push(...lookalikeQuestions(lookalikesOf(facts, version), own));

  if (understood.correction && !editions.some(isKnown)) ask('nothing-to-correct');

  const promised = promisedBefore(facts, edition);
  if (promised && promised > now && (dueAtOf(version, now) ?? '') < promised) {
    ask(version.embargoUntil ? 'embargo-brought-forward' : 'embargo-removed');
  }
  return asked;
};

/** Whether a language shows that its release is the one that is meant: it is out, or waits for something else than the right name. */
export const isKnown = ({ live, pending }: EditionRow): boolean =>
  live !== undefined || (pending !== undefined && !pending.questions.includes('nothing-to-correct'));

/** What is said of a version that nobody has seen an earlier one of. */
export const firstRemarks = (
  { newsroom, now }: UploadFacts,
  { understood }: Document,
  { version: { releaseAt }, asked }: { version: VersionFacts; asked: readonly Problem[] },
): Problem[] => [
  ...(isTooOldForAlerts(announcedAt(releaseAt, now, newsroom.timeZone), now, newsroom.alerts.maxAgeDays) ? [unmailed] : []),
  ...(understood.correction && !asked.some(({ code }) => code === 'nothing-to-correct') ? [remark('correction-unseen')] : []),
];
