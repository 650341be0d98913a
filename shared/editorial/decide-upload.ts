import type { PictureReading } from '../release/key-reading.ts';
import type { Picture } from '../release/picture.ts';
import { decideDocument } from './decide-document.ts';
import type { Decision } from './decision.ts';
import { goesOnByItself } from './pending.ts';
import { paddedSequencer } from './sequencer.ts';
import { holdForNewer } from './transitions.ts';
import { remark, uploadFields, withoutEffect } from './upload-decision.ts';
import { isOlder, type UploadFacts } from './upload-facts.ts';

/**
 * Decides about one upload that is a document, or of no use. Being a copy, late, or faulty are answers like any other: nothing is thrown.
 */
export const decideUpload = (facts: UploadFacts): Decision => {
  const { reading, parsed, upload, uploadHead } = facts;
  if (reading.kind === 'ignored') return withoutEffect(facts, 'ignore', 'ignored');
  if (reading.kind === 'asset') return withoutEffect(facts, 'keep-asset', 'asset');
  if (!parsed || parsed.kind === 'gone') return withoutEffect(facts, 'ignore', 'ignored');
  if (isOlder(upload, uploadHead) || facts.overtaken)
    return withoutEffect(facts, 'supersede', 'superseded', [remark('superseded-by')]);
  if (parsed.kind === 'faulty') return rejectFaultyFile(facts);
  if (reading.kind === 'picture' && parsed.kind === 'picture') return keepPicture(facts, reading, parsed.picture);
  if (parsed.kind === 'translation') return withoutEffect(facts, 'keep-translation', 'translation');
  if (reading.kind === 'faulty') return withoutEffect(facts, 'reject', 'rejected', reading.problems);
  if (reading.kind !== 'document' || parsed.kind !== 'document')
    throw new TypeError('commands, reviews and release.yaml are not decided here');
  return decideDocument(facts, reading, parsed);
};

/** A picture that is a file of its own. Whose it is is looked at afterwards, and again whenever a text comes. */
const keepPicture = (facts: UploadFacts, { names }: PictureReading, picture: Picture): Decision => {
  const { key, uploadId, versionId, sequencer, eventTime, principal } = facts.upload;
  const row = { key, uploadId, versionId, sequencer: paddedSequencer(sequencer), eventTime, principal, names, picture };
  return { ...withoutEffect(facts, 'keep-asset', 'asset'), picture: row };
};

/**
 * Turns a faulty file away. An earlier version of the same file that waits for its time was to be replaced by it, perhaps to be put
 * off: it is held until somebody says what is meant. Nobody knows what it would have asked of the other languages: what waits
 * there is held until that is settled.
 */
export const rejectFaultyFile = (facts: UploadFacts): Decision => {
  const { head, editions, upload, files } = facts;
  const waiting = editions.filter(goesOnByItself);
  const replaced = waiting.find(({ pending }) => pending?.facts.objectKey === upload.key);
  const others = files ? waiting.filter((edition) => edition !== replaced).map(({ lang }) => lang) : [];
  if (!head || head.killed || !(replaced || others.length > 0)) return withoutEffect(facts, 'reject', 'rejected');
  const revision = head.revision + 1;
  const held = replaced && holdForNewer({ ...replaced, revision });
  return {
    ...uploadFields(facts, 'rejected', held ? [remark('newer-rejected')] : [], { release: head.release }),
    action: 'reject',
    ...held,
    head: { ...head, revision },
    follow: others,
  };
};
