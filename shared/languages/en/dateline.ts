import type { DatelineWords } from '../dateline-words.ts';

export const dateline: DatelineWords = {
  notPlaces:
    'note|update|updated|correction|warning|breaking|exclusive|new|today|why|how|what|when|who|q&a|faq|summary|background|contact|media|photo|video|watch',
  particles: 'of|and|upon|the',
  beforeDate: 'on|this|the',
  joins: 'and',
  zones: '(?:eastern|central|mountain|pacific)(?: (?:standard|daylight))?(?: time)?',
  wires: 'wire|newsfile(?: corp\\.?)?|press ?release|news direct',
  wireWords: 'wire|newsfile|press|release|direct',
};
