import type { KeyReading } from '../release/key-reading.ts';
import type { ParsedUpload } from '../release/upload.ts';
import { type CommandDecision, commandOf, decided, mayBeEarly, orderOf, type Parsed, refuseCommand } from './command-decision.ts';
import { decideCommand } from './decide-command.ts';
import { decideUpload } from './decide-upload.ts';
import type { UploadRow } from './rows.ts';
import { newEdition, sendBack } from './transitions.ts';
import { remark, uploadFields, withoutEffect } from './upload-decision.ts';
import { isOlder, type UploadFacts } from './upload-facts.ts';

/** What is said of a returned translation, and all that is known of that file. */
export interface ReviewFacts {
  own: UploadFacts;
  /** What became of the newest version of the file it is about. */
  row?: UploadRow | undefined;
  /** What would decide about that file now; absent when it was no translation that could be used. */
  returned?: (UploadFacts & { parsed: Extract<ParsedUpload, { kind: 'document' }> }) | undefined;
}

type Review = Extract<KeyReading, { kind: 'review' }>;

/**
 * Decides about `.accept.txt` and `.return.txt` beside a returned translation. An accept lets one that is held go on, and takes one
 * as it is that was refused for what it says; a return drops it, and has its translator asked again.
 */
export const decideReview = ({ own, row, returned }: ReviewFacts, { review, returned: target }: Review): CommandDecision => {
  const { parsed, upload, uploadHead } = own;
  if (!parsed || parsed.kind === 'gone') return decided(withoutEffect(own, 'ignore', 'ignored'));
  if (isOlder(upload, uploadHead)) return decided(withoutEffect(own, 'supersede', 'superseded', [remark('superseded-by')]));
  if (parsed.kind !== 'command') return decided(withoutEffect(own, 'reject', 'rejected'));

  const named = { command: review, releaseKey: target };
  if (!row) return mayBeEarly(own) ? { wait: true } : decided(refuseCommand(own, named, parsed, 'command-without-target'));
  const { head, editions = [], keyRow, comparisons } = returned ?? {};
  const facts: UploadFacts = { ...own, head, editions, keyRow, comparisons };
  const edition = editions.find(({ lang }) => lang === row.lang);
  const waits = row.outcome === 'held' && edition?.pending?.facts.uploadId === row.uploadId;
  if (!returned || !head || !row.lang || !(waits || row.outcome === 'rejected'))
    return decided(refuseCommand(facts, named, parsed, 'command-not-applicable', row.release));
  if (head.killed || edition?.killed) return decided(refuseCommand(facts, named, parsed, 'killed', head.release));
  if (review === 'return') {
    const revision = head.revision + 1;
    const before = edition ?? newEdition(head.release, row.lang);
    return decided({
      ...uploadFields(facts, 'command', [], { release: head.release }),
      ...commandOf(named, parsed),
      ...sendBack({ ...before, revision }, orderOf(facts, parsed, revision), row),
      head: { ...head, revision },
    });
  }
  if (waits) return decideCommand(facts, { kind: 'command', command: 'accept', releaseKey: head.key, lang: row.lang });
  return decided(takeAsItIs(facts, returned, { named, parsed }));
};

/** What was refused is decided again, as if nothing had been found. */
const takeAsItIs = (
  facts: UploadFacts,
  returned: NonNullable<ReviewFacts['returned']>,
  { named, parsed }: { named: { command: string; releaseKey: string }; parsed: Parsed },
): ReturnType<typeof decideUpload> => {
  const problems = returned.parsed.problems
    .filter(({ code }) => code !== 'translation-review')
    .map((problem) => ({ ...problem, weight: 'remark' as const }));
  const {
    upload: was,
    uploadHead: _head,
    settles: _settles,
    cause: _cause,
    problems: asked,
    ...decision
  } = decideUpload({ ...returned, parsed: { ...returned.parsed, problems } });
  if (!was || !decision.edition)
    return refuseCommand(facts, named, parsed, asked[0]?.code ?? 'command-not-applicable', returned.head?.release);
  const questions = asked.filter(({ weight }) => weight === 'question');
  const { key, versionId, outcome, version, dueAt, release } = was;
  const own = uploadFields(facts, 'command', [], { ...(release && { release }), ...(version && { version }) });
  return {
    ...own,
    ...decision,
    ...commandOf(named, parsed),
    problems: [],
    ends: [
      ...decision.ends,
      {
        key,
        versionId,
        outcome,
        ...(version && { version }),
        problems: was.problems,
        ...(questions.length > 0 && { questions: questions.map(({ code }) => code), asks: questions.slice(0, 3) }),
        ...(dueAt && { dueAt }),
      },
    ],
  };
};
