import { pageFactsOf } from '../edition-facts.ts';
import type { EditionOutput } from '../output.ts';
import { releaseFiles } from '../public-files.ts';
import { renderLeftText } from '../render-left.ts';
import { renderGoneText, renderReleaseText } from '../render-release-text.ts';

/** The plain text of an edition, beside its page. */
export default {
  of: 'edition',
  key: (path) => `${path}/${releaseFiles.text.file}`,
  contentType: `${releaseFiles.text.mediaType}; charset=utf-8`,
  forScripts: true,
  offered: { name: 'Plain text', rank: 1 },
  when: ['published', 'withdrawn'],
  render: (facts) => renderReleaseText(pageFactsOf(facts)),
  gone: (facts) => {
    const { why, lang, newsroom, at, note } = facts;
    return why === 'language' ? renderLeftText(facts) : renderGoneText({ lang, newsroom, killedAt: at, note });
  },
} satisfies EditionOutput;
