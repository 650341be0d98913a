import { describe, expect, it } from 'vitest';
import { deskWords } from '../../../shared/languages/desk.ts';
import { mailWords, readerWords } from '../../../shared/languages/readers.ts';

/** What only a withdrawal is called, and what only a kill is. */
const stems = {
  en: [/withdr/i, /kill|taken? down|do not use/i],
  fr: [/reti?r/i, /annul/i],
  es: [/reti?r/i, /anul/i],
  ar: [/سحب|سُحب|مسحوب/, /ألغ|أُلغي|إلغاء|يُلغ/],
} as const;

describe('a kill and a withdrawal', () => {
  it.each(Object.keys(stems) as (keyof typeof stems)[])('are told by different words, to readers and to the desk: %s', (lang) => {
    const [withdrawal, kill] = stems[lang];
    const reader = readerWords(lang);
    const mail = mailWords(lang);
    const { verdicts, sections, actions } = deskWords(lang);
    const ofKills = [reader.killedTitle, reader.killedOn, mail.killedSubject, mail.kickers.killed];
    const ofDeskKills = [verdicts.killed, verdicts.goingDown, sections.killed.title, actions.kill];
    for (const words of [...ofKills, reader.killedText, mail.doNotUse, mail.takeDown, ...ofDeskKills])
      expect(words).not.toMatch(withdrawal);
    for (const words of ofKills) expect(words).toMatch(kill);
    const ofWithdrawals = [reader.withdrawnTitle, reader.withdrawnText, reader.withdrawnHeadline, mail.kickers.withdrawn];
    const ofDeskWithdrawals = [verdicts.withdrawn, verdicts.goingAside, sections.withdrawn.title, actions.withdraw];
    for (const words of [...ofWithdrawals, mail.withdrawnText, ...ofDeskWithdrawals]) expect(words).not.toMatch(kill);
    for (const words of [reader.withdrawnTitle, reader.withdrawnHeadline, mail.kickers.withdrawn, actions.withdraw])
      expect(words).toMatch(withdrawal);
  });
});
