import type { NumberWords } from '../number-words.ts';

export const numbers: NumberWords = {
  multipliers: [
    ['mil millones', 1e9],
    ['millones|millon', 1e6],
    ['mil', 1e3],
  ],
  upToTwenty:
    'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte',
  // biome-ignore format: a table
  others: { un: 1, una: 1, primer: 1, primera: 1, primero: 1, segundo: 2, segunda: 2, tercer: 3, tercera: 3, docena: 12, treinta: 30, cuarenta: 40, cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80, noventa: 90, cien: 100, ciento: 100, mil: 1000, millon: 1e6, medio: 0.5, media: 0.5 },
};
