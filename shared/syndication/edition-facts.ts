import type { EditionFacts } from './output.ts';
import { originalIn } from './public-release.ts';
import type { ReleasePage } from './render-release-page.ts';

/** What people read of an edition, on its page and as text alike. */
export const pageFactsOf = ({
  view,
  state,
  edition,
  previous,
  translationOf,
  newsroom,
}: EditionFacts): Omit<ReleasePage, 'feeds' | 'formats' | 'otherForms'> => {
  const { own, siblings, toFollow, changedOriginal } = view;
  const { path, date, publishedAt, updatedAt, correctionNote, note } = own;
  return {
    edition,
    previous,
    newsroom,
    path,
    state,
    date,
    publishedAt,
    updatedAt,
    correctionNote,
    note,
    original: originalIn(view, translationOf),
    changedOriginal,
    siblings,
    toFollow,
  };
};
