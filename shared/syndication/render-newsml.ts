import { pageUrl } from '../editorial/page-address.ts';
import { directionOf } from '../languages/direction.ts';
import { countryName, organisationName, topicName } from '../languages/newsroom-names.ts';
import { readerWords } from '../languages/readers.ts';
import { xhtmlOf } from '../markup/xhtml.ts';
import { element, lines, verbatim, type Xml, xmlDocument } from '../markup/xml.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { editionUrn, pictureUrn } from '../release/identity.ts';
import type { Picture } from '../release/picture.ts';
import { bodyBlocks, contactsAndEndMatter } from './edition-html.ts';
import { pictureFilesOf, withFigures } from './figure-html.ts';
import { goneNoticesOf, noticesOf, otherLanguagesOf } from './item-facts.ts';
import type { EditionFacts, GoneFacts } from './output.ts';

/** What prefixes such as `ninat:` stand for. */
const CATALOG = 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_33.xml';

/**
 * An edition as a newsItem of NewsML-G2 2.35 (https://iptc.org/std/NewsML-G2/), conformance level Power. What is withdrawn is withheld: it
 * keeps its headline and says why, and has no content.
 */
export const renderNewsml = (facts: EditionFacts): string => {
  const { view, state, edition, newsroom } = facts;
  const { release, lang, path, version, date, publishedAt, updatedAt, correctionNote } = view.own;
  const organisation = organisationName(newsroom, lang);
  const written = { 'xml:lang': lang, dir: directionOf(lang) };
  const isUsable = state === 'published';
  return newsItem(
    { release, lang, version },
    element('rightsInfo', {}, partyOf('copyrightHolder', organisation, newsroom, lang)),
    itemMeta({
      provider: partyOf('provider', organisation, newsroom, lang),
      versionCreated: updatedAt,
      firstCreated: publishedAt,
      status: isUsable ? 'usable' : 'withheld',
      title: edition.headline,
      notices: noticesOf(facts),
      signal: correctionNote === undefined ? undefined : 'correction',
      links: [
        element('link', {
          rel: 'irel:seeAlso',
          href: pageUrl(newsroom, path),
          contenttype: 'text/html',
          title: singleLine(edition.headline),
        }),
        ...otherLanguagesOf(facts).map(({ id, url, name, lang: other }) =>
          element('link', {
            rel: 'irel:seeAlso',
            href: url,
            residref: id,
            contenttype: 'text/html',
            title: `${name} (${other})`,
          }),
        ),
        ...(isUsable ? (edition.pictures ?? []).map((picture) => pictureLink(picture, facts)) : []),
      ],
    }),
    element(
      'contentMeta',
      {},
      lines(
        element('contentCreated', {}, date),
        element('contentModified', {}, updatedAt),
        ...(edition.dateline?.places ?? []).map(({ name }) =>
          element('located', { type: 'cpnat:geoArea', literal: singleLine(name) }, element('name', written, singleLine(name))),
        ),
        partyOf('infoSource', organisation, newsroom, lang),
        element('language', { tag: lang }),
        element('genre', { literal: edition.type }, element('name', { 'xml:lang': lang }, readerWords(lang).types[edition.type])),
        ...edition.countries.map((code) =>
          element(
            'subject',
            { type: 'cpnat:geoArea', qcode: `iso3166-1a2:${code}` },
            element('name', { 'xml:lang': lang }, countryName(code, lang)),
          ),
        ),
        ...edition.topics.map((id) =>
          element(
            'subject',
            { type: 'cpnat:abstract', literal: id },
            element('name', { 'xml:lang': lang }, topicName(newsroom, id, lang)),
          ),
        ),
        element('headline', { ...written, rank: '1' }, edition.headline),
        edition.subheadline === undefined ? undefined : element('headline', { ...written, rank: '2' }, edition.subheadline),
        edition.dateline && element('dateline', written, edition.dateline.raw),
        isUsable ? element('description', { ...written, role: 'drol:summary' }, edition.summary) : undefined,
      ),
    ),
    isUsable ? element('contentSet', {}, lines(inlineXhtml(facts))) : undefined,
  );
};

/** What is left of an edition that was killed: its id, and that it must not be used. */
export const renderGoneNewsml = (facts: GoneFacts): string =>
  newsItem(
    facts,
    itemMeta({
      provider: partyOf('provider', organisationName(facts.newsroom, facts.lang), facts.newsroom, facts.lang),
      versionCreated: facts.at,
      firstCreated: facts.publishedAt,
      status: 'canceled',
      notices: goneNoticesOf(facts),
      links: [],
    }),
  );

