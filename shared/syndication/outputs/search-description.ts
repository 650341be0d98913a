import { organisationName } from '../../languages/newsroom-names.ts';
import { searchWords } from '../../languages/readers.ts';
import { element, lines, xmlDocument } from '../../markup/xml.ts';
import type { SiteOutput } from '../output.ts';
import { searchAddress, searchDescriptionKey } from '../search-form.ts';

const TYPE = 'application/opensearchdescription+xml';

/** How many characters the names of a search engine may have (https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md). */
const [SHORT, LONG] = [16, 48];

const cut = (name: string, length: number): string => [...name].slice(0, length).join('').trim();

/** How to search in a language, for browsers: OpenSearch 1.1. */
export default {
  of: 'site',
  key: searchDescriptionKey,
  contentType: `${TYPE}; charset=utf-8`,
  render: ({ lang, newsroom }) => {
    const name = organisationName(newsroom, lang);
    const url = (type: string, template: string, more = {}) =>
      element('Url', { type, ...more, template: `${newsroom.siteUrl}${template}` });
    return xmlDocument(
      element(
        'OpenSearchDescription',
        { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
        lines(
          element('ShortName', {}, cut(name, SHORT)),
          element('LongName', {}, cut(name, LONG)),
          element('Description', {}, searchWords(lang).label),
          element('Language', {}, lang),
          element('InputEncoding', {}, 'UTF-8'),
          url('text/html', `${searchAddress(lang)}?q={searchTerms}`),
          url(TYPE, `/${searchDescriptionKey(lang)}`, { rel: 'self' }),
        ),
      ),
    );
  },
} satisfies SiteOutput;
