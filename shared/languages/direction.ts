const RTL_SCRIPTS = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

const directions = new Map<string, 'ltr' | 'rtl'>();

/** The base direction of text in a language, by the script CLDR expects for it. Asked for every line of every list. */
export const directionOf = (lang: string): 'ltr' | 'rtl' => {
  const known = directions.get(lang) ?? (RTL_SCRIPTS.has(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr');
  directions.set(lang, known);
  return known;
};
