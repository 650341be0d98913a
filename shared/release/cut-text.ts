/** A text cut to so many UTF-16 code units, not through the middle of a character. */
export const cutTo = (text: string, length: number): string => text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
