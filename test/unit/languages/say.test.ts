import { describe, expect, it } from 'vitest';
import { deskLanguages, deskWords } from '../../../shared/languages/desk.ts';
import { problemSentences } from '../../../shared/languages/problems.ts';
import { countedIn, say } from '../../../shared/languages/say.ts';

/** Every sentence of a catalogue, however deep. */
const sentencesIn = (catalogue: unknown): string[] =>
  typeof catalogue === 'string'
    ? [catalogue]
    : typeof catalogue === 'object' && catalogue !== null
      ? Object.values(catalogue).flatMap(sentencesIn)
      : [];

describe.each(deskLanguages)('what the desk is told, in %s', (lang) => {
  const sentences = [deskWords(lang), problemSentences(lang)].flatMap(sentencesIn);
  const counted = sentences.filter((sentence) => countedIn(sentence).length > 0);

  it('can be said, every sentence of it', () => {
    for (const sentence of sentences) expect(() => say(sentence, {}, lang), sentence).not.toThrow();
  });

  it('has no apostrophe of a typewriter before a brace, which ICU would take for a quotation mark', () => {
    expect(sentences.filter((sentence) => /'[{}#]/.test(sentence))).toEqual([]);
  });

  it('counts in every form that the language has', () => {
    expect(counted.length).toBeGreaterThan(5);
    for (const sentence of counted) {
      for (const plural of sentence.split(/(?=\{\w+, plural,)/).slice(1)) {
        const forms = new Set([...plural.matchAll(/(zero|one|two|few|many|other) \{/g)].map(([, form]) => form));
        const wanted = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
        // Spanish and French say "many" of whole millions alone.
        expect(
          [...wanted].filter((form) => !forms.has(form) && !(form === 'many' && lang !== 'ar')),
          sentence,
        ).toEqual([]);
      }
    }
  });
});

describe('a sentence that counts', () => {
  it.each([
    ['en', 1, '1 sentence to translate'],
    ['en', 2, '2 sentences to translate'],
    ['fr', 0, 'Rien à traduire'],
    ['fr', 1, '1 phrase à traduire'],
    ['es', 1, '1 frase por traducir'],
    ['ar', 1, 'جملة واحدة للترجمة'],
    ['ar', 2, 'جملتان للترجمة'],
    ['ar', 3, '3 جمل للترجمة'],
    ['ar', 11, '11 جملة للترجمة'],
    ['ar', 100, '100 جملة للترجمة'],
  ])('has the form of its language: %s, %d', (lang, count, said) => {
    expect(say(deskWords(lang).translation.new, { count }, lang)).toBe(said);
  });

  it('keeps typographic apostrophes, angle brackets, and names without a value', () => {
    expect(say('d’{name}, {other} <b>', { name: 'Awa' }, 'fr')).toBe('d’Awa, {other} <b>');
  });
});
