import { spokenTimes } from '../spoken-times.ts';
import type { TimeOfDay, TimeWords } from '../time-words.ts';

/** Places lend their time as adjectives: "10 Uhr Genfer Zeit". */
// biome-ignore format: a table
const zonePlaces = {
  berlin: 'Europe/Berlin', genf: 'Europe/Zurich', genfer: 'Europe/Zurich', schweizer: 'Europe/Zurich', berner: 'Europe/Zurich', zurcher: 'Europe/Zurich', wiener: 'Europe/Vienna',
  osterreichischer: 'Europe/Vienna', berliner: 'Europe/Berlin', deutscher: 'Europe/Berlin', mitteleuropaischer: 'Europe/Berlin', mitteleuropaische: 'Europe/Berlin',
  brusseler: 'Europe/Brussels', pariser: 'Europe/Paris', londoner: 'Europe/London', romischer: 'Europe/Rome', 'new yorker': 'America/New_York', 'us-ostkusten': 'America/New_York',
  moskauer: 'Europe/Moscow', nairobier: 'Africa/Nairobi', kairoer: 'Africa/Cairo', koordinierte: 'Etc/UTC', greenwicher: 'Etc/UTC',
};

const DAYS = ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonnabend', 'sonntag'];
/** A day and what is joined to it: "Dienstagmorgen", "Dienstagausgaben". */
const JOINED = ['s', 'fruh', 'morgen', 'vormittag', 'mittag', 'nachmittag', 'abend', 'nacht', 'ausgabe', 'ausgaben', 'zeitungen'];

/** "10 Uhr 30": the minutes stand behind the word. */
const timesOfDayIn = (folded: string): TimeOfDay[] =>
  [...folded.matchAll(/(?<![\d\p{L}.,:/-])(\d{1,2}) ?uhr ?(\d{2})(?![\d\p{L}]|[.,:]\d)/gu)].map(
    (match): TimeOfDay => ({
      start: match.index,
      end: match.index + match[0].length,
      hour: Number(match[1]),
      minute: Number(match[2]),
      mark: 'hour',
    }),
  );

const MORNING = ['morgens', 'vormittags', 'fruh', 'in der fruh', 'am (?:morgen|vormittag)'];
const AFTERNOON = ['nachmittags', 'abends', 'am (?:nachmittag|abend)'];
const HOURS = 'eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf'.split(' ');
const HOUR = `(?<hour>${HOURS.join('|')}|\\d{1,2})`;
const spoken = spokenTimes({
  hours: HOURS,
  ways: [
    { pattern: `halb ${HOUR}`, minutes: -30 },
    { pattern: `viertel nach ${HOUR}`, minutes: 15 },
    { pattern: `viertel vor ${HOUR}`, minutes: -15 },
  ],
  morning: MORNING,
  afternoon: AFTERNOON,
});

export const time: TimeWords = {
  // Austria's January and February.
  months: { janner: 1, jan: 1, feber: 2 },
  shortMonths: true,
  beforeDay: ['den', 'dem'],
  dayEndings: ['\\.'],
  morning: MORNING,
  afternoon: AFTERNOON,
  hourMarks: ['uhr'],
  noon: ['mittags?'],
  midnight: ['mitternachts?'],
  timesOfDayIn: (folded) => [...spoken(folded), ...timesOfDayIn(folded)],
  zones: { mez: { minutes: 60, in: 'Europe/Berlin' }, mesz: { minutes: 120, in: 'Europe/Berlin' } },
  zonePlaces,
  ofTime: ['(?:orts|lokal|welt)?zeit'],
  localTime: ['ortszeit', 'lokalzeit'],
  nightTo: 'nacht (?:von \\p{L}+ )?(?:auf|zu|zum)(?: den)?',
  today: ['heute'],
  // "Heute Morgen" and "am Morgen" are this morning.
  tomorrow: ['(?<!(?:heute|gestern|tag|am|jeden) )morgen'],
  otherDay: ['ubermorgen', '(?:nachst|kommend|folgend|darauffolgend)e[nrs]?', 'wochen?', 'tags darauf'],
  otherHour: ['oder', 'zwischen', 'ausser', 'halb', 'viertel', '(?:stunden?|tage?n?|minuten?) (?:vor|nach)'],
  dayOrHour: ['mittags mitternacht', ...DAYS.flatMap((day) => JOINED.map((end) => `${day}${end}`))].join(' '),
};
