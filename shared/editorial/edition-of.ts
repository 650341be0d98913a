import { directionOf } from '../languages/direction.ts';
import type { Edition } from '../release/edition.ts';
import type { Picture } from '../release/picture.ts';
import type { ParsedUpload } from '../release/upload.ts';
import type { Decision } from './decision.ts';
import type { VersionFacts } from './rows.ts';

/** Where the archive keeps one immutable version of an edition. */
export const editionKeyOf = (release: string, lang: string, version: number): string =>
  `editions/${release}/${lang}/${version}.json`;

/** The version a decision made, out of what its edition row says now. */
export const newVersionOf = ({ newVersion, edition }: Decision): VersionFacts | undefined =>
  [edition?.pending?.facts, edition?.live?.facts].find((facts) => facts !== undefined && facts.version === newVersion);

/** A version with the words of another one and its own pictures. */
export const illustratedEdition = (
  { pictures: _pictures, correctionNote: _note, ...words }: Edition,
  { version, correctionNote }: VersionFacts,
  pictures: readonly Picture[],
): Edition => ({
  ...words,
  version,
  ...(pictures.length > 0 && { pictures: [...pictures] }),
  ...(correctionNote && { correctionNote }),
});

/**
 * The edition as the archive keeps it: the document's words, the decision's facts. The same inputs give the same bytes,
 * so that a repeat of the write changes nothing.
 */
export const editionOf = (
  decision: Decision,
  facts: VersionFacts,
  { understood, upload, sha256, format, charset }: Extract<ParsedUpload, { kind: 'document' }>,
): Edition => {
  const { head } = decision;
  if (!head) throw new TypeError('a version without a release');
  const { lang, subheadline, dateline, notesToEditors, boilerplate, named, translationOf } = understood;
  const pictures = decision.pictures ?? understood.pictures;
  return {
    format: 1,
    release: head.release,
    releaseKey: head.key,
    version: facts.version,
    lang,
    dir: directionOf(lang),
    headline: facts.headline,
    ...(subheadline && { subheadline }),
    ...(dateline && { dateline }),
    summary: understood.summary,
    body: understood.body,
    quotes: understood.quotes,
    contacts: understood.contacts,
    ...(notesToEditors && { notesToEditors }),
    ...(boilerplate && { boilerplate }),
    ...(pictures && pictures.length > 0 && { pictures }),
    ...(named && { named }),
    countries: facts.countries,
    topics: facts.topics,
    type: facts.type,
    releaseAt: facts.releaseAt,
    origin: translationOf ? 'human' : 'original',
    ...(translationOf && { translationOf }),
    ...(facts.correctionNote && { correctionNote: facts.correctionNote }),
    path: facts.path,
    provenance: {
      bucket: upload.bucket,
      key: upload.key,
      versionId: upload.versionId,
      principal: upload.principal,
      sha256,
      format,
      charset,
    },
    derived: understood.derived,
  };
};
