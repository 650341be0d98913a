import { feedsOf } from '../../editorial/feed.ts';
import { pageFactsOf } from '../edition-facts.ts';
import { type EditionOutput, HTML } from '../output.ts';
import { renderLeftPage } from '../render-left.ts';
import { renderGonePage, renderPage } from '../render-release-page.ts';

/** The page of an edition: where its address leads. */
export default {
  of: 'edition',
  key: (path) => `${path}/index.html`,
  contentType: HTML,
  when: ['published', 'withdrawn'],
  render: (facts) => {
    const { lang, countries, topics } = facts.view.own;
    const { formats, otherForms } = facts;
    return renderPage({ ...pageFactsOf(facts), feeds: feedsOf(lang, countries, topics), formats, otherForms });
  },
  gone: (facts) => {
    const { why, lang, newsroom, at, note } = facts;
    return why === 'language' ? renderLeftPage(facts) : renderGonePage({ lang, newsroom, killedAt: at, note });
  },
} satisfies EditionOutput;
