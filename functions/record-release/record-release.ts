import { Unreadable } from '../../shared/aws/failures.ts';
import { readStoredFrom } from '../../shared/aws/stored-uploads.ts';
import { sayingIfUnmailed } from '../../shared/editorial/alert-age.ts';
import { datedAsAnnounced } from '../../shared/editorial/announced.ts';
import { changesOf } from '../../shared/editorial/changes.ts';
import { decideCommand } from '../../shared/editorial/decide-command.ts';
import { decideDue } from '../../shared/editorial/decide-due.ts';
import { decideFollow } from '../../shared/editorial/decide-follow.ts';
import { decideManifest } from '../../shared/editorial/decide-manifest.ts';
import { decideReview } from '../../shared/editorial/decide-review.ts';
import { decideUpload } from '../../shared/editorial/decide-upload.ts';
import { Decision } from '../../shared/editorial/decision.ts';
import { decideEarlier } from '../../shared/editorial/lineage.ts';
import { LOOK_AGAIN_AFTER } from '../../shared/editorial/look-again.ts';
import type { RecordsMessage } from '../../shared/editorial/messages.ts';
import { readingByText } from '../../shared/editorial/reading-of.ts';
import { settlingFor } from '../../shared/editorial/release-files.ts';
import { DecisionRow, OutboxRow, rowKeys, type UploadRow } from '../../shared/editorial/rows.ts';
import { decideElsewhere } from '../../shared/editorial/take-down.ts';
import { deskLanguage } from '../../shared/newsroom/newsroom.ts';
import type { Line, Tell } from '../../shared/operations/lines.ts';
import { retryWhileBeaten } from '../../shared/queue/retry-while-beaten.ts';
import { again, roundFor } from '../../shared/queue/rounds.ts';
import { uploadIdOf } from '../../shared/release/identity.ts';
import type { KeyReading } from '../../shared/release/key-reading.ts';
import { readKey } from '../../shared/release/object-key.ts';
import { resanitised } from '../../shared/release/resanitise.ts';
import { type ParsedUpload, parsedKeyOf, type Upload } from '../../shared/release/upload.ts';
import { buildDesk } from './build-desk.ts';
import { refreshCard } from './cards.ts';
import { carryOutDecision } from './carry-out.ts';
import { readGoneOn, readNextElsewhere } from './elsewhere.ts';
import { gatherFiled, gatherRest, gatherReview, gatherUpload, readUploadRow, withFreeAddress } from './gather.ts';
import { undecidedLine } from './lines-of.ts';
import { unzipped, zipped } from './outbox.ts';
import { lookAtOwed, recordCarriedOut } from './owed.ts';
import { sharePicture } from './pictures-beside.ts';
import type { Ports } from './ports.ts';
import { readParsed, readParsedDocument } from './read-parsed.ts';
import { readStep } from './read-step.ts';
import { readUndecided } from './release-members.ts';

/** How soon what is due looks again whether newer files of its release are decided. Seconds. */
const LOOK_AGAIN_WHEN_DUE = 2;

/** For how long: keep-time sends another message each minute as long as it is due. Milliseconds. */
const SWEPT_WHEN_DUE = 60_000;

/** How often a decision is made anew because somebody else decided in between. */
const DECISIONS = 3;

/**
 * The sole writer of editorial state. Reads what there is, decides (shared/editorial), commits the decision in one
 * transaction, and then carries it out from its outbox row; whatever is interrupted is resumed from there.
 */
export const recordRelease =
  (ports: Ports) =>
  async (message: RecordsMessage): Promise<Line[]> => {
    let decided = 0;
    const tell: Tell = (line) => {
      decided += 1;
      ports.tell(line);
    };
    await workOff({ ...ports, tell }, message);
    return decided > 0 ? [] : [undecidedLine(message)];
  };

const workOff = (ports: Ports, message: RecordsMessage): Promise<void> => {
  switch (message.kind) {
    case 'upload':
      return recordUpload(ports, message);
    case 'picture':
      return sharePicture(ports, message, {
        decide: (find) =>
          decideAndCarryOut(ports, undefined, async () => {
            const decision = await find();
            return decision ? { decision } : {};
          }),
        refresh: (row) => refreshCard(ports, row, {}),
      });
    case 'removed':
      return tellOfRemoval(ports, message.key);
    case 'due':
      return publishDue(ports, message);
    case 'follow':
      return followCommand(ports, message);
    case 'reopen':
      return decideAgain(ports, message);
    case 'resume':
      return resume(ports, message.outbox);
    case 'carried-out':
      return recordCarriedOut(ports, message);
    case 'desk':
      return buildDesk(ports);
  }
};

