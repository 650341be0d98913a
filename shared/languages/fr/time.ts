import { spokenTimes } from '../spoken-times.ts';
import type { TimeWords } from '../time-words.ts';

// biome-ignore format: a table
const zonePlaces = {
  'europe centrale': 'Europe/Paris',
  geneve: 'Europe/Zurich', suisse: 'Europe/Zurich', berne: 'Europe/Zurich', paris: 'Europe/Paris', francaise: 'Europe/Paris', londres: 'Europe/London', rome: 'Europe/Rome',
  vienne: 'Europe/Vienna', bruxelles: 'Europe/Brussels', 'la haye': 'Europe/Amsterdam', copenhague: 'Europe/Copenhagen', lisbonne: 'Europe/Lisbon', athenes: 'Europe/Athens',
  moscou: 'Europe/Moscow', 'la havane': 'America/Havana', 'le caire': 'Africa/Cairo', alger: 'Africa/Algiers', 'addis-abeba': 'Africa/Addis_Ababa',
  beyrouth: 'Asia/Beirut', damas: 'Asia/Damascus', bagdad: 'Asia/Baghdad', pekin: 'Asia/Shanghai', kaboul: 'Asia/Kabul', universelle: 'Etc/UTC',
};

const MORNING = ['du matin'];
const AFTERNOON = ["de l'apres-midi", 'du soir'];
const HOURS = 'une deux trois quatre cinq six sept huit neuf dix onze douze'.split(' ');
const HOUR = `(?<hour>${HOURS.join('|')}|\\d{1,2}|midi)`;
const spoken = spokenTimes({
  hours: HOURS,
  noon: ['midi'],
  ways: [
    { pattern: `${HOUR}(?: heures?| h)? et demie?`, minutes: 30 },
    { pattern: `${HOUR}(?: heures?| h)? et quart`, minutes: 15 },
    { pattern: `${HOUR}(?: heures?| h)? moins le quart`, minutes: -15 },
  ],
  morning: MORNING,
  afternoon: AFTERNOON,
});

export const time: TimeWords = {
  timesOfDayIn: spoken,
  months: { janv: 1, fevr: 2, avr: 4, juil: 7 },
  shortMonths: true,
  beforeDay: ['le'],
  dayEndings: ['er'],
  beforeMonth: ["d'"],
  morning: MORNING,
  afternoon: AFTERNOON,
  hourMarks: ['heures?'],
  noon: ['midi'],
  midnight: ['minuit'],
  zones: { tu: { minutes: 0 } },
  alsoWords: ['tu', 'et', 'est'],
  zonePlaces,
  timeOf: ["heure (?:locale )?(?:de |d'|du )(?:la ville de )?", 'heure (?=francaise|suisse)', 'temps (?=universel)'],
  localTime: ['heure locale'],
  nightTo: 'nuit (?:de|du) \\p{L}+ (?:a|au)',
  today: ["aujourd'hui"],
  tomorrow: ['demain'],
  otherDay: ['semaines?', 'huitaine', 'quinzaine', 'prochaine?', 'suivante?', 'apres-demain'],
  otherHour: ['ou', 'entre', 'sauf', '(?:heures?|jours?|minutes?) (?:avant|apres)'],
  dayOrHour: 'midi minuit demain',
  beforePlace: ['a', 'au', 'aux', 'en', 'dans', 'de', 'du'],
  articles: ['la', 'le', "l'"],
};
