import type { Mark } from '../codes.ts';
import { markIn } from '../codes.ts';
import type { ReadTranslation } from '../returned-document.ts';
import { type Dialect, readXliff, type Standing } from '../xliff-in.ts';

/** The states of a segment in the Editor of Trados Studio, as its files write them (`conf` of `sdl:seg`). */
const STANDINGS: Readonly<Record<string, Standing>> = {
  Unspecified: 'unfinished',
  Draft: 'unfinished',
  RejectedTranslation: 'unfinished',
  RejectedSignOff: 'unfinished',
  Translated: 'translated',
  ApprovedTranslation: 'approved',
  ApprovedSignOff: 'approved',
};
const LEAST: readonly Standing[] = ['unfinished', 'translated', 'approved'];

/**
 * Trados Studio (https://developers.rws.com/studio-api-docs: SDLXLIFF): tags are numbered in the header (`tag-defs`), where the tag as
 * it was sent stands as text; how far a segment is, stands below its unit (`seg-defs`). A unit of several segments is as far as the
 * least of them. Its units have ids of its own.
 */
export const trados = (): Dialect => {
  const tags = new Map<string, { open?: Mark; close?: Mark; alone?: Mark }>();
  let standings: Standing[] = [];
  return {
    foreign: (tag, text, parent) => {
      if (tag.name === 'seg') standings.push(STANDINGS[tag.attribute('conf') ?? ''] ?? 'unfinished');
      const id = parent?.name === 'tag' ? parent.attribute('id') : undefined;
      const mark = id === undefined ? undefined : markIn(text);
      if (id === undefined || mark === undefined) return;
      const known = tags.get(id) ?? {};
      if (tag.name === 'bpt') tags.set(id, { ...known, open: mark });
      if (tag.name === 'ept') tags.set(id, { ...known, close: mark });
      if (tag.name === 'ph') tags.set(id, { ...known, alone: mark });
    },
    unitEnds: () => {
      const least = LEAST.find((one) => standings.includes(one));
      standings = [];
      return least;
    },
    mark: (token) => {
      if ('ph' in token) return tags.get(token.ph)?.alone;
      if ('open' in token) return tags.get(token.open)?.open;
      if (!('close' in token)) return undefined;
      const tag = tags.get(token.close);
      // A closing tag says no number: it closes what its own opening one has opened.
      return tag?.open && 'open' in tag.open ? { close: tag.open.open } : tag?.close;
    },
  };
};

export default ((bytes) => readXliff(bytes, undefined, trados)) satisfies ReadTranslation;
