/** Releases as press offices write them, in four languages, every one its own: nobody would ask anything about one. */

export interface MadeRelease {
  lang: 'en' | 'fr' | 'ar' | 'zh';
  /** Below `incoming/`. */
  key: string;
  /** The day it is dated. */
  date: string;
  text: string;
  /** A word that stands in its text alone, and in no other: the village it is about. */
  word: string;
}

interface Phrases {
  /** Syllables of invented villages. */
  syllables: readonly string[];
  places: readonly string[];
  things: readonly string[];
  people: readonly string[];
  deeds: readonly string[];
  headline: string;
  lead: string;
  sentences: readonly string[];
  contact: string;
}

const PHRASES: Record<MadeRelease['lang'], Phrases> = {
  en: {
    syllables: ['bra', 'kel', 'mo', 'tun', 'vasi', 'dor', 'ghe', 'lum', 'pani', 'quor', 'sel', 'wex'],
    places: ['LODWAR, Kenya', 'QUELIMANE, Mozambique', 'KAMPOT, Cambodia', 'AGADEZ, Niger'],
    things: ['wells', 'bridges', 'school roofs', 'night clinics', 'seed stores', 'ferries', 'water tanks'],
    people: ['farmers', 'nurses', 'fishers', 'teachers', 'shopkeepers', 'carpenters'],
    deeds: ['repaired', 'opened', 'handed over', 'counted', 'moved to safety', 'rebuilt'],
    headline: 'Blue Harbour Relief has {deed} {n} {thing} for {people}',
    lead: '{n} {thing} were {deed} this week for {people} in {b} villages, Blue Harbour Relief said today.',
    sentences: [
      'The work took {a} days, and {b} {people} took part in it.',
      'A survey in {a} villages had found that most {people} walk for {b} hours to the next one.',
      'Until the spring there had been none at all within {a} kilometres.',
      'The rains come in {a} weeks; {b} more are to be ready by then.',
      'Parts for {a} of them are still on their way by boat.',
      'The district pays {a} per cent of the cost, families the rest.',
      'Of {a} that were looked at, {b} had not worked since the storms.',
    ],
    contact: '## Media contact\n\nMarta Quillfeather, Press officer\n\nEmail: press@example.org',
  },
  fr: {
    syllables: ['bré', 'kaou', 'mien', 'tour', 'vassi', 'dor', 'gué', 'loum', 'pagnol', 'quer', 'sèl', 'zan'],
    places: ['AGADEZ, Niger', 'KINSHASA, République démocratique du Congo', 'ABÉCHÉ, Tchad', 'LES CAYES, Haïti'],
    things: ['puits', 'ponts', 'toits d’école', 'dispensaires', 'greniers', 'bacs', 'citernes'],
    people: ['paysans', 'infirmières', 'pêcheurs', 'enseignants', 'commerçants', 'menuisiers'],
    deeds: ['réparé', 'ouvert', 'remis', 'compté', 'mis à l’abri', 'reconstruit'],
    headline: 'Le Secours Port Bleu a {deed} {n} {thing} pour les {people}',
    lead: 'Le Secours Port Bleu a {deed} cette semaine {n} {thing} pour les {people} de {b} villages, a-t-il annoncé.',
    sentences: [
      'Les travaux ont duré {a} jours, et {b} {people} y ont pris part.',
      'Une enquête dans {a} villages avait montré que la plupart des {people} marchent {b} heures jusqu’au suivant.',
      'Jusqu’au printemps, il n’y en avait aucun à moins de {a} kilomètres.',
      'Les pluies arrivent dans {a} semaines ; {b} autres doivent être prêts d’ici là.',
      'Des pièces pour {a} d’entre eux sont encore en route par bateau.',
      'Le district paie {a} pour cent du prix, les familles le reste.',
      'Sur {a} qui ont été visités, {b} ne servaient plus depuis les tempêtes.',
    ],
    contact: '## Contact presse\n\nMarta Quillfeather, attachée de presse\n\nCourriel : press@example.org',
  },
  ar: {
    syllables: ['برا', 'كول', 'مود', 'طون', 'فاس', 'دور', 'غيل', 'لوم', 'بان', 'قور', 'سيل', 'زاد'],
    places: ['عدن، اليمن', 'نواكشوط، موريتانيا', 'جوبا، جنوب السودان', 'طرابلس، ليبيا'],
    things: ['بئرًا', 'جسرًا', 'عيادة', 'مدرسة', 'مخزنًا', 'خزانًا', 'مركبًا'],
    people: ['المزارعين', 'الممرضات', 'الصيادين', 'المعلمين', 'التجار', 'النجارين'],
    deeds: ['أصلحت', 'افتتحت', 'سلّمت', 'أحصت', 'جهّزت', 'أعادت بناء'],
    headline: 'إغاثة الميناء الأزرق {deed} {n} {thing} من أجل {people}',
    lead: 'أعلنت إغاثة الميناء الأزرق اليوم أنها {deed} هذا الأسبوع {n} {thing} من أجل {people} في {b} قرية.',
    sentences: [
      'استغرق العمل {a} يومًا وشارك فيه {b} من {people}.',
      'وكان مسح في {a} قرية قد أظهر أن معظم {people} يمشون {b} ساعات إلى القرية التالية.',
      'ولم يكن هناك شيء منها حتى الربيع على مسافة {a} كيلومترًا.',
      'وتبدأ الأمطار بعد {a} أسابيع، ويجب أن يكتمل {b} منها قبل ذلك.',
      'وما زالت قطع {a} منها في الطريق بالقوارب.',
      'وتدفع المنطقة {a} في المئة من التكلفة وتدفع الأسر الباقي.',
      'ومن بين {a} جرى فحصها كان {b} لا يعمل منذ العواصف.',
    ],
    contact: '## للتواصل الإعلامي\n\nمارتا كويل، مسؤولة إعلامية\n\nالبريد الإلكتروني: press@example.org',
  },
  zh: {
    syllables: ['沐', '岚', '翎', '珂', '霁', '漪', '曦', '蘅', '峥', '焱', '荻', '筱'],
    places: ['金边，柬埔寨', '内罗毕，肯尼亚', '克利马内，莫桑比克', '亚丁，也门'],
    things: ['口水井', '座桥梁', '所学校', '个诊所', '座粮仓', '艘渡船', '个水箱'],
    people: ['农民', '护士', '渔民', '教师', '商贩', '木匠'],
    deeds: ['修复', '启用', '移交', '清点', '转移', '重建'],
    headline: '蓝港救援为{people}{deed}{n}{thing}',
    lead: '蓝港救援今天宣布，本周在{b}个村庄为{people}{deed}了{n}{thing}。',
    sentences: [
      '工程历时{a}天，有{b}名{people}参加。',
      '此前在{a}个村庄的调查发现，大多数{people}要走{b}个小时才能到达下一个村庄。',
      '直到春天，方圆{a}公里内还一个都没有。',
      '雨季将在{a}周后到来，届时还要完成{b}个。',
      '其中{a}个的零件仍在船运途中。',
      '费用的百分之{a}由地区承担，其余由家庭承担。',
      '在检查过的{a}个当中，有{b}个自风暴以来一直停用。',
    ],
    contact: '## 媒体联系人\n\n玛尔塔，新闻官\n\n电子邮件：press@example.org',
  },
};

