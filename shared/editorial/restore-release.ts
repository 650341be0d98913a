import {
  type Command,
  type CommandDecision,
  commandOf,
  decided,
  isOlderThan,
  isWithdrawn,
  mayBeEarly,
  newNames,
  nextHead,
  orderOf,
  type Parsed,
  refuseCommand,
  supersedeCommand,
} from './command-decision.ts';
import { newEdition, restore } from './transitions.ts';
import { uploadFields } from './upload-decision.ts';
import type { UploadFacts } from './upload-facts.ts';

/**
 * Restore: only what is withdrawn. It may have overtaken its withdrawal: it waits for that, and binds one that comes later still by
 * the time at which each was dropped.
 */
export const restoreRelease = (facts: UploadFacts, reading: Command, parsed: Parsed): CommandDecision => {
  const { now, upload, head, editions } = facts;
  const edition = editions.find(({ lang }) => lang === reading.lang);
  if (head?.killed || edition?.killed) return decided(refuseCommand(facts, reading, parsed, 'killed', head?.release));
  if (head && isOlderThan((reading.lang ? edition : head)?.withdrawn, upload.eventTime))
    return decided(supersedeCommand(facts, reading, parsed, head.release));
  const revision = (head?.revision ?? 0) + 1;
  const restored = orderOf(facts, parsed, revision);
  // An edition stays withdrawn while its whole release is.
  const isOut = reading.lang
    ? !head?.withdrawn && edition !== undefined && isWithdrawn(edition)
    : head?.withdrawn !== undefined || editions.some(isWithdrawn);
  if (!head || !isOut) {
    if (mayBeEarly(facts)) return { wait: true };
    const isKnown = (reading.lang ? [edition] : editions).some((one) => one && one.lastVersion > 0);
    const code = isKnown ? 'command-not-applicable' : 'command-without-target';
    // A withdrawal that was dropped before it may come later still, and so may the release.
    const known = nextHead(facts, reading);
    const { release } = known;
    const refused = { ...refuseCommand(facts, reading, parsed, code, release), releaseKeys: newNames(facts, reading) };
    if (!reading.lang) return decided({ ...refused, head: { ...known, restored } });
    const bound = { ...(edition ?? newEdition(release, reading.lang)), revision, restored };
    return decided({ ...refused, head: known, edition: bound });
  }
  const common = { ...uploadFields(facts, 'command', [], { release: head.release }), ...commandOf(reading, parsed) };
  if (edition)
    return decided({
      ...common,
      ...restore({ ...edition, revision, restored }, { at: now, note: parsed.note }),
      head: { ...head, revision },
      // What waited for nothing else goes out, or on to its time, in a step of its own.
      follow: edition.pending && !edition.live ? [edition.lang] : [],
    });
  const { withdrawn: _order, ...rest } = head;
  return decided({
    ...common,
    action: 'restore',
    head: { ...rest, revision, restored },
    follow: editions.map(({ lang }) => lang),
  });
};
