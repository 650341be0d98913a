import type { EditionOutput } from '../output.ts';
import { releaseFiles } from '../public-files.ts';
import { renderGoneNewsml, renderNewsml } from '../render-newsml.ts';

/** An edition for systems of newsrooms, as XML beside its page. */
export default {
  of: 'edition',
  key: (path) => `${path}/${releaseFiles.newsml.file}`,
  contentType: `${releaseFiles.newsml.mediaType}; charset=utf-8`,
  forScripts: true,
  offered: { name: 'NewsML-G2', rank: 3 },
  when: ['published', 'withdrawn'],
  render: renderNewsml,
  gone: renderGoneNewsml,
} satisfies EditionOutput;
