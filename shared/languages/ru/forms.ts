/** A word in its forms, for lists of words: `forms('публик', 'овать ация ации')` is "публиковать публикация публикации". */
export const forms = (stem: string, endings: string): string =>
  endings
    .split(' ')
    .map((ending) => `${stem}${ending === '-' ? '' : ending}`)
    .join(' ');
