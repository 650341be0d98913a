import { describe, expect, it } from 'vitest';
import { glossary } from '../../../shared/languages/glossary.ts';
import { allSentences, readersLanguages, type Sentence } from './catalogues.ts';

interface Said {
  say: readonly string[];
  never?: readonly string[];
  unsaid?: readonly string[];
}
const terms: [term: string, said: Partial<Record<string, Said>> & { en: Said }][] = Object.entries(glossary);

/** Without capitals, accents and the vowel signs of Arabic, and without what is no word: names to fill in, of files, of front matter. */
const words = (text: string): string =>
  text
    .replace(/\{\w+\}/g, ' ')
    .replace(/\{\w+, (?:select|plural|selectordinal),|(?:=\d|\w+)(?= \{)/g, ' ')
    .replace(/[“«][^”»]*:[^”»]*[”»]/g, ' ')
    .replace(/[\w.-]*\.(?:txt|yaml|json|md|docx)\b/g, ' ')
    .normalize('NFD')
    .replace(/[\u0300-\u0307\u0309-\u036f\u064b-\u0652\u2066-\u2069]/gu, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}-]+/gu, ' ');

/** Which of the forms stands in the sentence, where a word begins; Arabic joins small words to it, and Chinese has no spaces. */
const has = (text: string, forms: readonly string[], lang: string): string | undefined => {
  const begin = lang === 'ar' || lang === 'zh' ? '' : ' ';
  const sentence = ` ${words(text)}`;
  return forms.find((form) => sentence.includes(begin + words(form).trim()));
};

/** Sentences whose English has a term that they do not say, and sentences that say it by a word they must not. */
const faultsOf = (sentences: readonly Sentence[], english: readonly Sentence[], lang: string): string[] => {
  const inEnglish = new Map(english.map(({ at, text }) => [at, text]));
  return terms.flatMap(([term, said]) => {
    const own = said[lang];
    if (!own) return [];
    return sentences.flatMap(({ at, text }) => {
      const wrong = has(text, own.never ?? [], lang);
      if (wrong !== undefined) return [`${at} says “${wrong}” for ${term}: ${text}`];
      const isMeant = has(inEnglish.get(at) ?? '', said.en.say, 'en') !== undefined && !own.unsaid?.includes(at);
      return isMeant && has(text, own.say, lang) === undefined ? [`${at} says nothing of ${own.say[0]} (${term}): ${text}`] : [];
    });
  });
};

const english = allSentences('en');

/** What would be found if one sentence were said like this. */
const faultsIf = (lang: string, at: string, text: string): string[] =>
  faultsOf(
    allSentences(lang).map((sentence) => (sentence.at === at ? { at, text } : sentence)),
    english,
    lang,
  );

describe('the words of the press trade', () => {
  it.each(readersLanguages)('are those of the glossary in every sentence: %s', (lang) => {
    expect(faultsOf(allSentences(lang), english, lang)).toEqual([]);
  });

  it.each([
    ['a kill that is told as a withdrawal', 'ar', 'problems.translation-over.0', 'سُحب بيانها نهائيًا.'],
    ['a notice that is read as a correction', 'ar', 'pages.types.advisory', 'تنويه إعلامي'],
    ['the printing of a book', 'ar', 'desk.translation.stale', 'هذه الطبعة لم تعد محدَّثة.'],
    ['two words for one desk', 'fr', 'desk.desk', 'Desk'],
    ['a press conference', 'es', 'pages.types.briefing', 'Rueda de prensa'],
    ['a word of one country', 'pt', 'pages.contacts', 'Contactos para a imprensa'],
    ['a bulletin', 'zh', 'pages.types.briefing', '新闻简报'],
    ['another word than elsewhere', 'es', 'problems.command-too-long.1', 'Acórtela y vuelva a subirla.'],
    ['a sentence without its word', 'de', 'pages.withdrawnTitle', 'Diese Mitteilung ist weg'],
  ])('are missed: %s', (_, lang, at, text) => {
    expect(faultsIf(lang, at, text)[0]).toContain(at);
  });

  it('are there for every term in every language that readers are spoken to in', () => {
    for (const [term, said] of terms) expect(Object.keys(said).sort(), term).toEqual([...readersLanguages].sort());
  });

  it('let no sentence off that is not there', () => {
    const places = new Set(english.map(({ at }) => at));
    const letOff = terms.flatMap(([, said]) => Object.values(said).flatMap((one) => one?.unsaid ?? []));
    expect(letOff.filter((at) => !places.has(at))).toEqual([]);
  });
});
