import { unchangedSince } from '../../shared/aws/objects.ts';
import { type Decision, decisionKeyOf, outboxIdOf } from '../../shared/editorial/decision.ts';
import { editionKeyOf, editionOf, illustratedEdition, newVersionOf } from '../../shared/editorial/edition-of.ts';
import { isOrdered } from '../../shared/editorial/is-ordered.ts';
import { previewKeyOf } from '../../shared/editorial/report-card.ts';
import { type EditionRow, type HeadRow, rowKeys, UploadHeadRow, type VersionFacts } from '../../shared/editorial/rows.ts';
import { underManifest } from '../../shared/editorial/stated.ts';
import { isToGoOn } from '../../shared/editorial/upload-changes.ts';
import { deskLanguage } from '../../shared/newsroom/newsroom.ts';
import { Edition } from '../../shared/release/edition.ts';
import { resanitised } from '../../shared/release/resanitise.ts';
import type { ParsedUpload } from '../../shared/release/upload.ts';
import { announceDesk } from './build-desk.ts';
import { refreshCard } from './cards.ts';
import { decidedLine } from './lines-of.ts';
import { recordOwed } from './owed.ts';
import type { Ports } from './ports.ts';
import { readParsedDocument } from './read-parsed.ts';
import { refreshTimeline } from './refresh-timeline.ts';

/** What falls due sooner than this is sent as a delayed message at once; the rest is keep-time's. Seconds. */
const DUE_SOON = 120;

/**
 * Does what a committed decision owes, and takes its outbox row away last: every step may be repeated, and is when we die
 * in between.
 */
export const carryOutDecision = async (ports: Ports, decision: Decision, asParsed: ParsedUpload | undefined): Promise<void> => {
  const { archive } = ports;
  const { head, upload } = decision;
  const made = newVersionOf(decision);
  const parsed = asParsed && underManifest(asParsed, head?.manifest);
  if (made && decision.illustrates !== undefined) await keepIllustrated(ports, decision, made);
  else if (made) await keepWords(ports, decision, made, parsed);
  await archive.put(json(decisionKeyOf(decision), decision), unchangedSince(undefined));
  // Its row is all it leaves, and the log has that.
  if (decision.action === 'ignore') {
    await ports.deleteRow(rowKeys.outbox(outboxIdOf(decision)));
    return ports.tell(decidedLine(decision));
  }

  const report = await recordOwed(ports, decision);
  await refreshCards(ports, decision, parsed);
  await sendOn(ports, decision, report);
  if (head) await refreshTimeline(ports, head.release);
  // After all that readers wait for: the desk's mail may be away for hours.
  const kind = noticeOf(upload);
  if (upload && kind) {
    const { uploadId } = upload;
    const { renderNotice } = await import('#desk-pages');
    await ports.notifyDesk(renderNotice({ kind, uploadId, deskUrl: ports.deskUrl }, deskLanguage(ports.newsroom)));
  }
  await announceDesk(ports, outboxIdOf(decision));
  await ports.deleteRow(rowKeys.outbox(outboxIdOf(decision)));
  ports.tell(decidedLine(decision));
};

/** Keeps the words of a new version of an edition, and what the desk sees of one that waits. */
const keepWords = async (ports: Ports, decision: Decision, made: VersionFacts, own: ParsedUpload | undefined): Promise<void> => {
  const { head, edition, upload } = decision;
  if (!head || !edition) return;
  // An accept that takes a refused translation as it is: the words are that file's, not its own.
  const isOther = decision.command !== undefined && made.uploadId !== upload?.uploadId;
  const ofOther = isOther ? await readParsedDocument(ports, made.uploadId) : undefined;
  const parsed = ofOther ? underManifest(resanitised(ofOther), head?.manifest) : own;
  if (parsed?.kind !== 'document')
    throw new Error(`the words of upload ${upload?.uploadId} are gone before their edition was kept`);
  await keepEdition(ports, { head, edition }, made, editionOf(decision, made, parsed));
};

/** Keeps the words of a version again, with the pictures that it has by now. */
const keepIllustrated = async (
  ports: Ports,
  { head, edition, illustrates = 0, pictures = [] }: Decision,
  made: VersionFacts,
): Promise<void> => {
  if (!head || !edition) return;
  const stored = await ports.archive.read(editionKeyOf(head.release, edition.lang, illustrates));
  if (!stored) throw new Error(`version ${illustrates} of ${head.release} is not in the archive`);
  const words = illustratedEdition(Edition.parse(JSON.parse(stored.text)), made, pictures);
  await keepEdition(ports, { head, edition }, made, words);
};

