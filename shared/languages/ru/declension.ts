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
