import type { EditionOutput } from '../output.ts';
import { renderGoneNewsml, renderNewsml } from '../render-newsml.ts';

/** An edition for systems of newsrooms, as XML beside its page. */
export default {
  of: 'edition',
  key: (path) => `${path}/release.xml`,
  contentType: 'application/vnd.iptc.g2.newsitem+xml; charset=utf-8',
  forScripts: true,
  offered: { name: 'NewsML-G2', rank: 3 },
  when: ['published', 'withdrawn'],
  render: renderNewsml,
  gone: renderGoneNewsml,
} satisfies EditionOutput;
