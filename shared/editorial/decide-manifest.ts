import type { Manifest } from '../release/manifest.ts';
import type { Problem } from '../release/problem.ts';
import { newNames, nextHead } from './command-decision.ts';
import { rejectFaultyFile } from './decide-upload.ts';
import type { Decision } from './decision.ts';
import { latest } from './latest.ts';
import type { HeadRow } from './rows.ts';
import { remark, uploadFields, withoutEffect } from './upload-decision.ts';
import { isOlder, type UploadFacts } from './upload-facts.ts';

/**
 * Decides about a release.yaml. It binds what waits and what is still to come, at once; it takes no time back that files wait for,
 * and cannot hide what is public. What it says of countries, topics and type holds for files that are decided after it.
 */
export const decideManifest = (facts: UploadFacts): Decision => {
  const { now, reading, upload, uploadHead, parsed, head: before, editions } = facts;
  if (!parsed || parsed.kind === 'gone') return withoutEffect(facts, 'ignore', 'ignored');
  if (isOlder(upload, uploadHead)) return withoutEffect(facts, 'supersede', 'superseded', [remark('superseded-by')]);
  if (parsed.kind === 'faulty') return rejectFaultyFile(facts);
  if (reading.kind !== 'manifest' || parsed.kind !== 'manifest') throw new TypeError('only release.yaml is decided here');

  const { manifest: stated } = parsed;
  const head = nextHead(facts, reading);
  const { release } = head;
  if (before?.killed) return withoutEffect(facts, 'reject', 'rejected', [{ code: 'killed', weight: 'error' }], { release });
  if (before?.manifest && says(before.manifest) === says(stated)) {
    const { objectKey } = before.manifest;
    return withoutEffect(facts, 'duplicate', 'duplicate', [remark('duplicate-of', { key: objectKey })], {
      release,
      duplicateOf: objectKey,
    });
  }
  const isEarlier = takesBack(before, { manifest: stated, due: timeToCome(stated, now), objectKey: upload.key }, now);
  // A draft holds everything, whatever else it says; the time that was promised stands.
  const { embargoUntil, releaseAt } = (isEarlier && before?.manifest) || {};
  const manifest = { ...stated, ...(embargoUntil && { embargoUntil }), ...(releaseAt && { releaseAt }) };
  const due = timeToCome(manifest, now);
  const waiting = editions.flatMap(({ lang, pending }) => (pending ? [lang] : []));
  if (isEarlier && !stated.draft)
    return withoutEffect(facts, 'reject', 'rejected', [{ code: 'manifest-earlier', weight: 'error' }], { release });

  // It cannot hide what is public, and the desk is told at once; what is not public yet it binds all the same.
  const tooLate: Problem[] = due && editions.some(({ live }) => live) ? [{ code: 'embargo-too-late', weight: 'error' }] : [];
  const { countries } = manifest;
  return {
    ...uploadFields(facts, 'command', tooLate, { release, ...(countries && { countries }), ...(due && { dueAt: due }) }),
    action: 'manifest',
    command: { name: 'release.yaml', target: reading.releaseKey, reason: '' },
    head: { ...head, manifest: { ...manifest, objectKey: upload.key, revision: head.revision } },
    releaseKeys: newNames(facts, reading),
    follow: waiting,
  };
};

/**
 * Whether a release.yaml would lift, or bring forward, what an earlier one has said and nobody has taken back: by being dropped again
 * without it, or by another spelling of its name beside it (`release.yml`), which cannot speak for the first.
 */
const takesBack = (
  before: HeadRow | undefined,
  { manifest, due, objectKey }: { manifest: Manifest; due: string | undefined; objectKey: string },
  now: string,
): boolean => {
  const known = before?.manifest;
  if (!known) return false;
  const isOrderedSince = (before.embargo?.revision ?? 0) > known.revision;
  const promised = isOrderedSince ? undefined : timeToCome(known, now);
  return (
    (promised !== undefined && (due ?? '') < promised) ||
    (known.draft === true && !manifest.draft && known.objectKey !== objectKey)
  );
};

const says = ({ stated }: Pick<Manifest, 'stated'>): string => JSON.stringify(Object.entries(stated).sort());

const timeToCome = (
  { embargoUntil, releaseAt }: Pick<Manifest, 'embargoUntil' | 'releaseAt'>,
  now: string,
): string | undefined => {
  const time = latest(embargoUntil, releaseAt);
  return time && time > now ? time : undefined;
};