/** Keeps the words of a version, and shows the desk what waits as it will be. */
const keepEdition = async (
  { archive, reports, newsroom }: Ports,
  { head, edition }: { head: HeadRow; edition: EditionRow },
  made: VersionFacts,
  words: Edition,
): Promise<void> => {
  await archive.put(json(editionKeyOf(head.release, edition.lang, made.version), words), unchangedSince(undefined));
  if (edition.pending?.facts.version !== made.version) return;
  const { renderPreview } = await import('#desk-pages');
  await reports.put({
    key: previewKeyOf(made.uploadId),
    body: renderPreview({ edition: words, newsroom, correctionNote: made.correctionNote }),
    contentType: 'text/html; charset=utf-8',
  });
};

/** Writes the cards of the upload, of those that it ends, and of what is public in its place. */
const refreshCards = async (ports: Ports, decision: Decision, parsed: ParsedUpload | undefined): Promise<void> => {
  const { edition, upload, change, ends, settlesRefused = [] } = decision;
  if (upload) await refreshCard(ports, upload, { parsed, decision });
  for (const { file } of decision.pictures ?? []) {
    const newest = file === undefined ? undefined : await ports.readRow(UploadHeadRow, rowKeys.uploadHead(file));
    if (file !== undefined && newest) await refreshCard(ports, { key: file, versionId: newest.versionId }, {});
  }
  for (const end of [...ends, ...settlesRefused]) if (end.key !== upload?.key) await refreshCard(ports, end, {});
  const live = edition?.live?.facts;
  if (live && change && live.uploadId !== upload?.uploadId && ends.every(({ key }) => key !== live.objectKey)) {
    await refreshCard(ports, { key: live.objectKey, versionId: live.versionId }, {});
  }
};

/** Tells whoever goes on with it: the page, what follows of it, its time, its translations. */
const sendOn = async (ports: Ports, decision: Decision, report: boolean): Promise<void> => {
  const { records } = ports;
  const { head, edition, change, follow, reopen, reopenAs, due } = decision;
  const urgent = isOrdered(decision);
  if (head && edition && change) {
    const { release, revision } = head;
    await ports.sendPage({
      release,
      lang: edition.lang,
      revision,
      tell: true,
      ...(report && { report }),
      ...(urgent && { urgent }),
    });
  }
  if (head && follow.length > 0) {
    const { release, revision } = head;
    await records.sendAll(
      follow.map((lang) => ({ kind: 'follow' as const, release, lang, revision, ...(urgent && { urgent }) })),
    );
  }
  if (reopen) await records.send({ kind: 'reopen', uploadId: reopen, ...(reopenAs && { as: reopenAs }) });
  if (due.add) {
    const wait = (Date.parse(due.add.at) - Date.parse(ports.now())) / 1000;
    if (wait <= DUE_SOON) await records.send({ kind: 'due', ...due.add }, wait);
  }
  if (decision.picture) await records.send({ kind: 'picture', key: decision.picture.key });
  if (head && (edition || decision.action === 'kill')) {
    await ports.sendTranslations({ release: head.release, revision: head.revision });
  }
};

/** What the desk is told of an upload by mail: what needs somebody, and an order that met nothing. */
const noticeOf = (
  upload: Decision['upload'],
): 'held' | 'rejected' | 'unmatched' | 'early-embargo' | 'late-embargo' | undefined => {
  const isTooLate = upload?.problems.some((code) => code === 'embargo-after-publication' || code === 'embargo-too-late');
  if (isTooLate) return 'late-embargo';
  // What goes on by itself asks nobody.
  if (upload && isToGoOn(upload)) return undefined;
  if (upload?.outcome === 'held' || upload?.outcome === 'rejected') return upload.outcome;
  if (upload?.problems.includes('embargo-without-target')) return 'early-embargo';
  return upload?.problems.includes('command-without-target') ? 'unmatched' : undefined;
};

const json = (key: string, value: unknown) => ({ key, body: `${JSON.stringify(value)}\n`, contentType: 'application/json' });
