import type { TimeOfDay, TimeWords, WrittenDay } from '../time-words.ts';
import { NUMERAL, numeralValue } from './numerals.ts';

/** A figure in digits or in letters: 11, 十一. */
const figureOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : /^\d/.test(text) ? Number(text) : numeralValue(text);

// The year of the Republic is Taiwan's: 民國115年 is 2026.
const DAY = new RegExp(
  `(?:(?:公元|西元)?(\\d{4}|[〇零一二三四五六七八九]{4}) ?年 ?|(?:民国|中华民国) ?(\\d{2,3}|${NUMERAL}{2,5}) ?年 ?)?(\\d{1,2}|${NUMERAL}{1,2}) ?月 ?(\\d{1,2}|${NUMERAL}{1,3}) ?[日号](?!报)(?: ?[(]?(?:星期|周|礼拜)[一二三四五六日天](?:[)]|(?!\\p{L}))?)?`,
  'uy',
);
const FIRST_YEAR = 1911;

/** 2026年11月20日, 11月20日, 二〇二六年十一月二十日, 民國115年11月20日; the day of the week may follow. */
const dayAt = (folded: string, at: number): WrittenDay | undefined => {
  // Not in the middle of a number: the 十 of 二十月.
  if (/[\d〇零一二三四五六七八九十]/.test(folded[at - 1] ?? '')) return undefined;
  DAY.lastIndex = at;
  const match = DAY.exec(folded);
  if (!match) return undefined;
  const [whole, western, republic, monthText, dayText] = match;
  const [month, day] = [figureOf(monthText), figureOf(dayText)];
  if (!month || !day || month > 12 || day > 31) return undefined;
  const ofRepublic = figureOf(republic);
  const year = figureOf(western) ?? (ofRepublic === undefined ? undefined : ofRepublic + FIRST_YEAR);
  return { length: whole.length, month, day, ...(year !== undefined && { year }) };
};

const MORNING = ['上午', '早上', '清晨', '早晨', '凌晨', '早'];
const AFTERNOON = ['下午', '晚上', '晚间', '傍晚', '午后', '晚'];

/** 上午10时, 10点30分, 下午3点半, 上午10:00前; in letters, too: 上午十时. Minutes may be left out. */
const CLOCK = new RegExp(
  `(?<![\\d:.,/])(?:(${MORNING.join('|')})|(${AFTERNOON.join('|')}))? ?(?:(\\d{1,2}|${NUMERAL}{1,3}) ?(?:时|点钟?)(?!间|候|代|期|限|事|尚|装|评|报|击|赞)(?:(\\d{1,2}|${NUMERAL}{1,3}) ?分|(半)|整)?|(\\d{1,2}):(\\d{2})(?!\\d)(?::\\d{2}(?!\\d))?)`,
  'gu',
);
const timesOfDayIn = (folded: string): TimeOfDay[] =>
  [...folded.matchAll(CLOCK)].flatMap((match): TimeOfDay[] => {
    const [whole, morning, afternoon, hour, minute, half, digits, minutes] = match;
    const [inHours, inMinutes] = [figureOf(hour ?? digits), figureOf(minute ?? minutes) ?? (half ? 30 : 0)];
    // 10:00 without a half of the day, and not before a letter, is read as in other languages.
    const isOthers = digits !== undefined && !morning && !afternoon && !/^\p{L}/u.test(folded.slice(match.index + whole.length));
    if (inHours === undefined || isOthers) return [];
    return [
      {
        start: match.index,
        end: match.index + whole.length,
        hour: inHours,
        minute: inMinutes,
        ...(morning ? { half: 'am' } : afternoon && { half: 'pm' }),
        mark: digits !== undefined ? 'colon' : 'hour',
      },
    ];
  });

// biome-ignore format: a table
const zonePlaces = {
  日内瓦: 'Europe/Zurich', 瑞士: 'Europe/Zurich', 巴黎: 'Europe/Paris', 法国: 'Europe/Paris', 伦敦: 'Europe/London', 英国: 'Europe/London', 罗马: 'Europe/Rome', 维也纳: 'Europe/Vienna',
  布鲁塞尔: 'Europe/Brussels', 柏林: 'Europe/Berlin', 海牙: 'Europe/Amsterdam', 马德里: 'Europe/Madrid', 莫斯科: 'Europe/Moscow', 欧洲中部: 'Europe/Paris', 中欧: 'Europe/Paris',
  纽约: 'America/New_York', 华盛顿: 'America/New_York', 美国东部: 'America/New_York', 美东: 'America/New_York', 内罗毕: 'Africa/Nairobi', 开罗: 'Africa/Cairo', 达喀尔: 'Africa/Dakar',
  北京: 'Asia/Shanghai', 中国: 'Asia/Shanghai', 上海: 'Asia/Shanghai', 香港: 'Asia/Hong_Kong', 澳门: 'Asia/Macau', 台北: 'Asia/Taipei', 台湾: 'Asia/Taipei', 新加坡: 'Asia/Singapore',
  东京: 'Asia/Tokyo', 日本: 'Asia/Tokyo', 首尔: 'Asia/Seoul', 韩国: 'Asia/Seoul', 曼谷: 'Asia/Bangkok', 新德里: 'Asia/Kolkata', 印度: 'Asia/Kolkata', 悉尼: 'Australia/Sydney',
  格林尼治: 'Etc/UTC', 格林尼治标准: 'Etc/UTC', 格林威治: 'Etc/UTC', 格林威治标准: 'Etc/UTC', 世界: 'Etc/UTC', 协调世界: 'Etc/UTC', 世界标准: 'Etc/UTC', 国际标准: 'Etc/UTC',
};

/** 3月, 三月份; 3个月 is how long something takes. */
const MONTH = new RegExp(`(?<![\\d〇零一二三四五六七八九十个])(\\d{1,2}|${NUMERAL}{1,2}) ?月(?:份|底|初|中旬)?`, 'gu');
const monthsIn = (folded: string): { start: number; end: number; month: number }[] =>
  [...folded.matchAll(MONTH)].flatMap(({ 0: raw, 1: letters, index }) => {
    const month = figureOf(letters);
    return month && month <= 12 ? [{ start: index, end: index + raw.length, month }] : [];
  });

export const time: TimeWords = {
  monthsIn,
  dayAt,
  timesOfDayIn,
  morning: MORNING,
  afternoon: AFTERNOON,
  hourMarks: ['时', '点'],
  noon: ['正午', '中午12时', '中午12点', '中午十二时', '中午十二点'],
  midnight: ['零时', '午夜', '零点', '子夜'],
  zonePlaces,
  joinedOfTime: ['标准时间', '时间'],
  localTime: ['当地时间', '本地时间'],
  today: ['今天', '今日'],
  tomorrow: ['明天', '明日'],
  otherDay: ['下周', '下个?月', '后天', '后日', '次日', '翌日', '隔日', '下星期', '大后天'],
  otherHour: ['之间', '或', '(?:小时|分钟|天|日)(?:之?前|之?后|以前|以后)', '今晚', '明晚', '中午', '除外', '左右', '前后'],
  dayOrHour:
    '今天 明天 后天 今日 明日 今晚 明晚 次日 下周 下周一 下周二 下周三 下周四 下周五 午夜 中午 零时 零点 上午 下午 周一 周二 周三 周四 周五 周六 周日 礼拜一 礼拜二 礼拜三 礼拜四 礼拜五 礼拜六 礼拜天 周末',
};
