import { organisationName, ownNameOf } from '../../languages/newsroom-names.ts';
import { element, lines, xmlDocument } from '../../markup/xml.ts';
import { feedsIn } from '../directory.ts';
import { feedHeadOf } from '../feed-head.ts';
import type { SiteOutput } from '../output.ts';
import { siteFiles } from '../public-files.ts';
import { directoryAddress } from '../site-page.ts';

/** Every feed there is, for feed readers: OPML 2.0 (http://opml.org/spec2.opml). */
export default {
  of: 'site',
  key: siteFiles.opml,
  contentType: 'text/x-opml; charset=utf-8',
  forScripts: true,
  render: ({ lang, languages, newsroom, formats }) => {
    const [format] = formats;
    if (!format || languages.length === 0) return undefined;
    const outlines = languages.map((of) => {
      const each = feedsIn(of, newsroom).map((feed) => {
        const { name, url, description } = feedHeadOf(feed, newsroom);
        const xmlUrl = `${newsroom.siteUrl}${format.addressOf(feed)}`;
        return element('outline', { type: 'rss', text: name, title: name, description, language: of.lang, xmlUrl, htmlUrl: url });
      });
      return element('outline', { text: ownNameOf(of.lang) }, lines(...each));
    });
    return xmlDocument(
      element(
        'opml',
        { version: '2.0' },
        lines(
          element(
            'head',
            {},
            element('title', {}, organisationName(newsroom, lang)),
            element('docs', {}, `${newsroom.siteUrl}${directoryAddress(lang)}`),
          ),
          element('body', {}, lines(...outlines)),
        ),
      ),
    );
  },
} satisfies SiteOutput;
