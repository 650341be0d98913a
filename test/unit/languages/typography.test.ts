import { describe, expect, it } from 'vitest';
import { countedIn, say } from '../../../shared/languages/say.ts';
import { allSentences, deskLanguages, readersLanguages, type Sentence } from './catalogues.ts';

/** A habit of a language: what stands in a sentence that breaks it, and a sentence that does. */
interface Rule {
  rule: string;
  langs: readonly string[];
  /** What is wrong in a sentence: parts of it. */
  wrong: (text: string) => readonly string[];
  planted: string;
}

const found =
  (pattern: RegExp) =>
  (text: string): string[] =>
    text.match(pattern) ?? [];

/** Without names to fill in, quoted lines of front matter ("draft: true"), addresses, and times of the day. */
const proseOf = (text: string): string =>
  text
    .replace(/[«“"]\u00a0?\u2066?[\w{}]+:[^»”"]*[»”"]/gu, '«\u00a0…\u00a0»')
    .replace(/«\u00a0clé: valeur\u00a0»/g, '«\u00a0…\u00a0»')
    .replace(/https?:\S*/g, '')
    .replace(/\d{4}-\d\d-\d\d(?:T[\d:+]+)?/g, '');

const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** Russian words that are read only with ё. */
const WITHOUT_DOTS =
  /(?<!\p{L})(?:еще|ее|нее|все(?=,| что)|идет|придет|найдет|приведен|пришел|объем|учетн\p{L}*|отклонен|включен|четко|надежн\p{L}*|подтвержден)(?!\p{L})/giu;

/** The verb of an Arabic order to one man: the polite plural without its ending. */
const singularOf = (plural: string): string => plural.replace(/وا(?=ه|$)/, '').replace(/(?:ه|ها|هم)$/, '');
const ARABIC = '[\\p{Script=Arabic}\\p{M}]';
const politeOrders = (texts: readonly string[]): string[] =>
  texts.flatMap((text) =>
    [...text.matchAll(new RegExp(`(?<!${ARABIC})[فو]?([اأ]${ARABIC}{2,6}وا(?:ه|ها|هم)?)(?!${ARABIC})`, 'gu'))].map(
      ([, verb = '']) => verb,
    ),
  );
const arabicOrders = new Set([
  ...politeOrders(allSentences('ar').map(({ text }) => text)).map(singularOf),
  // What buttons and links of other products say.
  ...['انتقل', 'اضغط', 'انقر', 'أعد', 'اقرأ', 'ابدأ', 'اختر', 'أضف', 'اكتب', 'احذف', 'صحح', 'ضع'],
]);

/** Adverbs and objects of which each has its tanwin. */
const WITHOUT_TANWIN = new RegExp(
  `(?<!${ARABIC})[وفل]?(?:فورا|نهائيا|مثلا|أيضا|جدا|مجددا|تلقائيا|لاحقا|حاليا|سابقا|كاملا|شيئا|ملفا|بيانا|موجودا|اسما|سطرا|أحيانا|داخليا|يدويا|تماما)(?!${ARABIC})`,
  'gu',
);

const rules: readonly Rule[] = [
  {
    rule: 'no two spaces, and none at an end',
    langs: readersLanguages,
    wrong: found(/[ \u00a0\u202f]{2,}|^\s|\s$/g),
    planted: 'Two  spaces',
  },
  { rule: 'no apostrophes and quotation marks of a typewriter', langs: readersLanguages, wrong: found(/['"]/g), planted: "It's" },
  { rule: 'one sign for three points', langs: readersLanguages, wrong: found(/\.{3}/g), planted: 'And so on...' },
  // U+202F before ; ? ! and U+00A0 before : and inside « », as the Imprimerie nationale has it.
  {
    rule: 'a narrow no-break space before ; ? !',
    langs: ['fr'],
    wrong: (text) => found(/[^\u202f][;?!]/g)(proseOf(text)),
    planted: 'Une erreur ?',
  },
  {
    rule: 'a no-break space before a colon',
    langs: ['fr'],
    wrong: (text) => found(/[^\u00a0]:/g)(proseOf(text)),
    planted: 'Retiré : {headline}',
  },
  {
    rule: 'no-break spaces inside guillemets',
    langs: ['fr'],
    wrong: found(/«[^\u00a0]|[^\u00a0]»/g),
    planted: 'le lien « Se désabonner »',
  },
  {
    rule: 'typographic quotation marks of its own',
    langs: ['fr', 'es', 'ar', 'ru'],
    wrong: found(/[“”„]/g),
    planted: 'el enlace “Darse de baja”',
  },
  { rule: 'guillemets without spaces', langs: ['es', 'ar', 'ru'], wrong: found(/«\s|\s»/g), planted: '« Darse de baja »' },
  {
    rule: 'a mark at both ends of questions and exclamations',
    langs: ['es'],
    wrong: (text) => (count(text, '¿') === count(text, '?') && count(text, '¡') === count(text, '!') ? [] : [text]),
    planted: 'Ha sido un error?',
  },
  { rule: '„…“ for quotations', langs: ['de'], wrong: found(/[«»”]|(?<=^|\s)“/g), planted: 'klicken Sie auf “Abbestellen”' },
  { rule: '“…” for quotations', langs: ['en', 'pt', 'zh'], wrong: found(/[«»„]/g), planted: 'clique em «Cancelar»' },
  { rule: 'the letter ё', langs: ['ru'], wrong: found(WITHOUT_DOTS), planted: 'Письмо может еще прийти' },
  {
    rule: 'a dash with a no-break space before it',
    langs: ['ru'],
    wrong: found(/[^\u00a0]—|\s[-–]\s/g),
    planted: 'АННУЛИРОВАНО – Не использовать',
  },
  {
    rule: 'full-width signs',
    langs: ['zh'],
    wrong: found(/(?<=[\p{Script=Han}}])[,.:;?!()]|[,:;?!()](?=\p{Script=Han})/gu),
    planted: '更正: {note}',
  },
  {
    rule: 'commas, semicolons and question marks of its own',
    langs: ['ar'],
    wrong: found(/(?<=[\p{Script=Arabic}»])[,;?]/gu),
    planted: 'هل تريدون ذلك?',
  },
  {
    rule: 'tanwin, before its alif',
    langs: ['ar'],
    wrong: (text) => [...found(WITHOUT_TANWIN)(text), ...found(/اً/g)(text)],
    planted: 'قرروا فورا',
  },
  {
    rule: 'the polite plural in everything that is asked',
    langs: ['ar'],
    wrong: (text) =>
      (text.match(new RegExp(`${ARABIC}+`, 'gu')) ?? []).filter(
        (word) =>
          [word, word.replace(/^[وف]/, '')].some((one) => arabicOrders.has(one)) ||
          arabicOrders.has(word.replace(/(?:ه|ها|هم)$/, '')),
      ),
    planted: 'وللنشر الآن اقبل البيان.',
  },
  { rule: 'the digits 0 to 9', langs: readersLanguages, wrong: found(/[\u0660-\u0669\u06f0-\u06f9０-９]/g), planted: '١٠ أحرف' },
];

const faultsOf = ({ wrong }: Rule, sentences: readonly Sentence[]): string[] =>
  sentences.flatMap(({ at, text }) => wrong(text).map((part) => `${at}: ${part} in ${text}`));

describe.each(readersLanguages)('what is said in %s', (lang) => {
  it.each(rules.filter(({ langs }) => langs.includes(lang)))('has $rule', (rule) => {
    expect(faultsOf(rule, allSentences(lang))).toEqual([]);
  });
});

describe('a rule of typography', () => {
  it.each(rules)('finds what breaks it: $rule', (rule) => {
    expect(faultsOf(rule, [{ at: 'planted', text: rule.planted }])).not.toEqual([]);
  });
});

/** The names that a sentence fills in. */
const namesIn = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name = '']) => name))].sort();

