import { atomEntry } from '../atom-entry.ts';
import type { MonthOutput } from '../output.ts';
import { renderAtom } from '../render-atom.ts';

/** What a month has of a feed, as an archive of it (RFC 5005 §4). */
export default {
  of: 'month',
  key: (feed, month) => `feeds/${feed}/${month}/atom.xml`,
  contentType: 'application/atom+xml; charset=utf-8',
  forScripts: true,
  fragment: atomEntry,
  render: renderAtom,
} satisfies MonthOutput;
