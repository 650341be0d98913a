import type { EditionOutput } from '../output.ts';
import { renderGoneNinjs, renderNinjs } from '../render-ninjs.ts';

/** An edition for programs, as JSON beside its page. */
export default {
  of: 'edition',
  key: (path) => `${path}/release.json`,
  contentType: 'application/json; charset=utf-8',
  forScripts: true,
  offered: { name: 'ninjs', rank: 2 },
  when: ['published', 'withdrawn'],
  render: renderNinjs,
  gone: renderGoneNinjs,
} satisfies EditionOutput;
