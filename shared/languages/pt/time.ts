import { spokenTimes } from '../spoken-times.ts';
import type { TimeWords } from '../time-words.ts';

// biome-ignore format: a table
const zonePlaces = {
  lisboa: 'Europe/Lisbon', 'portugal continental': 'Europe/Lisbon', acores: 'Atlantic/Azores', madeira: 'Atlantic/Madeira',
  brasilia: 'America/Sao_Paulo', 'sao paulo': 'America/Sao_Paulo', 'rio de janeiro': 'America/Sao_Paulo', manaus: 'America/Manaus',
  luanda: 'Africa/Luanda', maputo: 'Africa/Maputo', praia: 'Atlantic/Cape_Verde', 'cabo verde': 'Atlantic/Cape_Verde', bissau: 'Africa/Bissau',
  'sao tome': 'Africa/Sao_Tome', dili: 'Asia/Dili', macau: 'Asia/Macau',
  genebra: 'Europe/Zurich', londres: 'Europe/London', madri: 'Europe/Madrid', roma: 'Europe/Rome', viena: 'Europe/Vienna', bruxelas: 'Europe/Brussels', berlim: 'Europe/Berlin',
  haia: 'Europe/Amsterdam', copenhaga: 'Europe/Copenhagen', copenhague: 'Europe/Copenhagen', atenas: 'Europe/Athens', moscovo: 'Europe/Moscow', moscou: 'Europe/Moscow',
  'nova iorque': 'America/New_York', 'nova york': 'America/New_York', 'cidade do mexico': 'America/Mexico_City', cairo: 'Africa/Cairo', argel: 'Africa/Algiers',
  'adis abeba': 'Africa/Addis_Ababa', damasco: 'Asia/Damascus', bagdade: 'Asia/Baghdad', pequim: 'Asia/Shanghai', toquio: 'Asia/Tokyo', universal: 'Etc/UTC',
  'europa central': 'Europe/Paris',
};

const MORNING = ['da (?:manhã|madrugada)'];
const AFTERNOON = ['da (?:tarde|noite)'];
const HOURS = 'uma duas tres quatro cinco seis sete oito nove dez onze doze'.split(' ');
const HOUR = `(?<hour>${HOURS.join('|')}|\\d{1,2})`;
const spoken = spokenTimes({
  hours: HOURS,
  ways: [
    { pattern: `as? ${HOUR}(?: horas?)? e meia`, minutes: 30 },
    { pattern: `as? ${HOUR}(?: horas?)? e um quarto`, minutes: 15 },
    { pattern: `um quarto para as? ${HOUR}`, minutes: -15 },
    { pattern: `quinze para as? ${HOUR}`, minutes: -15 },
  ],
  morning: MORNING,
  afternoon: AFTERNOON,
});

export const time: TimeWords = {
  timesOfDayIn: spoken,
  shortMonths: true,
  beforeDay: ['o', 'dia', 'no dia', 'em', 'a'],
  dayEndings: ['.?º', 'o'],
  beforeMonth: ['de '],
  beforeYear: ['de '],
  morning: MORNING,
  afternoon: AFTERNOON,
  hourMarks: ['horas?', 'hs?', 'hrs'],
  beforeHour: ['[aà]s', 'pelas'],
  noon: ['meio-?[ ]?dia'],
  midnight: ['meia-?[ ]?noite'],
  // Brasília's time, as it is written in Brazil.
  zones: { brt: { minutes: -180 } },
  zonePlaces,
  timeOf: ['hor(?:a|ário) (?:local )?(?:de |do |da )', 'hora (?=universal)'],
  localTime: ['hor(?:a|ário) local(?! d[eoa])'],
  nightTo: 'noite de \\p{L}+(?:-feira)? para|madrugada de',
  today: ['hoje'],
  // "De amanhã" is tomorrow's; "depois de amanhã" the day behind it.
  tomorrow: ['(?<!depois de )amanhã'],
  otherDay: ['semanas?', 'próxim[oa]', 'seguinte', 'depois de amanhã'],
  otherHour: ['entre', 'salvo', 'exceto', '(?:horas?|dias?|minutos?) (?:antes|depois)'],
  // Without its second half, Tuesday is the only day that is not a number as well.
  dayOrHour: 'amanhã terça',
  beforePlace: ['em', 'no', 'na'],
  articles: ['a', 'o'],
};
