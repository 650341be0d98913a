import type { Decision } from '../../shared/editorial/decision.ts';
import type { RecordsMessage } from '../../shared/editorial/messages.ts';
import type { Line, LineName } from '../../shared/operations/lines.ts';

/** A decision that is carried out, for the log: by ids and words of ours, never by a name that somebody gave a file. */
export const decidedLine = (decision: Decision): Line => {
  const { action, head, edition, upload, cause, due } = decision;
  return {
    event: 'decided',
    action,
    outcome: upload?.outcome,
    upload: upload?.uploadId ?? cause.uploadId,
    release: head?.release,
    lang: edition?.lang,
    revision: head?.revision,
    version: decision.newVersion,
    due: due.add?.at,
    told: decision.change?.event,
    numbers: { ...(upload && { [`outcome-${upload.outcome}`]: 1 }), ...lateness(decision) },
  };
};

/** How long after its instant the clock let an edition out. */
const lateness = ({ at, cause, due, change }: Decision): Line['numbers'] => {
  const [waited] = due.drop;
  return cause.principal === 'clock' && change && waited ? { 'late-for-due': Date.parse(at) - Date.parse(waited.at) } : {};
};

/** What was done about the messages that ask for no decision. */
const DONE: Partial<Record<RecordsMessage['kind'], LineName>> = {
  desk: 'desk-written',
  removed: 'removal-told',
  'carried-out': 'order-done',
};

/** A message that led to no decision. */
export const undecidedLine = (message: RecordsMessage): Line => ({
  event: DONE[message.kind] ?? 'undecided',
  about: message.kind,
  ...('parsed' in message && { upload: /[0-9a-f]{64}/.exec(message.parsed)?.[0] }),
  ...('uploadId' in message && { upload: message.uploadId }),
  ...('release' in message && { release: message.release, lang: message.lang }),
  ...('revision' in message && { revision: message.revision }),
});
