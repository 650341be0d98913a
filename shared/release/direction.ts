const RTL_SCRIPTS = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/** The base direction of text in a language, by the script CLDR expects for it. */
export const directionOf = (lang: string): 'ltr' | 'rtl' =>
  RTL_SCRIPTS.has(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr';
