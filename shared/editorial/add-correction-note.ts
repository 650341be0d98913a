import {
  type Command,
  type CommandDecision,
  commandOf,
  decided,
  mayBeEarly,
  type Parsed,
  refuseCommand,
} from './command-decision.ts';
import type { EditionRow } from './rows.ts';
import { keepPending, letGo } from './transitions.ts';
import { uploadFields } from './upload-decision.ts';
import type { UploadFacts } from './upload-facts.ts';

/** Correct: the note that a changed text went without. It may have overtaken the text. */
export const addCorrectionNote = (facts: UploadFacts, reading: Command, parsed: Parsed): CommandDecision => {
  const { now, upload, head, editions, newsroom } = facts;
  if (head?.killed) return decided(refuseCommand(facts, reading, parsed, 'killed'));
  const lacking = editions.filter(
    ({ lang, pending }) =>
      pending?.questions.includes('changed-without-note') &&
      (reading.lang ?? lang) === lang &&
      pending.facts.eventTime <= upload.eventTime,
  );
  const [edition] = lacking;
  if (!head || !edition?.pending) {
    if (mayBeEarly(facts)) return { wait: true };
    return decided(
      refuseCommand(facts, reading, parsed, head ? 'command-not-applicable' : 'command-without-target', head?.release),
    );
  }
  if (lacking.length > 1) {
    const languages = lacking.map(({ lang }) => lang).join(', ');
    return decided(refuseCommand(facts, reading, parsed, 'command-needs-language', head.release, { languages }));
  }
  const revision = head.revision + 1;
  const questions = edition.pending.questions.filter((code) => code !== 'changed-without-note');
  const { noted: _noted, ...version } = edition.pending.facts;
  const pending = {
    ...edition.pending,
    facts: { ...version, correctionNote: parsed.note ?? parsed.reason },
    questions,
  };
  const noted: EditionRow = { ...edition, revision, pending };
  const transition = questions.length > 0 ? keepPending(noted, pending) : letGo(noted, now, newsroom.languages, head.withdrawn);
  if (!transition) return decided(refuseCommand(facts, reading, parsed, 'language-not-published', head.release));
  return decided({
    ...uploadFields(facts, 'command', [], { release: head.release, version: pending.facts.version }),
    ...commandOf(reading, parsed),
    ...transition,
    head: { ...head, revision },
  });
};
