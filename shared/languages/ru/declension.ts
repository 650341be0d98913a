/**
 * The cases of a name of a country, as sentences have it: "Кения" stands as "Кении", "Кению", "Кенией". Only endings whose forms are
 * sure; a name of several words, or one that does not change, is given back as it is.
 */
export const casesOf = (name: string): string[] => {
  if (/\s/.test(name)) return [name];
  const rule = ENDINGS.find(([ending]) => ending.test(name));
  return rule ? [name, ...rule[1].split(' ').map((ending) => name.replace(rule[0], ending))] : [name];
};

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ия$/, 'ии ию ией'],
  [/ея$/, 'еи ее ею еей'],
  [/(?<=[гкхжшщч])а$/, 'и е у ой'],
  [/(?<=[бвдзлмнпрст])а$/, 'ы е у ой'],
  [/(?<=[Бб]еларус|[Рр]ус)ь$/, 'и ью'],
  [/(?<=Израил)ь$/, 'я ю ем е'],
  [/(?<=Йем)ен$/, 'ена ену еном ене'],
  [/й$/, 'я ю ем е'],
  // Names in the plural.
  [/(?<=Мальдив|Сейшел|Филиппин|Коморы?|Багам)ы$/, ' ам ами ах'],
  [/(?<=Нидерланд)ы$/, 'ов ам ами ах'],
  // Masculine names end in a consonant.
  [/(?<=[бвгджзклмнпрстфхц])$/, 'а у ом е'],
];

type Case = 'genitive' | 'dative' | 'instrumental';
type Rules = readonly (readonly [ending: RegExp, nominative: string])[];

/** Given names whose vowel falls out, and men's names in -а and -я, by their stems. */
const IRREGULAR: Readonly<Record<string, string>> = { Павл: 'Павел', Льв: 'Лев', Петр: 'Пётр' };
const MEN_IN_A = /^(?:Илья|Никита|Фома|Лука|Кузьма|Данила|Савва|Гаврила|Муса|Мустафа|Абдулла|Иса)$/u;

/** Given names of women and then of men, case by case. What no rule fits does not change. */
const GIVEN: Readonly<Record<Case, { women: Rules; men: Rules }>> = {
  genitive: {
    women: [
      [/ии$/, 'ия'],
      [/ьи$/, 'ья'],
      [/ы$/, 'а'],
      [/(?<=[гкхжчшщ])и$/, 'а'],
    ],
    men: [
      [/(?<=[аеиоуы])я$/, 'й'],
      [/(?<=[бвдзлмнпрст])я$/, 'ь'],
      [/а$/, ''],
    ],
  },
  dative: {
    women: [
      [/ии$/, 'ия'],
      [/ье$/, 'ья'],
      [/(?<=[бвгдзклмнпрстх])е$/, 'а'],
    ],
    men: [
      [/(?<=[аеиоуы])ю$/, 'й'],
      [/(?<=[бвдзлмнпрст])ю$/, 'ь'],
      [/у$/, ''],
    ],
  },
  instrumental: {
    women: [
      [/ией$/, 'ия'],
      [/ьей$/, 'ья'],
      [/(?<=[бвгдзклмнпрстх])ой$/, 'а'],
    ],
    men: [
      [/(?<=[аеиоуы])ем$/, 'й'],
      [/(?<=[бвдзлмнпрст])ем$/, 'ь'],
      [/ом$/, ''],
    ],
  },
};

/** Surnames and patronymics of women, which are the same in these cases but for the patronymic; and of men. */
const OF_WOMEN: Rules = [
  [/(?<=(?:ов|ев|ёв|ин|ын))ой$/, 'а'],
  [/(?<=[бвгдзклмнрст])ой$/, 'ая'],
  [/(?<=(?:ов|ев|ич)н)(?:ы|е|ой)$/, 'а'],
];
const OF_MEN: Readonly<Record<Case, Rules>> = {
  genitive: [
    [/(?<=[сц]к)ого$/, 'ий'],
    [/ого$/, 'ый'],
    [/(?<=[аеиоуы])я$/, 'й'],
    [/а$/, ''],
  ],
  dative: [
    [/(?<=[сц]к)ому$/, 'ий'],
    [/ому$/, 'ый'],
    [/(?<=[аеиоуы])ю$/, 'й'],
    [/у$/, ''],
  ],
  instrumental: [
    [/(?<=[сц]к)им$/, 'ий'],
    [/(?<=(?:ов|ев|ёв|ин|ын))ым$/, ''],
    [/ем$/, 'й'],
    [/ом$/, ''],
  ],
};

const byRule = (word: string, rules: Rules): string | undefined => {
  const rule = rules.find(([ending]) => ending.test(word));
  return rule && word.replace(rule[0], rule[1]);
};

/** A name of two or more words as a subject: "Хамида Рахими" is "Хамид Рахими", "Анне Петровой" "Анна Петрова". Foreign ones often do not change. */
export const nominativeOf = (name: string, inCase: Case): string => {
  const [given = '', ...others] = name.split(/\s+/);
  const woman = byRule(given, GIVEN[inCase].women);
  const man = woman === undefined || MEN_IN_A.test(woman) ? (byRule(given, GIVEN[inCase].men) ?? woman) : undefined;
  const first = man !== undefined ? (IRREGULAR[man] ?? man) : (woman ?? given);
  const rules = man !== undefined ? OF_MEN[inCase] : OF_WOMEN;
  return [first, ...others.map((word) => (/\.$/.test(word) ? word : (byRule(word, rules) ?? word)))].join(' ');
};
