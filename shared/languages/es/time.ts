import { spokenTimes } from '../spoken-times.ts';
import type { TimeWords } from '../time-words.ts';

// biome-ignore format: a table
const zonePlaces = {
  'europa central': 'Europe/Paris',
  ginebra: 'Europe/Zurich', londres: 'Europe/London', madrid: 'Europe/Madrid', peninsular: 'Europe/Madrid', espanola: 'Europe/Madrid', roma: 'Europe/Rome', viena: 'Europe/Vienna',
  bruselas: 'Europe/Brussels', berlin: 'Europe/Berlin', 'la haya': 'Europe/Amsterdam', copenhague: 'Europe/Copenhagen', lisboa: 'Europe/Lisbon', atenas: 'Europe/Athens',
  moscu: 'Europe/Moscow', 'nueva york': 'America/New_York', mexico: 'America/Mexico_City', 'ciudad de mexico': 'America/Mexico_City', 'la habana': 'America/Havana',
  'el cairo': 'Africa/Cairo', argel: 'Africa/Algiers', tunez: 'Africa/Tunis', 'addis abeba': 'Africa/Addis_Ababa', damasco: 'Asia/Damascus', bagdad: 'Asia/Baghdad',
  pekin: 'Asia/Shanghai', tokio: 'Asia/Tokyo', universal: 'Etc/UTC',
};

const MORNING = ['de la manana'];
const AFTERNOON = ['de la (?:tarde|noche)'];
const HOURS = 'una dos tres cuatro cinco seis siete ocho nueve diez once doce'.split(' ');
const HOUR = `(?<hour>${HOURS.join('|')}|\\d{1,2})`;
const spoken = spokenTimes({
  hours: HOURS,
  ways: [
    { pattern: `las? ${HOUR} y media`, minutes: 30 },
    { pattern: `las? ${HOUR} y cuarto`, minutes: 15 },
    { pattern: `las? ${HOUR} menos cuarto`, minutes: -15 },
  ],
  morning: MORNING,
  afternoon: AFTERNOON,
});

export const time: TimeWords = {
  timesOfDayIn: spoken,
  months: { setiembre: 9 },
  shortMonths: true,
  beforeDay: ['el'],
  dayEndings: ['º', 'o'],
  beforeMonth: ['de '],
  beforeYear: ['del? '],
  morning: MORNING,
  afternoon: AFTERNOON,
  hourMarks: ['horas?'],
  beforeHour: ['a las'],
  noon: ['mediodia'],
  midnight: ['medianoche'],
  alsoWords: ['et', 'est'],
  zonePlaces,
  timeOf: ['hora (?:local )?(?:de |del )', 'hora (?=peninsular|espanola)'],
  localTime: ['hora local(?! de)'],
  nightTo: 'noche del \\p{L}+ al|madrugada del',
  today: ['hoy'],
  // "por la mañana" is the morning.
  tomorrow: ['(?<!(?:la|pasado) )manana'],
  otherDay: ['semanas?', 'proxim[oa]', 'siguiente', 'pasado manana'],
  otherHour: ['entre', 'salvo', '(?:horas?|dias?|minutos?) (?:antes|despues)'],
  dayOrHour: 'mediodia medianoche manana',
  beforePlace: ['en', 'a', 'de'],
  articles: ['la', 'el'],
};
