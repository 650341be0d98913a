import type { PlaceWords } from '../place-words.ts';

export const places: PlaceWords = {
  leadingJoined: 'ال',
  formal: '(?:جمهوريه|دوله|مملكه|سلطنه)(?: [\\u0620-\\u064a]+يه)? (?:ال)?',
  otherName: { before: 'خليج|دلتا|نهر|بحيره|بحر|حرب|حوض|قناه|مضيق|جبل|شارع' },
  oftenAnother: ['جورجيا'],
  joins: 'و|او',
  joinedPrefix: 'و',
  prefixes: 'وال|بال|لل|ول|وب|وف|[وفبلك]',
};
