import { cutTo } from '../release/cut-text.ts';
import type { Problem } from '../release/problem.ts';
import { readIsoTime } from '../release/reading/calendar.ts';
import {
  type Command,
  commandOf,
  isOlderThan,
  newNames,
  nextHead,
  orderOf,
  type Parsed,
  refuseCommand,
  supersedeCommand,
} from './command-decision.ts';
import type { Decision } from './decision.ts';
import { targetNamed } from './misplaced.ts';
import { doubtFor } from './release-files.ts';
import type { EditionRow, EmbargoOrder } from './rows.ts';
import { moveEmbargo, newEdition } from './transitions.ts';
import { remark, uploadFields } from './upload-decision.ts';
import type { UploadFacts } from './upload-facts.ts';

/**
 * Embargo: another time for what is not public yet, and for what is still to come under this name. What is public cannot be
 * embargoed any more; the desk is told so.
 */
export const orderEmbargo = (facts: UploadFacts, reading: Command, parsed: Parsed): Decision => {
  const { now, upload, head: before, editions } = facts;
  if (before?.killed || editions.find(({ lang }) => lang === reading.lang)?.killed)
    return refuseCommand(facts, reading, parsed, 'killed', before?.release);
  const until = timeOf(parsed.reason);
  if (!until || until <= now) {
    const said = cutTo(parsed.reason, 100);
    return refuseCommand(facts, reading, parsed, 'command-time', before?.release, { said });
  }
  const meant = editions.filter(({ lang }) => (reading.lang ?? lang) === lang);
  if (meant.length > 0 && meant.every(({ live, pending }) => live && !pending))
    return refuseCommand(facts, reading, parsed, 'embargo-too-late', before?.release);

  const head = nextHead(facts, reading);
  const { release, revision } = head;
  const embargo: EmbargoOrder = { ...orderOf(facts, parsed, revision), until };
  const edition = reading.lang ? (meant[0] ?? newEdition(release, reading.lang)) : undefined;
  if ([edition?.embargo, before?.embargo].some((known) => isOlderThan(known, upload.eventTime)))
    return supersedeCommand(facts, reading, parsed, release);

  const common = {
    ...uploadFields(facts, 'command', meant.length > 0 ? tooLateFor(meant) : [early(reading)], { release, dueAt: until }),
    ...commandOf(reading, parsed),
    releaseKeys: newNames(facts, reading),
  };
  if (!edition) {
    // What was promised before is over: this is the time of all that is not public yet.
    const { promised: _over, ...bound } = head;
    return { ...common, action: 'embargo', head: { ...bound, embargo }, follow: editions.map(({ lang }) => lang) };
  }
  const bound: EditionRow = { ...edition, revision, embargo };
  const moved = moveEmbargo(bound, embargo, now, { doubt: doubtFor(bound, facts), set: head.set });
  return { ...common, action: 'embargo', edition: bound, ...moved, head };
};

/** What it cannot take back: a language that readers have while another one waits. */
const tooLateFor = (meant: readonly EditionRow[]): Problem[] =>
  meant.some(({ live, pending }) => live && !pending) ? [{ code: 'embargo-too-late', weight: 'error' }] : [];

/** The time that an embargo command begins with: ISO 8601 with offset. What follows it is the reason. */
const timeOf = (text: string): string | undefined => {
  const [first = ''] = text.split(/\s/);
  const time = readIsoTime(first.replace(/[.,;:]+$/, ''));
  return time?.kind === 'instant' ? time.instant.toISOString() : undefined;
};

/** The same of an embargo, which takes nothing down. */
const early = (reading: Command): Problem => remark('embargo-without-target', { target: targetNamed(reading) });
