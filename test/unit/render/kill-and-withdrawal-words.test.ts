import { describe, expect, it } from 'vitest';
import { deskLanguages, deskWords } from '../../../shared/languages/desk.ts';
import { mailWords, readersLanguages, readerWords } from '../../../shared/languages/readers.ts';

/** What only a withdrawal is called, and what only a kill is. */
const stems: Record<string, readonly [withdrawal: RegExp, kill: RegExp]> = {
  en: [/withdr/i, /kill|taken? down|do not use/i],
  fr: [/reti?r/i, /annul/i],
  es: [/reti?r/i, /anul/i],
  ar: [/سحب|سُحب|مسحوب/, /ألغ|أُلغي|إلغاء|يُلغ/],
  de: [/zurückgezogen/i, /annull/i],
  pt: [/reti?r/i, /anul/i],
  ru: [/отозв|отзыв/i, /аннулир/i],
  zh: [/撤回/, /撤销/],
};
const told = Object.entries(stems).map(([lang, [withdrawal, kill]]) => ({ lang, withdrawal, kill }));

describe('a kill and a withdrawal', () => {
  it('are looked at in every language that readers are spoken to in', () => {
    expect(Object.keys(stems).sort()).toEqual([...readersLanguages].sort());
    expect(told.map(({ lang }) => lang)).toEqual(expect.arrayContaining([...deskLanguages]));
  });

  it.each(told)('are told to readers by different words: $lang', ({ lang, withdrawal, kill }) => {
    const reader = readerWords(lang);
    const mail = mailWords(lang);
    const ofKills = [reader.killedTitle, reader.killedOn, mail.killedSubject, mail.kickers.killed];
    for (const words of [...ofKills, reader.killedText, mail.doNotUse, mail.takeDown]) expect(words).not.toMatch(withdrawal);
    for (const words of ofKills) expect(words).toMatch(kill);
    const ofWithdrawals = [reader.withdrawnTitle, reader.withdrawnHeadline, mail.kickers.withdrawn];
    for (const words of [...ofWithdrawals, reader.withdrawnText, mail.withdrawnText]) expect(words).not.toMatch(kill);
    for (const words of ofWithdrawals) expect(words).toMatch(withdrawal);
  });

  it.each(told.filter(({ lang }) => deskLanguages.includes(lang)))(
    'are told to the desk by different words: $lang',
    ({ lang, withdrawal, kill }) => {
      const { verdicts, sections, actions } = deskWords(lang);
      for (const words of [verdicts.killed, verdicts.goingDown, sections.killed.title, actions.kill])
        expect(words).not.toMatch(withdrawal);
      for (const words of [verdicts.withdrawn, verdicts.goingAside, sections.withdrawn.title, actions.withdraw])
        expect(words).not.toMatch(kill);
      expect(actions.withdraw).toMatch(withdrawal);
    },
  );
});
