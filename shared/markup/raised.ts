/** How characters stand in a line: raised or lowered, by the names of their elements. */
export type Script = 'sup' | 'sub';

const PLAIN = '0123456789+-−=()n';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙ';

/** Words that stand beside others as letters do: "1er", "21st", "note*", "note[1]". */
const BESIDE = /^(?:\D*|[[*†‡].*)$/su;

/**
 * Raised or lowered words where there is no markup to say so: as the characters that mean it, "10⁶", "CO₂", "note¹"; where Unicode has
 * none, letters as they are and figures behind the mark of typists, "10^6.5", so that none runs into another.
 */
export const inScript = (script: Script, words: string): string => {
  const signs = [...words].map((character) => (script === 'sup' ? RAISED : LOWERED)[PLAIN.indexOf(character)]);
  if (signs.every((sign) => sign !== undefined) && /\d|^n$/.test(words)) return signs.join('');
  return BESIDE.test(words) ? words : `${script === 'sup' ? '^' : '_'}${words}`;
};

const ELEMENT = /<(su[bp])>((?:(?!<\/?su[bp]>)[\s\S])*)<\/\1>/g;

/** Sanitised HTML with every raised and lowered element written as characters, which are there when its tags are gone. */
export const withScripts = (html: string): string =>
  html.includes('<su')
    ? html.replace(ELEMENT, (_, script: Script, inner: string) => inScript(script, inner.replace(/<[^>]*>/g, '')))
    : html;
