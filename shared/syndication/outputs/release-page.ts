import { renderGonePage, renderPage } from '../../render/release-page.ts';
import { feedsOf } from '../feed.ts';
import { type EditionOutput, HTML } from '../output.ts';
import { originalIn } from '../public-release.ts';

/** The page of an edition: where its address leads. */
export default {
  of: 'edition',
  key: (path) => `${path}/index.html`,
  contentType: HTML,
  when: ['published', 'withdrawn'],
  render: ({ view, state, edition, translationOf, newsroom, formats, otherForms }) => {
    const { own, siblings, toFollow, changedOriginal } = view;
    return renderPage({
      edition,
      newsroom,
      path: own.path,
      state,
      date: own.date,
      publishedAt: own.publishedAt,
      updatedAt: own.updatedAt,
      correctionNote: own.correctionNote,
      note: own.note,
      original: originalIn(view, translationOf),
      changedOriginal,
      siblings,
      toFollow,
      feeds: feedsOf(own.lang, own.countries, own.topics),
      formats,
      otherForms,
    });
  },
  gone: ({ lang, newsroom, at, note }) => renderGonePage({ lang, newsroom, killedAt: at, note }),
} satisfies EditionOutput;
