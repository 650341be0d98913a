import { spokenTimes } from '../spoken-times.ts';
import type { TimeOfDay, TimeWords } from '../time-words.ts';

// biome-ignore format: a table
const zonePlaces = {
  москве: 'Europe/Moscow', московскому: 'Europe/Moscow', женеве: 'Europe/Zurich', женевскому: 'Europe/Zurich', парижу: 'Europe/Paris', парижскому: 'Europe/Paris',
  лондону: 'Europe/London', лондонскому: 'Europe/London', берлину: 'Europe/Berlin', вене: 'Europe/Vienna', брюсселю: 'Europe/Brussels', гааге: 'Europe/Amsterdam',
  риму: 'Europe/Rome', мадриду: 'Europe/Madrid', 'центральноевропейскому': 'Europe/Paris', киеву: 'Europe/Kyiv', киевскому: 'Europe/Kyiv', минску: 'Europe/Minsk',
  'минскому': 'Europe/Minsk', кишиневу: 'Europe/Chisinau', тбилиси: 'Asia/Tbilisi', еревану: 'Asia/Yerevan', баку: 'Asia/Baku', ташкенту: 'Asia/Tashkent', душанбе: 'Asia/Dushanbe',
  бишкеку: 'Asia/Bishkek', астане: 'Asia/Almaty', алматы: 'Asia/Almaty', ашхабаду: 'Asia/Ashgabat', 'нью-йорку': 'America/New_York', 'нью-йоркскому': 'America/New_York',
  вашингтону: 'America/New_York', пекину: 'Asia/Shanghai', токио: 'Asia/Tokyo', дели: 'Asia/Kolkata', найроби: 'Africa/Nairobi', каиру: 'Africa/Cairo', бейруту: 'Asia/Beirut',
  гринвичу: 'Etc/UTC', 'всемирному координированному': 'Etc/UTC', 'всемирному': 'Etc/UTC', владивостоку: 'Asia/Vladivostok', екатеринбургу: 'Asia/Yekaterinburg', новосибирску: 'Asia/Novosibirsk',
};

const MORNING = ['утра', 'ночи'];
const AFTERNOON = ['дня', 'вечера', 'пополудни'];

/** "16 ч. 00 мин.", "10 часов 30 минут утра". */
const WITH_MINUTES = new RegExp(
  `(?<![\\d\\p{L}])(\\d{1,2}) ?(?:ч\\.?|час(?:а|ов)?) (\\d{2}) ?(?:м\\.?|мин\\.?|минут(?:ы|а)?)(?!\\p{L})(?: (?:(${MORNING.join('|')})|(${AFTERNOON.join('|')})))?`,
  'gu',
);
const timesOfDayIn = (folded: string): TimeOfDay[] =>
  [...folded.matchAll(WITH_MINUTES)].map(({ 0: raw, 1: hour, 2: minute, 3: morning, 4: afternoon, index }) => ({
    start: index,
    end: index + raw.length,
    hour: Number(hour),
    minute: Number(minute),
    mark: 'colon',
    ...(morning ? { half: 'am' } : afternoon && { half: 'pm' }),
  }));

const HOURS =
  'первого второго третьего четвертого пятого шестого седьмого восьмого девятого десятого одиннадцатого двенадцатого'.split(' ');
const HOUR = `(?<hour>${HOURS.join('|')}|\\d{1,2})`;
const spoken = spokenTimes({
  hours: HOURS,
  ways: [
    { pattern: `половин[аеу] ${HOUR}`, minutes: -30 },
    { pattern: `четверть ${HOUR}`, minutes: -45 },
  ],
  morning: MORNING,
  afternoon: AFTERNOON,
});

/** "Без четверти девять" counts back from the hour that is to come, and says it in another form. */
const TO_HOUR = 'час два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать'.split(' ');
const spokenToHour = spokenTimes({
  hours: TO_HOUR,
  ways: [{ pattern: `без четверти (?<hour>${TO_HOUR.join('|')})`, minutes: -15 }],
  morning: MORNING,
  afternoon: AFTERNOON,
});

export const time: TimeWords = {
  timesOfDayIn: (folded) => [...spoken(folded), ...spokenToHour(folded), ...timesOfDayIn(folded)],
  // Days take the genitive: "20 ноября". CLDR gives the nominative, which headings of calendars have. News agencies write "20 ноя".
  // biome-ignore format: a table
  months: {
    январе: 1, феврале: 2, марте: 3, апреле: 4, мае: 5, июне: 6, июле: 7, августе: 8, сентябре: 9, октябре: 10, ноябре: 11, декабре: 12, январю: 1, февралю: 2, марту: 3, апрелю: 4, маю: 5, июню: 6, июлю: 7, августу: 8, сентябрю: 9, октябрю: 10,
    ноябрю: 11, декабрю: 12,
    января: 1, февраля: 2, марта: 3, апреля: 4, мая: 5, июня: 6, июля: 7, августа: 8, сентября: 9, октября: 10, ноября: 11, декабря: 12,
    янв: 1, фев: 2, февр: 2, мар: 3, апр: 4, июн: 6, июл: 7, авг: 8, сен: 9, сент: 9, окт: 10, ноя: 11, нояб: 11, дек: 12,
  },
  // biome-ignore format: a table
  weekdays: {
    понедельника: 1, понедельнику: 1, вторника: 2, вторнику: 2, среды: 3, среду: 3, среде: 3, четверга: 4, четвергу: 4, пятницы: 5, пятницу: 5, пятнице: 5, субботы: 6, субботу: 6, субботе: 6,
    воскресенья: 7, воскресенью: 7,
  },
  dayEndings: ['-?го', '-?е'],
  afterYear: ['год(?:а|у)?', 'гг?\\.', 'г'],
  morning: MORNING,
  afternoon: AFTERNOON,
  hourMarks: ['час(?:ов|а|ам)?', 'ч\\.?'],
  beforeHour: ['в', 'с', 'до', 'к'],
  noon: ['полдень', 'полудня', 'полудню'],
  midnight: ['полночь', 'полуночи'],
  zones: { мск: { minutes: 180 }, гринвич: { minutes: 0 }, цев: { minutes: 60, in: 'Europe/Paris' } },
  zonePlaces,
  timeOf: ['(?:по )?времени ', 'время ', 'по времени (?:города )?', 'по '],
  ofTime: ['(?:летнему |зимнему )?времени', 'время'],
  localTime: ['по местному времени', 'местного времени', 'местному времени', 'местное время'],
  nightTo: 'в ночь (?:с \\p{L}+ )?на',
  today: ['сегодня'],
  tomorrow: ['завтра', 'завтрашн(?:его|ий|ему)'],
  otherDay: ['недел[яиюеь]+', 'следующ\\p{L}+', 'послезавтра'],
  otherHour: ['или', 'между', 'кроме', '(?:час\\p{L}*|дн\\p{L}+|минут\\p{L}*) (?:до|после|спустя)'],
  dayOrHour: `полдень полудня полудню полночь полуночи завтра завтрашнего завтрашнему понедельника понедельнику вторника вторнику среды
    среду среде четверга четвергу пятницы пятницу пятнице субботы субботу субботе воскресенья воскресенью`,
  beforePlace: ['в', 'на'],
};
