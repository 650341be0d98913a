import { type Picture, pictureIdOf } from '../picture.ts';
import { isFaulty, openPicture } from '../pictures/open-picture.ts';
import { orientationOf, uprightSizeOf, wordsInPicture } from '../pictures/picture-words.ts';
import { refusedFile } from '../pictures/refused-picture.ts';
import type { Problem } from '../problem.ts';
import { cleanText, tidy } from '../reading/source-text.ts';

/** Reads a picture that is a file of its own: its header, and the words it carries; no pixel. What it cannot be shown for is an error. */
export const readPictureFile = (bytes: Uint8Array, file: string): { picture?: Picture; problems: Problem[] } => {
  const name = tidy(cleanText(file)).slice(-200) || 'picture';
  const opened = openPicture(bytes);
  if (isFaulty(opened)) return { problems: [refusedFile(name, opened)] };
  const size = uprightSizeOf(opened, orientationOf(opened));
  return { picture: { id: pictureIdOf(bytes), name, at: 0, ...size, ...wordsInPicture(opened) }, problems: [] };
};
