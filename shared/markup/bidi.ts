/** Isolates (Unicode UAX #9 §2.4), and the marks that give a line its direction. */
export const LEFT_TO_RIGHT_ISOLATE = '\u2066';
export const FIRST_STRONG_ISOLATE = '\u2068';
export const POP_ISOLATE = '\u2069';
export const DIRECTION_MARKS = { ltr: '\u200e', rtl: '\u200f' } as const;

/** Without the controls that turn the order of what follows them: in a subject or a line of their own they only deceive. */
export const withoutBidiControls = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** The direction in which programs let a text run that nobody told them about: that of its first letter. */
export const seemsToRun = (text: string): 'ltr' | 'rtl' => {
  const first = /\p{L}/u.exec(text)?.[0];
  return first !== undefined && RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr';
};
