import { pageUrl } from '../editorial/page-address.ts';
import { countryName, organisationName, topicName } from '../languages/newsroom-names.ts';
import { readerWords } from '../languages/readers.ts';
import { jsonText, textOf } from '../markup/html.ts';
import type { Contact, PublicText } from '../release/edition.ts';
import { editionUrn, pictureUrn } from '../release/identity.ts';
import type { Picture } from '../release/picture.ts';
import { bodyBlocks } from './edition-html.ts';
import { pictureFilesOf } from './figure-html.ts';
import { goneNoticesOf, noticesOf, type OtherLanguage, otherLanguagesOf } from './item-facts.ts';
import type { EditionFacts, GoneFacts } from './output.ts';
import { releaseFiles } from './public-files.ts';

const STANDARD = { name: 'ninjs', version: '3.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#' };

/**
 * An edition as ninjs 3.1 (https://iptc.org/std/ninjs/). What is withdrawn is withheld: it keeps its headline and says why, and has no text.
 */
export const renderNinjs = (facts: EditionFacts): string => {
  const { view, state, edition, newsroom } = facts;
  const { release, lang, path, version, date, publishedAt, updatedAt, correctionNote } = view.own;
  const words = readerWords(lang);
  const organisation = organisationName(newsroom, lang);
  const url = pageUrl(newsroom, path);
  const notices = noticesOf(facts);
  const isUsable = state === 'published';
  const located = edition.dateline?.places.map(({ name }) => name).join(', ');
  return documentOf({
    uri: editionUrn(release, lang),
    type: 'text',
    representationType: isUsable ? 'full' : 'partial',
    version: String(version),
    firstCreated: publishedAt,
    versionCreated: updatedAt,
    contentCreated: date,
    pubStatus: isUsable ? 'usable' : 'withheld',
    language: lang,
    title: edition.headline,
    headlines: [
      { role: 'main', contentType: 'text/plain', value: edition.headline },
      ...(edition.subheadline === undefined ? [] : [{ role: 'sub', contentType: 'text/plain', value: edition.subheadline }]),
    ],
    by: organisation,
    copyrightHolder: organisation,
    ...(notices.length > 0 && { edNote: notices.join('\n') }),
    descriptions: [
      ...(isUsable ? [{ role: 'summary', contentType: 'text/plain', value: edition.summary }] : []),
      ...(correctionNote === undefined ? [] : [{ role: 'correction', contentType: 'text/plain', value: correctionNote }]),
    ],
    ...(isUsable && { bodies: bodiesOf(edition), people: edition.contacts.map(personOf) }),
    ...(located && { located }),
    organisations: [{ name: organisation, rel: 'issuer', uri: `${newsroom.siteUrl}/` }],
    places: edition.countries.map((code) => ({ name: countryName(code, lang), rel: 'about', literal: code })),
    subjects: edition.topics.map((id) => ({ name: topicName(newsroom, id, lang), rel: 'about', literal: id })),
    genres: [{ name: words.types[edition.type], literal: edition.type }],
    altIds: [{ role: 'release', value: release }],
    renditions: [
      { name: 'web', href: url, contentType: 'text/html' },
      { name: 'text', href: `${url}${releaseFiles.text.file}`, contentType: releaseFiles.text.mediaType },
      { name: 'newsml-g2', href: `${url}${releaseFiles.newsml.file}`, contentType: releaseFiles.newsml.mediaType },
    ],
    associations: [
      ...otherLanguagesOf(facts).map(associationOf),
      ...(isUsable ? (edition.pictures ?? []).map((picture, index) => pictureOf(picture, index, facts)) : []),
    ],
  });
};

/** What is left of an edition that was killed: its id, and that it must not be used. */
export const renderGoneNinjs = (facts: GoneFacts): string =>
  documentOf({
    uri: editionUrn(facts.release, facts.lang),
    type: 'text',
    representationType: 'partial',
    version: String(facts.version),
    firstCreated: facts.publishedAt,
    versionCreated: facts.at,
    pubStatus: 'canceled',
    language: facts.lang,
    edNote: goneNoticesOf(facts).join('\n'),
    altIds: [{ role: 'release', value: facts.release }],
  });

const documentOf = (members: Record<string, unknown>): string =>
  `${jsonText({
    standard: STANDARD,
    ...Object.fromEntries(Object.entries(members).filter(([, value]) => !Array.isArray(value) || value.length > 0)),
  })}\n`;

const bodiesOf = (edition: PublicText): object[] =>
  [
    { role: 'main', blocks: bodyBlocks(edition).map(({ html }) => html) },
    { role: 'notesToEditors', blocks: edition.notesToEditors ?? [] },
    { role: 'boilerplate', blocks: edition.boilerplate ?? [] },
  ]
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ role, blocks }) => ({
      role,
      contentType: 'text/html',
      charCount: [...blocks.map(textOf).join(' ')].length,
      value: blocks.join('\n'),
    }));

const personOf = ({ name, role, office, email, phone, phoneRaw }: Contact): object => ({
  name,
  rel: 'contact',
  contactInfo: [
    ...(email === undefined ? [] : [{ type: 'email', value: email, ...nameOf(role, office) }]),
    ...(phone === undefined && phoneRaw === undefined
      ? []
      : [{ type: 'phone', value: phone ?? phoneRaw, ...nameOf(role, office) }]),
  ],
});

/** What somebody is, and where, as far as it is known. */
const nameOf = (...parts: (string | undefined)[]): { name?: string } => {
  const known = parts.filter((part) => part !== undefined && part !== '');
  return known.length > 0 ? { name: known.join(', ') } : {};
};

const associationOf = ({ lang, name, id, url, isOriginal }: OtherLanguage): object => ({
  name,
  uri: id,
  rel: isOriginal ? 'translatedFrom' : 'translation',
  type: 'text',
  language: lang,
  renditions: [{ name: 'web', href: url, contentType: 'text/html' }],
});

/** A picture of the release, with each file it was made in. */
const pictureOf = (picture: Picture, index: number, { view: { own }, newsroom }: EditionFacts): object => {
  const { id, caption, alt, credit, rights } = picture;
  const { release, lang, publishedAt, updatedAt } = own;
  const described = (role: string, value: string | undefined): object[] =>
    value === undefined ? [] : [{ role, contentType: 'text/plain', value }];
  return {
    name: `picture-${index + 1}`,
    uri: pictureUrn(release, id),
    rel: 'picture',
    type: 'picture',
    representationType: 'full',
    pubStatus: 'usable',
    firstCreated: publishedAt,
    versionCreated: updatedAt,
    language: lang,
    ...(credit !== undefined && { by: credit }),
    ...(rights !== undefined && { copyrightNotice: rights }),
    descriptions: [...described('caption', caption), ...described('alt', alt)],
    renditions: pictureFilesOf({ release, site: newsroom.siteUrl }, picture).map(({ url, type, width, height, bytes }) => ({
      name: `${width}-${type.replace('image/', '')}`,
      href: url,
      contentType: type,
      width,
      height,
      ...(bytes !== undefined && { sizeInBytes: bytes }),
    })),
  };
};
