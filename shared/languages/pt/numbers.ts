import type { NumberWords } from '../number-words.ts';

export const numbers: NumberWords = {
  multipliers: [
    // A million millions in Brazil is "trilhão"; in Portugal and Angola "bilião".
    ['trilhoes|trilhao|biliao|bilioes', 1e12],
    // A thousand millions in Portugal and Angola, and in Brazil.
    ['mil milhoes|bilhoes|bilhao', 1e9],
    ['milhoes|milhao', 1e6],
    ['mil', 1e3],
  ],
  attached: [
    ['bi', 1e9],
    ['mi|M', 1e6],
    ['k|K', 1e3],
  ],
  upToTwenty:
    'zero um dois tres quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove vinte',
  // biome-ignore format: a table
  others: {
    uma: 1, duas: 2, quatorze: 14, dezasseis: 16, dezassete: 17, dezanove: 19, trinta: 30, quarenta: 40, cinquenta: 50, sessenta: 60, setenta: 70, oitenta: 80, noventa: 90, cem: 100, cento: 100,
    duzentos: 200, duzentas: 200, trezentos: 300, trezentas: 300, quatrocentos: 400, quatrocentas: 400, quinhentos: 500, quinhentas: 500, seiscentos: 600, seiscentas: 600, setecentos: 700, setecentas: 700,
    oitocentos: 800, oitocentas: 800, novecentos: 900, novecentas: 900, mil: 1000, milhao: 1e6,
  },
  groups: { dezena: 10, dezenas: 10, duzia: 12, duzias: 12, quinzena: 15, vintena: 20, centena: 100, milhar: 1000 },
  // biome-ignore format: a table
  many: [['dezenas|duzias', 10], ['centenas', 100], ['milhares', 1e3]],
  // biome-ignore format: a table
  fractions: {
    meio: 0.5, meia: 0.5, metade: 0.5, terco: 1 / 3, tercos: 1 / 3, 'terca parte': 1 / 3, quarto: 0.25, quartos: 0.25, 'quarta parte': 0.25, quinto: 0.2, quintos: 0.2, sexto: 1 / 6, oitavo: 0.125, decimo: 0.1, decimos: 0.1,
  },
  // biome-ignore format: a table
  ordinals: {
    primeiro: 1, primeira: 1, primeiros: 1, primeiras: 1, segundo: 2, segunda: 2, terceiro: 3, terceira: 3, quarto: 4, quarta: 4, quinto: 5, quinta: 5, sexto: 6, sexta: 6, setimo: 7, setima: 7, oitavo: 8, oitava: 8,
    nono: 9, nona: 9, decimo: 10, decima: 10, vigesimo: 20, vigesima: 20, trigesimo: 30, trigesima: 30, centesimo: 100, centesima: 100, milesimo: 1e3, milesima: 1e3, milionesimo: 1e6, milionesima: 1e6,
  },
  andHalf: ['e meio', 'e meia'],
  joins: ['e'],
  ranges: ['a', 'ou', 'e'],
  through: ['a', 'ao', 'ate', 'ate ao'],
  // biome-ignore format: a table
  dayAndNight: '24/7|(?:as )?24 horas (?:por|ao) dia(?:,? (?:e )?(?:7|sete) dias (?:por|da) semana)?|24 horas,? (?:7|sete) dias (?:por|da) semana|dia e noite',
  outOf: ['em cada', 'em', 'de cada'],
  beforeDecade: '(?:anos|decada de) ',
  decades: { vinte: 20, trinta: 30, quarenta: 40, cinquenta: 50, sessenta: 60, setenta: 70, oitenta: 80, noventa: 90 },
  below: { before: 'menos(?! de)', behind: '(?:graus? )?(?:celsius )?(?:abaixo de zero|negativos?)' },
};
