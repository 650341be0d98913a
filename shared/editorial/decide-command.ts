import { commandFileName, commands } from '../release/command-table.ts';
import type { Problem } from '../release/problem.ts';
import { acceptHeld } from './accept-held.ts';
import { addCorrectionNote } from './add-correction-note.ts';
import {
  type Command,
  type CommandDecision,
  decided,
  isAboutNewest,
  mayBeEarly,
  type Parsed,
  refuseCommand,
} from './command-decision.ts';
import { type Decision, MOST_REFUSED } from './decision.ts';
import { NEAR_PATIENCE, OVERTAKEN_PATIENCE } from './look-again.ts';
import { targetNamed } from './misplaced.ts';
import { orderEmbargo } from './order-embargo.ts';
import { restoreRelease } from './restore-release.ts';
import type { EditionRow } from './rows.ts';
import { takeDown } from './take-down.ts';
import { remark, uploadFields } from './upload-decision.ts';
import { isOlder, type UploadFacts } from './upload-facts.ts';

/** Decides about a command file. One that is carried out settles the refused files that asked for it. */
export const decideCommand = (facts: UploadFacts, reading: Command): CommandDecision => {
  const step = decideWhatItDoes(facts, reading);
  const { insteadOf = [] } = facts;
  if (step.wait || step.decision.upload?.outcome !== 'command' || insteadOf.length === 0) return step;
  const settlesRefused = insteadOf.slice(0, MOST_REFUSED).map(({ key, versionId }) => ({ key, versionId }));
  return decided({ ...step.decision, settlesRefused });
};

/**
 * What a command file does. On one edition it acts at once; on a whole release it first binds the release (`HEAD`), and
 * then each edition follows in a transaction of its own (`decideFollow`).
 */
const decideWhatItDoes = (facts: UploadFacts, reading: Command): CommandDecision => {
  const { upload, uploadHead, parsed } = facts;
  if (!parsed || parsed.kind === 'gone') return decided({ ...uploadFields(facts, 'ignored', []), action: 'ignore' });
  if (isOlder(upload, uploadHead)) {
    return decided({ ...uploadFields(facts, 'superseded', [remark('superseded-by')]), action: 'supersede' });
  }
  if (parsed.kind !== 'command') return decided({ ...uploadFields(facts, 'rejected', []), action: 'reject' });
  // A document comes before a command that was dropped after it: the newer version is what is meant.
  if (isAboutNewest(reading) && (facts.undecided?.length || hasOvertaken(facts))) return { wait: true };
  const misplaced = misplacedAs(facts, reading);
  if (misplaced)
    return decided(refuseCommand(facts, reading, parsed, 'command-misplaced', facts.head?.release, { meant: misplaced }));
  const near = nearMissOf(facts, reading);
  if (!near) return carriedOut(facts, reading, parsed);
  if (commands[reading.command].early === 'binds') {
    const binding = carriedOut(facts, reading, parsed);
    return binding.wait ? binding : decided(asNearMiss(binding.decision, near));
  }
  // It may have overtaken the upload that it is about.
  return mayBeEarly(facts, NEAR_PATIENCE)
    ? carriedOut(facts, reading, parsed)
    : decided(refuseCommand(facts, reading, parsed, near.code, facts.head?.release, near.params));
};

/** Whether files lie there that it is about and that wait to be read: longer than that no queue is. */
const hasOvertaken = (facts: UploadFacts): boolean => (facts.overtakes?.length ?? 0) > 0 && mayBeEarly(facts, OVERTAKEN_PATIENCE);

const carriedOut = (facts: UploadFacts, reading: Command, parsed: Parsed): CommandDecision => {
  switch (reading.command) {
    case 'kill':
    case 'withdraw':
      return decided(takeDown(facts, reading, parsed));
    case 'restore':
      return restoreRelease(facts, reading, parsed);
    case 'accept':
      return acceptHeld(facts, reading, parsed);
    case 'correct':
      return addCorrectionNote(facts, reading, parsed);
    case 'embargo':
      return decided(orderEmbargo(facts, reading, parsed));
  }
};

/** The name of the command file that would do what this one is meant to, where this one would do nothing. */
const misplacedAs = ({ meant, editions, elsewhere = [] }: UploadFacts, { command, lang: own }: Command): string | undefined => {
  if (meant) return commandFileName(meant, command);
  if (command === 'kill') return undefined; // it goes wherever files of its name went
  const can = ({ live, pending }: EditionRow): boolean =>
    pending !== undefined || ((command === 'withdraw' || command === 'restore') && live !== undefined && live.state !== 'killed');
  const [other] = elsewhere.filter(({ edition }) => can(edition));
  const isHere = editions.some((edition) => (own ?? edition.lang) === edition.lang && can(edition));
  return other && !isHere ? commandFileName(`${other.name}.${other.edition.lang}`, command) : undefined;
};

/** That nothing goes by the name of a command, and something by a name like it. */
const nearMissOf = ({ near = [] }: UploadFacts, { command, ...named }: Command): Problem | undefined =>
  near.length > 0
    ? {
        code: 'command-near-name',
        weight: 'error',
        params: { command, target: targetNamed(named), meant: near.map((target) => commandFileName(target, command)).join(', ') },
      }
    : undefined;

/**
 * A command that comes before what it is about binds it all the same, in case it only overtook that: but it is refused in the eyes of
 * whoever dropped it, for what is most likely meant is still there.
 */
const asNearMiss = (decision: Decision, near: Problem): Decision => ({
  ...decision,
  ...(decision.upload && {
    upload: {
      ...decision.upload,
      outcome: 'rejected',
      problems: [near.code, ...decision.upload.problems.filter((code) => code !== near.code)],
      asks: [near],
    },
  }),
  problems: [near, ...decision.problems],
});
