import type { NumberWords } from '../number-words.ts';

export const numbers: NumberWords = {
  // Spanish is read on the long scale: "billón" is a million millions.
  multipliers: [
    ['billones|billon', 1e12],
    ['mil millones|millardos?|mm\\b', 1e9],
    ['millones|millon', 1e6],
    ['mil', 1e3],
  ],
  attached: [
    ['M', 1e6],
    ['k|K', 1e3],
  ],
  upToTwenty:
    'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte',
  // biome-ignore format: a table
  others: {
    un: 1, una: 1, veintiun: 21, veintiuno: 21, veintiuna: 21, veintidos: 22, veintitres: 23, veinticuatro: 24, veinticinco: 25, veintiseis: 26, veintisiete: 27, veintiocho: 28, veintinueve: 29,
    treinta: 30, cuarenta: 40, cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80, noventa: 90, cien: 100, ciento: 100, doscientos: 200, doscientas: 200, trescientos: 300, trescientas: 300,
    cuatrocientos: 400, cuatrocientas: 400, quinientos: 500, quinientas: 500, seiscientos: 600, seiscientas: 600, setecientos: 700, setecientas: 700, ochocientos: 800, ochocientas: 800,
    novecientos: 900, novecientas: 900, mil: 1000, millon: 1e6,
  },
  groups: {
    decena: 10,
    decenas: 10,
    docena: 12,
    docenas: 12,
    quincena: 15,
    veintena: 20,
    treintena: 30,
    centenar: 100,
    millar: 1000,
  },
  // biome-ignore format: a table
  many: [['decenas|docenas', 10], ['centenares|cientos|centenas', 100], ['miles|millares', 1e3]],
  // biome-ignore format: a table
  fractions: {
    medio: 0.5, media: 0.5, mitad: 0.5, tercio: 1 / 3, tercios: 1 / 3, 'tercera parte': 1 / 3, 'terceras partes': 1 / 3, cuarto: 0.25, cuartos: 0.25, 'cuarta parte': 0.25, 'cuartas partes': 0.25,
    quinto: 0.2, quintos: 0.2, 'quinta parte': 0.2, 'quintas partes': 0.2, 'sexta parte': 1 / 6, octavo: 0.125, 'octava parte': 0.125, decimo: 0.1, 'decima parte': 0.1,
  },
  // biome-ignore format: a table
  ordinals: {
    primer: 1, primera: 1, primero: 1, primeros: 1, primeras: 1, segundo: 2, segunda: 2, tercer: 3, tercera: 3, tercero: 3, cuarto: 4, cuarta: 4, quinto: 5, quinta: 5, sexto: 6, sexta: 6, septimo: 7, septima: 7,
    octavo: 8, octava: 8, noveno: 9, novena: 9, decimo: 10, decima: 10, undecimo: 11, undecima: 11, duodecimo: 12, duodecima: 12, decimotercer: 13, decimotercera: 13, decimocuarto: 14, decimocuarta: 14,
    decimoquinto: 15, decimoquinta: 15, vigesimo: 20, vigesima: 20, trigesimo: 30, trigesima: 30, quincuagesimo: 50, quincuagesima: 50, centesimo: 100, centesima: 100, milesimo: 1e3, milesima: 1e3, millonesimo: 1e6, millonesima: 1e6,
  },
  andHalf: ['y medio', 'y media'],
  joins: ['y'],
  ranges: ['a', 'o', 'u', 'y', 'e'],
  through: ['a', 'al', 'hasta'],
  // biome-ignore format: a table
  dayAndNight: '24/7|(?:las )?24 horas(?: del dia| al dia)(?:,? (?:y )?(?:los )?(?:7|siete) dias (?:de|a) la semana)?|las 24 horas(?:,? (?:y )?(?:los )?(?:7|siete) dias (?:de|a) la semana)?|dia y noche',
  outOf: ['de cada', 'de', 'entre'],
  beforeDecade: '(?:anos|decada de(?: los)?(?: anos)?) ',
  decades: { veinte: 20, treinta: 30, cuarenta: 40, cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80, noventa: 90 },
  below: { before: 'menos(?! de)', behind: '(?:grados? )?(?:celsius )?bajo cero' },
};
