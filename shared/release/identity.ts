import { createHash } from 'node:crypto';
import { v5 as uuidv5 } from 'uuid';

/** Namespace of every id Dateline makes: UUIDv5 (RFC 9562 §5.5) of the DNS name `dateline.invalid`. */
const NAMESPACE = uuidv5('dateline.invalid', uuidv5.DNS);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The id of one object version: a redelivered notice gives the same. */
export const uploadIdOf = (bucket: string, key: string, versionId: string): string =>
  sha256(JSON.stringify([bucket, key, versionId]));

/** The id of a release: the same for a redelivery or a rebuild. `generation` counts from 1. */
export const releaseIdOf = (siteUrl: string, releaseKey: string, generation: number): string =>
  uuidv5(JSON.stringify([siteUrl, releaseKey, generation]), NAMESPACE);

/** The id of an edition, the same in every feed, page and mail: a `urn:uuid:` (RFC 9562 §4). */
export const editionUrn = (release: string, lang: string): string => `urn:uuid:${uuidv5(lang, release)}`;

/** The id of a picture of a release, the same in each of its languages and in every document. */
export const pictureUrn = (release: string, picture: string): string => `urn:uuid:${uuidv5(`picture ${picture}`, release)}`;

/** The id of an event: a redelivery carries the same. */
export const eventIdOf = (release: string, revision: number, lang: string): string =>
  uuidv5(JSON.stringify([revision, lang]), release);

/** The id of one mail to one person: repeated tries carry the same. */
export const deliveryIdOf = (release: string, person: string, note: string): string =>
  uuidv5(JSON.stringify([person, note]), release);

/** The id of the translation of a release into one language: translators' files carry it. */
export const jobIdOf = (release: string, lang: string): string => uuidv5(`translation ${lang}`, release);