/** What a file's reader says in English is for English desks only. */
const onlyInEnglish = new Map([['problems.json-unreadable.0', ['reason']]]);

/** Counts that are above ten whenever they are said, or stand beside no word that bends to them. */
const neverFew =
  /^problems\.(?:too-large|partner-characters|too-many-feeds|release-too-large|command-too-long|partner-length)\.0$|^desk\.more(?:Due)?$/;

const english = new Map(allSentences('en').map(({ at, text }) => [at, text]));

describe.each(readersLanguages)('a sentence with names to fill in, in %s', (lang) => {
  const sentences = allSentences(lang);

  it('fills in what the English one does', () => {
    for (const { at, text } of sentences) {
      const left = lang === 'en' ? [] : (onlyInEnglish.get(at) ?? []);
      expect(namesIn(text), at).toEqual(namesIn(english.get(at) ?? '').filter((name) => !left.includes(name)));
    }
    expect(sentences.length).toBe(deskLanguages.includes(lang) ? english.size : sentences.length);
  });

  it('is a message that can be read', () => {
    for (const { at, text } of sentences) expect(() => say(text, {}, lang), at).not.toThrow();
  });

  it('counts nothing without the forms of the language', () => {
    const uncounted = sentences.filter(({ at, text }) => {
      const outside = text.replace(/\{\w+, plural,(?:[^{}]|\{(?:[^{}]|\{\w+\})*\})*\}/g, '');
      return (
        !neverFew.test(at) && /\{(?:count|words|reused|length|max|limit)\} \p{L}/u.test(outside) && countedIn(text).length === 0
      );
    });
    expect(uncounted.map(({ at, text }) => `${at}: ${text}`)).toEqual([]);
  });
});
