import type { NumberWords } from '../number-words.ts';

export const numbers: NumberWords = {
  multipliers: [
    // A thousand millions in Portugal and Angola, and in Brazil.
    ['mil milhoes|bilhoes|bilhao', 1e9],
    ['milhoes|milhao', 1e6],
    ['mil', 1e3],
  ],
  upToTwenty:
    'zero um dois tres quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove vinte',
  // biome-ignore format: a table
  others: {
    uma: 1, duas: 2, primeiro: 1, primeira: 1, segundo: 2, segunda: 2, terceiro: 3, terceira: 3, quarto: 4, quarta: 4, quinto: 5, quinta: 5, quatorze: 14,
    dezasseis: 16, dezassete: 17, dezanove: 19, duzia: 12, dezena: 10, centena: 100, trinta: 30, quarenta: 40, cinquenta: 50, sessenta: 60, setenta: 70, oitenta: 80,
    noventa: 90, cem: 100, cento: 100, duzentos: 200, duzentas: 200, trezentos: 300, trezentas: 300, quatrocentos: 400, quatrocentas: 400, quinhentos: 500, quinhentas: 500,
    mil: 1000, milhao: 1e6, meio: 0.5, meia: 0.5, metade: 0.5,
  },
};
