import type { TimeOfDay, TimeWords, WrittenDay } from '../time-words.ts';

// biome-ignore format: a table
const zonePlaces = {
  'وسط اوروبا': 'Europe/Paris',
  جنيف: 'Europe/Zurich', باريس: 'Europe/Paris', لندن: 'Europe/London', مدريد: 'Europe/Madrid', روما: 'Europe/Rome', فيينا: 'Europe/Vienna', بروكسل: 'Europe/Brussels',
  برلين: 'Europe/Berlin', لاهاي: 'Europe/Amsterdam', موسكو: 'Europe/Moscow', نيويورك: 'America/New_York', واشنطن: 'America/New_York', نيروبي: 'Africa/Nairobi',
  القاهره: 'Africa/Cairo', الجزاير: 'Africa/Algiers', تونس: 'Africa/Tunis', الرباط: 'Africa/Casablanca', داكار: 'Africa/Dakar', الخرطوم: 'Africa/Khartoum',
  بيروت: 'Asia/Beirut', دمشق: 'Asia/Damascus', بغداد: 'Asia/Baghdad', الرياض: 'Asia/Riyadh', 'مكه المكرمه': 'Asia/Riyadh', السعوديه: 'Asia/Riyadh', الدوحه: 'Asia/Qatar',
  القدس: 'Asia/Jerusalem', غرينتش: 'Etc/UTC', غرينيتش: 'Etc/UTC', جرينتش: 'Etc/UTC', 'العالمي المنسق': 'Etc/UTC',
};

// The months of the Levant and Iraq, and those of the Maghreb after the French; Morocco and Egypt have some of their own.
// biome-ignore format: a table
const months: Readonly<Record<string, number>> = {
    'كانون الثاني': 1, شباط: 2, اذار: 3, نيسان: 4, ايار: 5, حزيران: 6, تموز: 7, اب: 8, ايلول: 9, 'تشرين الاول': 10, 'تشرين الثاني': 11, 'كانون الاول': 12,
    جانفي: 1, فيفري: 2, افريل: 4, ماي: 5, جوان: 6, جويليه: 7, اوت: 8,
    يوليوز: 7, غشت: 8, شتنبر: 9, نونبر: 11, دجنبر: 12, يونيه: 6, يوليه: 7, مايس: 5, اوكتوبر: 10,
  };

// biome-ignore format: a list
const USUAL = ['يناير', 'فبراير', 'مارس', 'ابريل', 'مايو', 'يونيو', 'يوليو', 'اغسطس', 'سبتمبر', 'اكتوبر', 'نوفمبر', 'ديسمبر'];
const monthOf = (name: string): number => months[name] ?? USUAL.indexOf(name) + 1;
const MONTH = `(${[...Object.keys(months), ...USUAL].sort((one, other) => other.length - one.length).join('|')})(?!\\p{L})(?: ?/ ?\\p{L}+)?`;
const GREGORIAN = `(?:يوم )?(?:(?:الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت)[،,]? )?(\\d{1,2}) (?:من )?${MONTH}(?:[،,]? (?:عام |سنه )?(\\d{4})(?: ?م(?!\\p{L})| ?ميلادي\\p{L}*)?)?`;
const HIJRI =
  '(?:(?:الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت)[،,]? )?\\d{1,2} (?:من )?(?:محرم|صفر|ربيع (?:الاول|الثاني|الاخر)|جمادي (?:الاولي|الثانيه|الاخره|الاخر)|رجب|شعبان|رمضان|شوال|ذو القعده|ذي القعده|ذو الحجه|ذي الحجه)[،,]? (?:عام |سنه )?1[34]\\d{2} ?(?:هـ?|هجري\\p{L}*)?(?!\\p{L})';
const AGREES = ' ?[،,(-]? ?(?:و?الموافق|يوافق|الموافقه)(?: ?ل| لـ)?:? ?';
/** Both calendars: "24 جمادى الأولى 1448هـ الموافق 4 نوفمبر 2026م", the one or the other first. The civil one tells the day. */
const HIJRI_FIRST = new RegExp(`${HIJRI}${AGREES}${GREGORIAN}\\)?`, 'uy');
const HIJRI_BEHIND = new RegExp(`${GREGORIAN}${AGREES}${HIJRI}\\)?`, 'uy');