const recordUpload = async (ports: Ports, message: Extract<RecordsMessage, { kind: 'upload' }>): Promise<void> => {
  const { upload, parsed } = await readUpload(ports, message.parsed);
  const done = new Set<string>();
  const reading = readingByText(readKey(upload.key, ports.newsroom.languages), parsed);

  await decideAndCarryOut(ports, parsed, async () => {
    const known = await readUploadRow(ports, upload);
    if (known) {
      if (known.outcome !== 'command' || !isKill(reading)) return known.outbox ? { resume: known.outbox } : {};
      // What goes by the name itself first: its card is to know what readers are owed.
      if (known.outbox) await resume(ports, known.outbox);
      const next = await killElsewhere(ports, upload, reading, parsed, done);
      if (!next) await finishElsewhere(ports, known);
      return next ? { first: next, decision: next } : {};
    }
    if (reading.kind === 'review') {
      const review = decideReview(await gatherReview(ports, upload, reading, parsed), reading);
      return review.wait ? lookAgain(ports, message) : { decision: review.decision };
    }
    const filed = await gatherFiled(ports, upload, reading, parsed);
    const settling = settlingFor(filed.facts);
    if (settling !== undefined) {
      return lookAgain(ports, message, settling);
    }
    const facts = await gatherRest(ports, filed);
    if (reading.kind === 'manifest') return { decision: decideManifest(facts) };
    if (reading.kind !== 'command') {
      const decision = decideUpload(facts);
      return { first: decideEarlier(facts, decision), decision };
    }
    const command = decideCommand(facts, reading);
    return command.wait
      ? lookAgain(ports, message)
      : { decision: command.decision, goesOn: isKill(reading) && command.decision.upload?.outcome === 'command' };
  });
};

const isKill = (reading: KeyReading): boolean => reading.kind === 'command' && reading.command === 'kill';

/** What a kill that has bound its name has to do next, in a release of another key to which a file of that name went. */
const killElsewhere = async (
  ports: Ports,
  upload: Upload,
  reading: KeyReading,
  parsed: ParsedUpload | undefined,
  done: Set<string>,
): Promise<Decision | undefined> => {
  if (reading.kind !== 'command' || parsed?.kind !== 'command') return undefined;
  const next = await readNextElsewhere(ports, reading, done);
  return next && decideElsewhere({ now: ports.now(), upload }, next, reading, parsed);
};

/** Carries out what a kill has decided in releases of other keys and was kept from, and says on its card how far it is. */
const finishElsewhere = async (ports: Ports, known: UploadRow): Promise<void> => {
  const { releases = [], outboxes = [] } = (await readGoneOn(ports, known)) ?? {};
  for (const outbox of outboxes) await resume(ports, outbox);
  if (releases.length > 0) await refreshCard(ports, known, {});
};

/** Puts an upload back that waits for others: for files of its release, or for what a command is about and may only be late. */
const lookAgain = async (
  { records, now }: Ports,
  message: Extract<RecordsMessage, { kind: 'upload' }>,
  seconds = LOOK_AGAIN_AFTER,
): Promise<Step> => {
  await records.send(again(message, now()), seconds);
  return {};
};

/** Decides about a held upload as one of the release that somebody said it is the beginning of. */
const decideAgain = async (ports: Ports, { uploadId, as }: Extract<RecordsMessage, { kind: 'reopen' }>): Promise<void> => {
  const parsed = await readParsedDocument(ports, uploadId);
  if (!parsed) throw new Unreadable(`parsed/${uploadId}.json is no document`);
  const { upload } = parsed;
  const reading = readingByText(readKey(upload.key, ports.newsroom.languages), parsed);
  await decideAndCarryOut(ports, resanitised(parsed), async () => {
    const facts = await gatherUpload(ports, upload, reading, resanitised(parsed), as);
    const known = await readUploadRow(ports, upload);
    const { generation = 1 } = facts.keyRow ?? {};
    if (!known || (known.generation ?? 1) >= generation) return known?.outbox ? { resume: known.outbox } : {};
    const { upload: row, uploadHead: newest, ...decision } = decideUpload(facts);
    return {
      decision: {
        ...decision,
        ...(row && { upload: { ...row, generation } }),
        ...(newest && { uploadHead: { ...newest, generation } }),
      },
    };
  });
};

/** An upload, and what was understood of it and of no other, cleaned again on this side of the wall. */
const readUpload = async ({ archive }: Ports, key: string): Promise<{ upload: Upload; parsed: ParsedUpload | undefined }> => {
  const stored = await readStoredFrom(archive.read)(key);
  if (!stored) throw new Error(`${key} is not there any more`);
  const { upload } = stored;
  const isOwn = upload.uploadId === uploadIdOf(upload.bucket, upload.key, upload.versionId);
  if (!isOwn || key !== parsedKeyOf(upload)) throw new Unreadable(`${key} is about another upload`);
  return { upload, parsed: stored.kind === 'unread' ? undefined : resanitised(stored) };
};

