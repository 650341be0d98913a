/** A text cut to so many UTF-16 code units, not through the middle of a character. */
export const cutTo = (text: string, length: number): string => text.slice(0, length).replace(/[\ud800-\udbff]$/, '');

/** A text of at most so many characters: of a longer one the beginning, and an ellipsis for the rest. */
export const shortened = (text: string, length: number): string => {
  const characters = [...text];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : text;
};