const dayAt = (folded: string, at: number): WrittenDay | undefined => {
  for (const pattern of [HIJRI_FIRST, HIJRI_BEHIND]) {
    pattern.lastIndex = at;
    const [whole, day, month, year] = pattern.exec(folded) ?? [];
    if (whole && day && month)
      return { length: whole.length, day: Number(day), month: monthOf(month), ...(year && { year: Number(year) }) };
  }
  return undefined;
};

const MORNING = ['صباحا', 'فجرا', 'ص(?!\\p{L})'];
const AFTERNOON = ['مساء', 'ليلا', 'بعد الظهر', 'ظهرا', 'م(?!\\p{L})'];

// biome-ignore format: a table
const HOURS = ['الواحده', 'الثانيه', 'الثالثه', 'الرابعه', 'الخامسه', 'السادسه', 'السابعه', 'الثامنه', 'التاسعه', 'العاشره', 'الحاديه عشره', 'الثانيه عشره'];
const IN_WORDS = new RegExp(
  `الساعه (${[...HOURS].reverse().join('|')})(?!\\p{L})(?: (والنصف|والربع|والثلث|الا ربعا?|الا الربع|الا الثلث|الا ثلثا?))?(?: (?:(${MORNING.join('|')})|(${AFTERNOON.join('|')})))?(?! ?(?:الا|و\\p{L}))`,
  'gu',
);

/** What follows an hour: "والنصف" is a half more, "إلا ربعا" a quarter less. */
const hourAnd = (hour: number, said: string): Pick<TimeOfDay, 'hour' | 'minute'> => {
  const minutes = /نصف/.test(said) ? 30 : /ربع/.test(said) ? 15 : /ثلث/.test(said) ? 20 : 0;
  return said.startsWith('الا') ? { hour: hour - 1 || 12, minute: 60 - minutes } : { hour, minute: minutes };
};

/** "الساعة العاشرة والنصف صباحا": the hours of the day have names. */
const timesOfDayIn = (folded: string): TimeOfDay[] =>
  [...folded.matchAll(IN_WORDS)].map(
    (match): TimeOfDay => ({
      start: match.index,
      end: match.index + match[0].length,
      ...hourAnd(HOURS.indexOf(match[1] ?? '') + 1, match[2] ?? ''),
      ...(match[3] ? { half: 'am' } : match[4] && { half: 'pm' }),
      mark: 'either',
    }),
  );

/** A month by itself, small words hung before it: "في مارس", "بنوفمبر". "اب" is "father" as well. */
const MONTH_ALONE = new RegExp(`(?<!\\p{L})[وبلك]?${MONTH}`, 'gu');
const monthsIn = (folded: string): { start: number; end: number; month: number }[] =>
  [...folded.matchAll(MONTH_ALONE)].flatMap(({ 0: raw, 1: name = '', index }) =>
    name.length > 2 ? [{ start: index, end: index + raw.length, month: monthOf(name) }] : [],
  );

export const time: TimeWords = {
  monthsIn,
  months,
  afterYear: ['م', 'ميلادي\\p{L}*'],
  dayAt,
  surelyDays: ['احد'],
  morning: MORNING,
  afternoon: AFTERNOON,
  beforeHour: ['الساعه'],
  midnight: ['منتصف'],
  timesOfDayIn,
  zonePlaces,
  timeOf: ['ب?توقيت (?:مدينه )?'],
  alwaysTimeOf: ['توقيت'],
  localTime: ['التوقيت المحلي', 'بالتوقيت المحلي'],
  today: ['اليوم', 'هذا اليوم'],
  tomorrow: ['غدا'],
  otherDay: ['اسبوع(?:ين)?', 'اسابيع', 'القادم', 'المقبل', 'التالي', 'بعد غد'],
  otherHour: ['بين', '(?:ساعات|ساعه) (?:بعد|قبل)'],
  dayOrHour: 'غدا الساعه ظهرا منتصف الجمعه الخميس',
  beforePlace: ['في'],
};