const publishDue = (ports: Ports, message: Extract<RecordsMessage, { kind: 'due' }>): Promise<void> =>
  decideAndCarryOut(ports, undefined, async () => {
    const { release, lang, at } = message;
    const { head, editions, members } = await ports.readRelease(release);
    const edition = editions.find((row) => row.lang === lang);
    const waiting = edition?.pending ? [edition.pending.facts.objectKey] : [];
    const step = await readStep(ports, { head, editions, members });
    const newer = await readUndecided(ports, members, waiting);
    const due = decideDue(ports.now(), head, edition, newer, step);
    if (due.kind === 'settling' && roundFor(message, ports.now()) < SWEPT_WHEN_DUE)
      await ports.records.send(again(message, ports.now()), LOOK_AGAIN_WHEN_DUE);
    if (due.kind === 'publish' || due.kind === 'hold') return { decision: due.decision };
    // Delays are whole seconds and clocks differ: come back rather than be early. Far-off times are keep-time's.
    const wait = (Date.parse(at) - Date.parse(ports.now())) / 1000;
    if (due.kind === 'early' && due.at === at && wait <= 900)
      await ports.records.send({ kind: 'due', release, lang, at }, Math.max(1, wait));
    return {};
  });

const followCommand = (ports: Ports, { release, lang, revision }: Extract<RecordsMessage, { kind: 'follow' }>): Promise<void> =>
  decideAndCarryOut(ports, undefined, async () => {
    const { head, editions, members } = await ports.readRelease(release);
    const edition = editions.find((row) => row.lang === lang);
    const command = await ports.readRow(DecisionRow, rowKeys.decision(release, revision));
    if (!head || !edition || !command) return {};
    const { action, principal, eventTime, at } = command;
    const order = { action, principal, eventTime, at, revision, note: command.command?.note };
    const step = await readStep(ports, { head, editions, members });
    const decision = decideFollow({ ...step, now: ports.now(), head, edition }, order);
    if (!decision) await lookAtOwed(ports, edition);
    return decision ? { decision } : {};
  });

const resume = async (ports: Ports, outbox: string): Promise<void> => {
  const row = await ports.readRow(OutboxRow, rowKeys.outbox(outbox));
  if (!row) return;
  const decision = Decision.parse(unzipped(row.decision));
  const parsed = decision.upload && (await readParsed(ports, decision.upload));
  await carryOutDecision(ports, decision, parsed && resanitised(parsed));
};

/** What a reading of the table led to: a decision to commit, one committed earlier to finish, or nothing to do. */
interface Step {
  /** What has to be decided before `decision`, and then all is read again. */
  first?: Decision | undefined;
  decision?: Decision;
  /** Once `decision` is carried out, all is read again: there may be more to do. */
  goesOn?: boolean;
  resume?: string;
}

/** Commits what `decide` decides and carries it out, until there is no more; anew when somebody else decided in between. */
const decideAndCarryOut = async (ports: Ports, parsed: ParsedUpload | undefined, decide: () => Promise<Step>): Promise<void> => {
  await retryWhileBeaten('deciding about the same release', DECISIONS, async () => {
    for (;;) {
      const taken = await takeStep(ports, parsed, await decide());
      if (taken !== 'there is more') return taken;
    }
  });
};

const takeStep = async (
  ports: Ports,
  parsed: ParsedUpload | undefined,
  { first, decision: decided, goesOn, resume: outbox }: Step,
): Promise<'all done' | 'there is more' | 'beaten'> => {
  if (outbox) await resume(ports, outbox);
  if (outbox || !decided) return 'all done';
  // Read by its own schema as a resumed one is: the log has the same bytes either way.
  const decision = Decision.parse(
    sayingIfUnmailed(await withFreeAddress(ports, datedAsAnnounced(first ?? decided, ports.newsroom)), ports.newsroom),
  );
  const { committed } = await ports.commit(changesOf(decision, zipped(decision)));
  if (!committed) return 'beaten';
  await carryOutDecision(ports, decision, first ? undefined : parsed);
  return first || goesOn ? 'there is more' : 'all done';
};

const tellOfRemoval = async ({ newsroom, deskUrl, notifyDesk }: Ports, key: string): Promise<void> => {
  if (readKey(key, newsroom.languages).kind === 'ignored') return;
  const { renderNotice } = await import('#desk-pages');
  await notifyDesk(renderNotice({ kind: 'removed', deskUrl }, deskLanguage(newsroom)));
};
