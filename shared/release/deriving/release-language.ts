import { baseOf } from '../../languages/language-folders.ts';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import type { Problem } from '../problem.ts';
import { type DetectedLanguage, mayBeSameLanguage } from './detect-language.ts';
import { because, type Finding, finding } from './finding.ts';

/** What is said of a language, the surest first; a page's own word is often its template's. */
export interface Languages {
  declared: string | undefined;
  named: string | undefined;
  likely: string | undefined;
  hint: string | undefined;
  detected: DetectedLanguage | undefined;
}

/** The language of a release, and what is asked about it. */
export const languageOfRelease = (said: Languages, newsroom: Newsroom): Finding<string> => {
  const { lang, rule, evidence } = languageOf(said, newsroom);
  const { declared = said.named, detected } = said;
  return finding(lang, because('lang', rule, evidence), languageQuestions(declared, rule, detected));
};

const languageOf = (
  { declared, named, likely, hint, detected }: Languages,
  { languages }: Newsroom,
): { lang: string; rule: string; evidence: string } => {
  if (declared) return { lang: declared, rule: 'front-matter', evidence: declared };
  if (named) return { lang: named, rule: 'file-name', evidence: named };
  if (hint && (!detected?.certain || mayBeSameLanguage(hint, detected.language)))
    return { lang: asPublished(hint, languages), rule: 'page', evidence: hint };
  if (detected) return { lang: asPublished(detected.language, languages), rule: 'detected', evidence: detected.language };
  if (likely) return { lang: likely, rule: 'file-name', evidence: likely };
  return { lang: languages[0] ?? 'en', rule: 'default', evidence: '' };
};

/** The tag by which a newsroom publishes in a language, however that is tagged elsewhere. */
const asPublished = (tag: string, languages: readonly string[]): string => {
  const base = baseOf(tag);
  const same = (other: string): boolean => other.toLowerCase() === tag.toLowerCase();
  return (
    languages.find(same) ??
    languages.find((each) => each === base) ??
    languages.find((each) => each.startsWith(`${base}-`)) ??
    base
  );
};

const languageQuestions = (declared: string | undefined, rule: string, detected: DetectedLanguage | undefined): Problem[] => {
  if (rule === 'default') return [{ code: 'language-unknown', weight: 'question', field: 'lang' }];
  if (!declared || !detected?.certain || mayBeSameLanguage(declared, detected.language)) return [];
  return [{ code: 'language-mismatch', weight: 'question', field: 'lang', params: { declared, detected: detected.language } }];
};
