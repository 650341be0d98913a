import { sanitiseBlocks } from './sanitise-blocks.ts';
import type { ParsedUpload } from './upload.ts';

/** A parsed document with its HTML cleaned again: whoever publishes does not trust whoever parsed. */
export const resanitised = (parsed: ParsedUpload): ParsedUpload => {
  if (parsed.kind !== 'document') return parsed;
  const { body, notesToEditors, boilerplate } = parsed.understood;
  return {
    ...parsed,
    understood: {
      ...parsed.understood,
      body: sanitiseBlocks(body),
      ...(notesToEditors && { notesToEditors: sanitiseBlocks(notesToEditors) }),
      ...(boilerplate && { boilerplate: sanitiseBlocks(boilerplate) }),
    },
  };
};
