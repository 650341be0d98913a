import { spokenTimes } from '../spoken-times.ts';
import type { TimeWords } from '../time-words.ts';

// biome-ignore format: a table
const zonePlaces = {
  geneva: 'Europe/Zurich', swiss: 'Europe/Zurich', french: 'Europe/Paris', 'central european': 'Europe/Paris', british: 'Europe/London', uk: 'Europe/London',
  'the hague': 'Europe/Amsterdam', rome: 'Europe/Rome', washington: 'America/New_York', eastern: 'America/New_York', 'us eastern': 'America/New_York',
  'eastern standard': 'America/New_York', 'eastern daylight': 'America/New_York', pacific: 'America/Los_Angeles', 'east africa': 'Africa/Nairobi', doha: 'Asia/Qatar',
  rabat: 'Africa/Casablanca', dakar: 'Africa/Dakar', abuja: 'Africa/Lagos', pretoria: 'Africa/Johannesburg', yaounde: 'Africa/Douala',
  'new delhi': 'Asia/Kolkata', delhi: 'Asia/Kolkata', indian: 'Asia/Kolkata', beijing: 'Asia/Shanghai', islamabad: 'Asia/Karachi', hanoi: 'Asia/Ho_Chi_Minh',
  'greenwich mean': 'Etc/UTC', greenwich: 'Etc/UTC', 'coordinated universal': 'Etc/UTC', universal: 'Etc/UTC',
};

const MORNING = ['a\\.? ?m(?!\\p{L})\\.?', 'in the morning'];
const AFTERNOON = ['p\\.? ?m(?!\\p{L})\\.?', 'in the (?:afternoon|evening)'];
const HOURS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const HOUR = `(?<hour>${HOURS.join('|')}|\\d{1,2}|noon|midday)`;
const spoken = spokenTimes({
  hours: HOURS,
  noon: ['noon', 'midday'],
  ways: [
    { pattern: `half past ${HOUR}`, minutes: 30 },
    { pattern: `(?:a )?quarter past ${HOUR}`, minutes: 15 },
    { pattern: `(?:a )?quarter to ${HOUR}`, minutes: -15 },
    { pattern: `${HOUR} o'clock`, minutes: 0 },
  ],
  morning: MORNING,
  afternoon: AFTERNOON,
});

export const time: TimeWords = {
  timesOfDayIn: spoken,
  monthsAlsoWords: ['may', 'march'],
  // AP's abbreviation; CLDR has "Sep" in American English.
  months: { sept: 9 },
  shortMonths: true,
  beforeDay: ['the'],
  dayEndings: ['st', 'nd', 'rd', 'th'],
  beforeMonth: ['of '],
  beforeYear: ['of '],
  morning: MORNING,
  afternoon: AFTERNOON,
  hourMarks: ['hrs?', "o'clock"],
  beforeHour: ['at', '@'],
  noon: ['noon'],
  midnight: ['midnight'],
  zones: {
    gmt: { minutes: 0 },
    utc: { minutes: 0 },
    bst: { minutes: 60, in: 'Europe/London' },
    cet: { minutes: 60, in: 'Europe/Paris' },
    cest: { minutes: 120, in: 'Europe/Paris' },
    est: { minutes: -300, in: 'America/New_York' },
    edt: { minutes: -240, in: 'America/New_York' },
    et: { in: 'America/New_York' },
    ct: { in: 'America/Chicago' },
    mt: { in: 'America/Denver' },
    pt: { in: 'America/Los_Angeles' },
    pst: { minutes: -480, in: 'America/Los_Angeles' },
    pdt: { minutes: -420, in: 'America/Los_Angeles' },
    eat: { minutes: 180 },
    wat: { minutes: 60 },
    cat: { minutes: 120 },
    sast: { minutes: 120 },
    msk: { minutes: 180 },
    pkt: { minutes: 300 },
    jst: { minutes: 540 },
    // India, Ireland and Israel; Arabia and the Atlantic; China, Cuba and Chicago.
    ist: 'uncertain',
    ast: 'uncertain',
    cst: 'uncertain',
    cdt: 'uncertain',
  },
  alsoWordsBehindDigits: ['et', 'est', 'eat', 'wat', 'cat'],
  hoursBehindDigits: ['h', 'hrs?', 'hours?'],
  alsoWords: ['et', 'est', 'ct', 'mt', 'pt', 'eat', 'cat', 'wat', 'ist', 'ast'],
  zonePlaces,
  ofTime: ['(?:local )?time'],
  localTime: ['local time'],
  today: ['today'],
  tomorrow: ['tomorrow'],
  otherDay: ['next', 'following', 'weeks?', 'fortnight', 'day after'],
  otherHour: [
    'tonight',
    'tonite',
    'overnight',
    'or',
    'between',
    'except',
    'unless',
    'not later',
    '(?:hours?|days?|minutes?) (?:before|after|prior)',
  ],
  dayOrHour: 'noon midnight tomorrow tonight',
  beforePlace: ['in', 'at'],
  articles: ['the'],
};
