import type { Newsroom } from '../newsroom/newsroom.ts';
import { editionHashOf } from '../release/edition-hash.ts';
import { publicPictureOf } from '../release/picture.ts';
import { figureDigestOf, takenBack } from '../release/wording/figure-digest.ts';
import { sentencesHash } from '../release/wording/same-words.ts';
import { latest } from './latest.ts';
import { pathOf } from './path.ts';
import { boundOf, embargoOrder } from './release-files.ts';
import type { EditionRow, VersionFacts } from './rows.ts';
import { slugOf } from './slug.ts';
import { datedAt, inheritStated } from './stated.ts';
import { type Document, fingerprintOfDocument, signatureOfDocument, type UploadFacts } from './upload-facts.ts';

/**
 * What a document would be published as: its next version. `ownTime` is the time that the document, or an order for its language, asks
 * for; the version's own times are those of its release, too.
 */
export const versionOf = (
  { newsroom, now, upload, head, editions, files }: UploadFacts,
  parsed: Document,
  { edition, translatedFrom }: { edition: EditionRow; translatedFrom: string },
): { version: VersionFacts; ownTime: string } => {
  const { understood } = parsed;
  const newest = edition.pending?.facts ?? edition.live?.facts;
  const inherited = newest && newest.objectKey !== upload.key ? inheritStated(understood, newest) : understood;
  const bound = boundOf({ head, editions, files }, { own: upload.key, lang: edition.lang }, now);
  const own = latest(inherited.embargo?.until, embargoOrder(head, edition)?.until);
  const embargoUntil = latest(own, bound.embargo);
  const figures = figureDigestOf(understood);
  const gone = newest && figures !== undefined ? takenBack(newest, figures) : '';
  const version: VersionFacts = {
    version: edition.lastVersion + 1,
    uploadId: upload.uploadId,
    objectKey: upload.key,
    versionId: upload.versionId,
    principal: upload.principal,
    eventTime: upload.eventTime,
    headline: understood.headline,
    countries: inherited.countries,
    topics: inherited.topics,
    type: inherited.type,
    releaseAt: latest(datedAt(inherited), embargoUntil, bound.date) ?? inherited.releaseAt,
    ...(embargoUntil && { embargoUntil }),
    ...(understood.derived.date?.rule === 'upload' && !('date' in inherited.stated) && { undated: true }),
    path: edition.live?.facts.path ?? (inherited === understood ? undefined : newest?.path) ?? wantedPath(newsroom, understood),
    fingerprint: fingerprintOfDocument(parsed),
    editionHash: editionHashOf(understood),
    signature: signatureOfDocument(parsed),
    stated: inherited.stated,
    ...(understood.minor && { minor: true }),
    // Nobody is shown a correction of what nobody saw.
    ...(understood.correction && edition.live && { correctionNote: understood.correction }),
    sentences: sentencesHash(understood),
    ...(figures && { figures }),
    ...(gone && { takenBack: gone }),
    ...(understood.pictures && { pictures: understood.pictures.map(publicPictureOf) }),
    ...(understood.source && { source: { lang: understood.translationOf ?? translatedFrom, ...understood.source } }),
  };
  return { version, ownTime: latest(datedAt(inherited), own) ?? '' };
};

/** The address it would like to have: who has it is decided when it comes out (`addressesFor`). */
const wantedPath = (newsroom: Newsroom, { lang, releaseAt, embargo, slug, headline }: Document['understood']): string =>
  pathOf(lang, datedAt({ releaseAt, embargo }), newsroom.timeZone, slugOf(slug ?? headline));
