import type { NumberWords } from '../number-words.ts';

export const numbers: NumberWords = {
  multipliers: [
    ['mil milhoes|bilhoes|bilhao', 1e9],
    ['milhoes|milhao', 1e6],
    ['mil', 1e3],
  ],
  upToTwenty:
    'zero um dois tres quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove vinte',
  // biome-ignore format: a table
  others: { uma: 1, primeiro: 1, primeira: 1, segundo: 2, segunda: 2, terceiro: 3, duas: 2, trinta: 30, quarenta: 40, cinquenta: 50, sessenta: 60, setenta: 70, oitenta: 80, noventa: 90, cem: 100, mil: 1000, milhao: 1e6 },
};
