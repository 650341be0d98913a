import { cutTo } from '../cut-text.ts';
import type { Problem } from '../problem.ts';
import { type Block, textOfBlock } from '../reading/block.ts';
import { detectLanguage, mayBeSameLanguage } from './detect-language.ts';

/** What people said may stand in their own language. */
const SPOKEN = /^[\s"“”„«‹'‘]*["“„«‹]/u;
/** What stands between quotation marks inside a paragraph. */
const QUOTED = /«[^«»]*»|“[^“”]*”|„[^„“]*“|"[^"]*"/gu;

/**
 * A paragraph of the text that is in another language than the text, if there is one: pasted by mistake, or the translation below its
 * original. Its readers asked for one language. Quotations and short paragraphs are not looked at, nor is a text whose own language
 * is in doubt. `languages` are those the newsroom publishes; in another one a mistake is less likely than a name or a verse.
 */
export const paragraphLanguageQuestion = (body: readonly Block[], lang: string, languages: readonly string[]): Problem[] => {
  const paragraphs = body.filter(({ kind }) => kind === 'paragraph');
  const foreign = paragraphs.flatMap((block) => {
    const text = textOfBlock(block);
    if (SPOKEN.test(text)) return [];
    const detected = detectLanguage(text.replace(QUOTED, ' '));
    const isOther =
      detected?.certain &&
      !mayBeSameLanguage(lang, detected.language) &&
      languages.some((published) => mayBeSameLanguage(published, detected.language));
    const { line } = block.lines[0] ?? {};
    return isOther && line !== undefined ? [{ line, text, detected: detected.language }] : [];
  });
  const [first] = foreign;
  // A text most of which is in another language is asked about as a whole.
  if (!first || foreign.length * 2 > paragraphs.length) return [];
  const excerpt = cutTo(first.text, 200);
  return [
    { code: 'paragraph-language', weight: 'question', line: first.line, excerpt, params: { lang, detected: first.detected } },
  ];
};