const newsItem = (
  { release, lang, version }: Pick<GoneFacts, 'release' | 'lang' | 'version'>,
  ...parts: (Xml | undefined)[]
): string =>
  xmlDocument(
    element(
      'newsItem',
      {
        xmlns: 'http://iptc.org/std/nar/2006-10-01/',
        guid: editionUrn(release, lang),
        version: String(version),
        standard: 'NewsML-G2',
        standardversion: '2.35',
        conformance: 'power',
        'xml:lang': lang,
        dir: directionOf(lang),
      },
      lines(element('catalogRef', { href: CATALOG }), ...parts),
    ),
  );

interface ItemMeta {
  provider: Xml;
  versionCreated: string;
  firstCreated: string;
  status: 'usable' | 'withheld' | 'canceled';
  title?: string;
  notices: readonly string[];
  signal?: string | undefined;
  links: readonly Xml[];
}

/** In the order of its schema. */
const itemMeta = ({ provider, versionCreated, firstCreated, status, title, notices, signal, links }: ItemMeta): Xml =>
  element(
    'itemMeta',
    {},
    lines(
      element('itemClass', { qcode: 'ninat:text' }),
      provider,
      element('versionCreated', {}, versionCreated),
      element('firstCreated', {}, firstCreated),
      element('pubStatus', { qcode: `stat:${status}` }),
      element('generator', {}, 'Dateline'),
      title === undefined ? undefined : element('title', {}, title),
      ...notices.map((notice) => element('edNote', {}, notice)),
      signal === undefined ? undefined : element('signal', { qcode: `sig:${signal}` }),
      ...links,
    ),
  );

/**
 * A picture that belongs to the text: the largest of its files, and what is known of it, as hints of what the link leads to (NewsML-G2
 * Guidelines, "Hints and Extension Points"). It is no remoteContent of this item: what stands in one contentSet is the same content in
 * other forms. Where it stands in the text its XHTML says.
 */
const pictureLink = (picture: Picture, { view: { own }, newsroom }: EditionFacts): Xml => {
  const { id, caption, alt, credit, rights } = picture;
  const written = { 'xml:lang': own.lang, dir: directionOf(own.lang) };
  const { url, type, bytes } = pictureFilesOf({ release: own.release, site: newsroom.siteUrl }, picture).at(-1) ?? {};
  const says = alt ?? caption;
  return element(
    'link',
    {
      rel: 'irel:seeAlso',
      href: url,
      residref: pictureUrn(own.release, id),
      contenttype: type,
      size: bytes?.toString(),
      title: says === undefined ? undefined : singleLine(says),
    },
    lines(
      element('itemClass', { qcode: 'ninat:picture' }),
      rights === undefined ? undefined : element('rightsInfo', {}, element('copyrightNotice', written, rights)),
      caption === undefined ? undefined : element('description', { ...written, role: 'drol:caption' }, caption),
      credit === undefined ? undefined : element('creditline', written, credit),
    ),
  );
};

const partyOf = (name: string, organisation: string, newsroom: Newsroom, lang: string): Xml =>
  element(name, { uri: `${newsroom.siteUrl}/` }, element('name', { 'xml:lang': lang }, singleLine(organisation)));

/** The text with whom to ask, as a document of XHTML. */
const inlineXhtml = ({ edition, newsroom }: EditionFacts): Xml => {
  const { lang, headline } = edition;
  const words = readerWords(lang);
  const text = withFigures(bodyBlocks(edition), edition, words, { by: 'elsewhere', site: newsroom.siteUrl });
  const blocks = [...text, ...contactsAndEndMatter(edition, words, newsroom)];
  return element(
    'inlineXML',
    { contenttype: 'application/xhtml+xml' },
    element(
      'html',
      { xmlns: 'http://www.w3.org/1999/xhtml', lang, 'xml:lang': lang, dir: directionOf(lang) },
      element('head', {}, element('title', {}, headline)),
      element('body', {}, verbatim(`\n${blocks.map(({ html }) => xhtmlOf(html).xml).join('\n')}\n`)),
    ),
  );
};

/** Names and titles of NewsML-G2 have no white space but spaces (`g2normalizedString`). */
const singleLine = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').trim();