/** What stands around the village in one sentence of the text. */
const ABOUT: Record<MadeRelease['lang'], string> = {
  en: 'The first of them is in {word}, a village that few maps show.',
  fr: 'Le premier se trouve à {word}, un village que peu de cartes indiquent.',
  ar: 'ويقع أولها في {word}، وهي قرية لا تظهر في معظم الخرائط.',
  zh: '其中第一个位于{word}村，很少有地图标出这个村庄。',
};

const DASH: Record<MadeRelease['lang'], string> = { en: ' – ', fr: ' – ', ar: ' – ', zh: '——' };

/** A stream of numbers that is the same every time. */
const chance = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

/** An invented name of three syllables and what goes with the last, another for each number below the cube of their count; in Chinese of three letters. */
const nameOf = (number: number, syllables: readonly string[]): string => {
  const base = syllables.length;
  const three = [Math.floor(number / base ** 2), Math.floor(number / base), number];
  return [...three, ...((syllables[0] ?? '').length > 1 ? [number * 5 + 3] : [])]
    .map((at) => syllables[at % base] ?? '')
    .join('');
};

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * `count` releases, in turns of the languages. Of a language most are in the first month, so that it has more than its feeds show, and the
 * others take turns in the rest.
 */
export const inFourLanguages = (count: number, months: readonly string[]): MadeRelease[] => {
  const next = chance(23);
  const of = (list: readonly string[]): string => list[next(list.length)] ?? '';
  const langs = Object.keys(PHRASES) as MadeRelease['lang'][];
  return Array.from({ length: count }, (_, index) => {
    const lang = langs[index % langs.length] ?? 'en';
    const { syllables, places, things, people, deeds, headline, lead, sentences, contact } = PHRASES[lang];
    const number = Math.floor(index / langs.length);
    const word = capitalised(nameOf(number + 150, syllables));
    const chosen = { thing: of(things), people: of(people), deed: of(deeds), n: String(11 + number), word };
    const filled = (sentence: string): string =>
      Object.entries({ ...chosen, a: String(3 + next(90)), b: String(2 + next(40)) }).reduce(
        (text, [name, value]) => text.replaceAll(`{${name}}`, value),
        sentence,
      );
    const body = [...sentences].sort(() => next(3) - 1).slice(0, 5);
    const month = number % 3 < 2 ? months[0] : months[1 + (Math.floor(number / 3) % (months.length - 1))];
    const date = `${month}-${String(1 + (number % 28)).padStart(2, '0')}`;
    return {
      lang,
      key: `story-${lang}-${number}.md`,
      date,
      word,
      text: [
        `---\nlang: ${lang}\ndate: ${date}\n---`,
        `# ${filled(headline)}`,
        `${of(places)}${DASH[lang]}${filled(lead)}`,
        body
          .slice(0, 3)
          .map(filled)
          .join(lang === 'zh' ? '' : ' '),
        [filled(ABOUT[lang]), ...body.slice(3).map(filled)].join(lang === 'zh' ? '' : ' '),
        contact,
      ].join('\n\n'),
    };
  });
};
