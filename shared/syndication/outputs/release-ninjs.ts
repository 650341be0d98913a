import type { EditionOutput } from '../output.ts';
import { releaseFiles } from '../public-files.ts';
import { renderGoneNinjs, renderNinjs } from '../render-ninjs.ts';

/** An edition for programs, as JSON beside its page. */
export default {
  of: 'edition',
  key: (path) => `${path}/${releaseFiles.ninjs.file}`,
  contentType: `${releaseFiles.ninjs.mediaType}; charset=utf-8`,
  forScripts: true,
  offered: { name: 'ninjs', rank: 2 },
  when: ['published', 'withdrawn'],
  render: renderNinjs,
  gone: renderGoneNinjs,
} satisfies EditionOutput;
