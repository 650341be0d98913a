const scripts = new Map<string, string>();

/** The script CLDR expects for a language: "Latn", "Arab", "Hans". Asked for every line of every list. */
export const scriptOf = (lang: string): string => {
  const known = scripts.get(lang) ?? new Intl.Locale(lang).maximize().script ?? '';
  scripts.set(lang, known);
  return known;
};

const RTL_SCRIPTS = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/** The base direction of text in a language. */
export const directionOf = (lang: string): 'ltr' | 'rtl' => (RTL_SCRIPTS.has(scriptOf(lang)) ? 'rtl' : 'ltr');
