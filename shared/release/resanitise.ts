import { sanitiseBlocks } from './sanitise-blocks.ts';
import type { ParsedUpload } from './upload.ts';

/** A parsed document with its HTML cleaned again: whoever publishes does not trust whoever parsed. */
export const resanitised = (parsed: ParsedUpload): ParsedUpload => {
  if (parsed.kind !== 'document') return parsed;
  const { body, notesToEditors, boilerplate, pictures, ...understood } = parsed.understood;
  // What nobody has made of its pixels cannot be shown.
  const shown = pictures?.filter(({ widths }) => widths && widths.length > 0) ?? [];
  return {
    ...parsed,
    understood: {
      ...understood,
      body: sanitiseBlocks(body),
      ...(notesToEditors && { notesToEditors: sanitiseBlocks(notesToEditors) }),
      ...(boilerplate && { boilerplate: sanitiseBlocks(boilerplate) }),
      ...(shown.length > 0 && { pictures: shown }),
    },
  };
};
