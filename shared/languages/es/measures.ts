import type { MeasureWords } from '../measure-words.ts';

export const measures: MeasureWords = {
  // biome-ignore format: a table
  currencies: {
    dollar: 'dolares|dolar', euro: 'euros?', pound: 'libras? esterlinas?', franc: 'francos?', yen: 'yenes|yen', yuan: 'yuanes|yuan|renminbi', rouble: 'rublos?', rupee: 'rupias?', peso: 'pesos?', real: 'reales|real', dirham: 'dirhams?',
    riyal: 'riales|riyales|rial', dinar: 'dinares|dinar', shilling: 'chelines|chelin', rand: 'rands?', naira: 'nairas?', krona: 'coronas?',
  },
  // biome-ignore format: a table
  units: {
    milligram: 'miligramos?', microgram: 'microgramos?', liter: 'litros?', milliliter: 'mililitros?', acre: 'acres?', foot: 'pies',
    tonne: 'toneladas?(?: metricas?)?', 'square-meter': 'metros? cuadrados?', 'square-kilometer': 'kilometros? cuadrados?', 'cubic-meter': 'metros? cubicos?', 'square-mile': 'millas? cuadradas?', kilometer: 'kilometros?', meter: 'metros?',
    kilogram: 'kilos?', celsius: 'grados? (?:celsius|centigrados?)', fahrenheit: 'grados? fahrenheit', degree: 'grados?', megawatt: 'megavatios?|megawatts?', gigawatt: 'gigavatios?', kilowatt: 'kilovatios?',
    'kilowatt-hour': 'kilovatios?-hora', barrel: 'barriles|barril', 'percentage-point': 'puntos? porcentuales|puntos? porcentual|puntos?', quarter: 'trimestres?',
  },
  percent: 'por ?ciento',
  between: 'de',
};
