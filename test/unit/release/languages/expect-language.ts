import { expect, test } from 'vitest';
import { askedInVain, figuresOf, type LanguageProbe, published, scoreOf, tooFew } from './language-documents.ts';

/** The tests that every language that is read has to pass; a file of its own calls them, so that languages are tried side by side. */
export const expectLanguage = (probe: LanguageProbe): void => {
  test(`of ${probe.documents.length} releases in ${probe.lang} facts are read as they were written, and nothing is asked`, async () => {
    expect(probe.documents.length).toBeGreaterThanOrEqual(20);
    const score = await scoreOf(probe);
    console.info(`${probe.lang}: ${figuresOf(score)}`);
    if (process.env.SHOW_MISSES)
      console.info(
        Object.values(score)
          .flatMap(({ misses }) => misses)
          .join('\n'),
      );
    expect(tooFew(score)).toEqual([]);
  });

  test(`each of ${probe.wordings.length} ways to ask for a wait in ${probe.lang} is held, above and below a text`, async () => {
    expect(new Set(probe.wordings).size).toBeGreaterThanOrEqual(30);
    const out = await published(probe);
    console.info(`${probe.lang}: ${2 * probe.wordings.length - out.length} of ${2 * probe.wordings.length} lines held`);
    expect(out).toEqual([]);
  });

  test(`lines in ${probe.lang} that ask for no wait are not asked about`, async () => {
    expect(probe.harmless.above.length + probe.harmless.inText.length).toBeGreaterThanOrEqual(10);
    expect(await askedInVain(probe)).toEqual([]);
  });
};
