import type { PlaceWords } from '../place-words.ts';

export const places: PlaceWords = {};
