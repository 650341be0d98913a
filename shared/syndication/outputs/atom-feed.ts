import { atomEntry } from '../atom-entry.ts';
import type { FeedOutput } from '../output.ts';
import { renderAtom } from '../render-atom.ts';

/** A feed as Atom 1.0 (RFC 4287). */
export default {
  of: 'feed',
  key: (feed) => `feeds/${feed}/atom.xml`,
  contentType: 'application/atom+xml; charset=utf-8',
  forScripts: true,
  offered: { name: 'Atom', rank: 1 },
  fragment: atomEntry,
  render: ({ feed, items, months, newsroom }) => renderAtom({ feed, items, before: months[0], newsroom }),
} satisfies FeedOutput;
