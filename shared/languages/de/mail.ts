import type { IncomingMailWords } from '../incoming-mail-words.ts';

export const mail: IncomingMailWords = {
  otherMessage: ['(?:ursprüngliche|weitergeleitete) nachricht'],
  wrote: ['schrieb(?: .{2,80})?'],
  beforeDay: ['am'],
  labels: { from: ['von'], sent: ['gesendet', 'datum'], subject: ['betreff'], others: ['an'] },

  greetings: ['liebe', 'sehr geehrte', 'guten (?:morgen|tag)', 'hallo'],
  closings: ['mit freundlichen grü(?:ß|ss)en', 'viele grü(?:ß|ss)e'],
  speaksToReceiver: ['bitte', 'anbei'],
  speaksOfAttachment: ['anbei', 'anhang'],

  sentFrom: ['von meinem .{2,40} gesendet'],
  disclaimers: ['diese (?:e-?mail|nachricht).{0,120}(?:vertraulich|empfänger)'],

  subjectMarks: ['wg', 'aw'],
  subjectStatuses: ['pressemitteilung'],
  automaticSubjects: ['abwesenheit(?:snotiz)?', 'automatische antwort'],
};
