import type { DatelineWords, OpeningDateline } from '../dateline-words.ts';
import { fold } from '../fold.ts';
import { inBothScripts } from '../han-variants.ts';
import type { WrittenDay } from '../time-words.ts';
import { NUMERAL } from './numerals.ts';
import { time } from './time.ts';

const NUMBER = `(?:\\d{1,2}|${NUMERAL}{1,3})`;
const DAY = `(?:(?:\\d{4}|[〇零一二三四五六七八九]{4}) ?年 ?)?${NUMBER} ?月 ?${NUMBER} ?[日号號]`;
/** A place: a few letters, none of which begins a figure, a verb or another part of a dateline. */
const PLACE = '(?:(?![电電讯訊报報])[\\p{Script=Han}·]){2,10}?';
const PLACES = `${PLACE}(?:[/、和與与及]${PLACE}){0,3}`;
/** An agency or a paper in front of its own dateline: 新华社, 本报. */
const AGENCY = inBothScripts('(?:本(?:报|刊|网|台|站|社)|[\\p{Script=Han}]{1,6}(?:社|网|通讯社))');
const CABLE = inBothScripts('(?:专?电|讯|消息)');
/** Whoever reports: （记者 陈思远）. */
const REPORTER = inBothScripts(
  '(?:\\s*[（(](?:本报|本刊)?(?:特派|驻[^（）()]{1,10})?(?:记者|通讯员|作者|编辑)[^（）()]{0,40}[)）])?',
);
/** Whose release it is, between day and dash: /东方新闻通讯/, （绿桥组织）. */
const WIRE = '(?:\\s*(?:/[^/\\n]{2,20}/|[（(][^（）()\\n]{2,20}[)）]))?';
const DASH = '\\s*(?:[—–―]{1,2}|--+|-(?=\\s))\\s*';

const forms: readonly { pattern: RegExp }[] = [
  // （日内瓦11月20日电）, （塔什干，11月4日）, （香港—2026年11月14日）
  {
    pattern: new RegExp(
      `^\\s*[（(【]\\s*(?<raw>(?:${AGENCY}\\s*)?(?<places>${PLACES})\\s*[，,—–-]?\\s*(?<day>${DAY})\\s*${CABLE}?)${REPORTER}\\s*[)）】]\\s*`,
      'u',
    ),
  },
  // 本报北京11月19日电（记者 …）, 日内瓦11月20日电, 太子港，2026年11月17日电——
  {
    pattern: new RegExp(
      `^\\s*(?<raw>(?:${AGENCY}\\s*)?(?<places>${PLACES})\\s*[，,]?\\s*(?<day>${DAY})\\s*${CABLE})${REPORTER}(?:${DASH}|\\s*[：:]\\s*|\\s*)`,
      'u',
    ),
  },
  // 摩洛哥，马拉喀什，2026年11月5日——, 上海2026年11月3日 /…/ --, 内罗毕，2026年11月18日：
  {
    pattern: new RegExp(
      `^\\s*(?<raw>(?<places>${PLACES}(?:[，,]\\s*${PLACE})?)\\s*[，,]?\\s*(?<day>${DAY}))${WIRE}(?:${DASH}|\\s*[：:]\\s*)`,
      'u',
    ),
  },
  // 二〇二六年十一月九日，亚的斯亚贝巴——
  { pattern: new RegExp(`^\\s*(?<raw>(?<day>${DAY})\\s*[，,]?\\s*(?<places>${PLACES})(?:\\s*${CABLE})?)${DASH}`, 'u') },
  // 【雅典讯】
  { pattern: new RegExp(`^\\s*[（(【](?<raw>(?:${AGENCY}\\s*)?(?<places>${PLACE})${CABLE})${REPORTER}[)）】]\\s*`, 'u') },
  // 本报讯（记者 …）
  { pattern: new RegExp(`^\\s*(?<raw>(?<places>)${inBothScripts('本(?:报|刊|网|台)讯')})${REPORTER}\\s*`, 'u') },
  // 开罗讯
  { pattern: new RegExp(`^\\s*(?<raw>(?<places>${PLACE})${inBothScripts('(?:电|讯)')})${REPORTER}\\s+`, 'u') },
];

const dateOf = (text: string): Omit<WrittenDay, 'length'> | undefined => {
  const day = time.dayAt?.(fold(text).trim(), 0);
  if (!day) return undefined;
  const { length: _length, ...date } = day;
  return date;
};

const opensAt = (text: string): OpeningDateline | undefined => {
  if (!/\p{Script=Han}/u.test(text.slice(0, 12))) return undefined;
  for (const { pattern } of forms) {
    const match = pattern.exec(text);
    const { raw = '', places = '', day } = match?.groups ?? {};
    const names = places.split(/[/、和與与及，,]\s*/u).filter(Boolean);
    if (!match || names.length === 0) continue;
    const date = day ? dateOf(day) : undefined;
    if (day && !date) continue;
    return { places: names, raw: raw.trim(), end: match[0].length, ...(date && { date }) };
  }
  return undefined;
};

export const dateline: DatelineWords = {
  notPlaces: '编者按|编者注|注|提示|更新|快讯|最新|背景|摘要|独家|问|答|图|视频|新闻稿|声明|联系|主题|标题',
  beforeDate: '于|在',
  joins: '和|与|及|、',
  zones: '北京时间|当地时间',
  wires: '新闻通讯|美通社|商业资讯|通讯社',
  wireWords: '通讯|资讯|新闻稿|美通',
  opensAt,
};
