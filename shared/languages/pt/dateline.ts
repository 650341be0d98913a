import type { DatelineWords } from '../dateline-words.ts';

export const dateline: DatelineWords = {
  notPlaces: 'hoje|nota|resumo|atualização|release|início|contexto',
  particles: 'da|de|do|das|dos|e',
  beforeDate: 'em|aos|a',
  joins: 'e',
};
