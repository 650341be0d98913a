import type { DatelineWords, OpeningDateline } from '../dateline-words.ts';
import { time } from './time.ts';

const WORD = '[А-ЯЁ][А-Яа-яЁё-]*';
const PLACE = `${WORD}(?: ${WORD}){0,2}`;
const MONTHS = time.months ?? {};
const MONTH = Object.keys(MONTHS).join('|');

/**
 * How news agencies and ministries open: "Бишкек, 12 ноября. /Корр. …/. Мост…", "РИГА, 5 ноя – Агентство. Паром…", "Москва. 20 ноября.
 * ИНТЕРФАКС - …", "Баку, 13 ноября 2026 года. Стороны…". Place and day, a full stop instead of a dash, and perhaps a name of a service.
 */
const OPENS = new RegExp(
  `^\\s*(?:г\\. ?)?(${PLACE}(?:\\s?/ ?${WORD})?)[,.]\\s+(\\d{1,2})\\s+(${MONTH})\\.?(?:\\s+(\\d{4})(?:\\s*(?:года|г\\.))?)?` +
    '(?:\\.?\\s*[/(][^/()\\n]{2,60}[/)]\\.?\\s*[–—-]?\\s*' +
    '|\\.?\\s*[–—-]\\s*[А-ЯЁ«][^.\\n]{2,30}\\.\\s+(?=[А-ЯЁ«])' +
    '|\\.\\s+[А-ЯЁ-]{4,}(?: [А-ЯЁ-]{4,})?\\s*[–—-]\\s+' +
    '|(?:\\.|(?<=г\\.))\\s+(?=[А-ЯЁ«\\d]))',
  'iu',
);

const opensAt = (text: string): OpeningDateline | undefined => {
  const [whole, places = '', day, month = '', year] = OPENS.exec(text) ?? [];
  if (whole === undefined || !/^\p{Lu}/u.test(places)) return undefined;
  const date = { day: Number(day), month: MONTHS[month.toLowerCase()] ?? 0, ...(year && { year: Number(year) }) };
  // Place and day, without the service behind them.
  const last = year ?? month;
  const raw = whole.slice(0, whole.indexOf(last, places.length) + last.length).trim();
  return { places: places.split(/\s?\/ ?/), raw, end: whole.length, date };
};

export const dateline: DatelineWords = {
  notPlaces:
    'примечание|внимание|срочно|обновлено|исправление|анонс|молния|справка|контакт|фото|видео|сегодня|вчера|завтра|доклад|важно',
  particles: 'на|де|о|эль|аль',
  beforePlace: 'г\\. ?|город ',
  joins: 'и',
  wires: 'пресс|новости|интерфакс|тасс|информ',
  wireWords: 'пресс|корр\\.|соб\\. ?корр|новости|тасс|интерфакс|информ',
  opensAt,
};
