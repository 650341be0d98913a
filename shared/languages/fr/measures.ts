import type { MeasureWords } from '../measure-words.ts';

export const measures: MeasureWords = {
  // biome-ignore format: a table
  currencies: {
    dollar: 'dollars?', euro: 'euros?', pound: 'livres? sterling', franc: 'francs?', yen: 'yens?', yuan: 'yuans?|renminbis?', rouble: 'roubles?', rupee: 'roupies?', peso: 'pesos?', real: 'reals?|reais', dirham: 'dirhams?',
    riyal: 'riyals?|rials?', dinar: 'dinars?', shilling: 'shillings?', rand: 'rands?', naira: 'nairas?', krona: 'couronnes?',
  },
  // biome-ignore format: a table
  units: {
    milligram: 'milligrammes?', microgram: 'microgrammes?', liter: 'litres?', milliliter: 'millilitres?', acre: 'acres?', foot: 'pieds?', mile: 'miles?|milles', gallon: 'gallons?', ounce: 'onces?',
    tonne: 'tonnes?', 'square-meter': 'metres? carres?', 'square-kilometer': 'kilometres? carres?', 'cubic-meter': 'metres? cubes?', 'square-mile': 'milles? carres?', kilometer: 'kilometres?', meter: 'metres?', kilogram: 'kilos?',
    celsius: 'degres? celsius', fahrenheit: 'degres? fahrenheit', degree: 'degres?', megawatt: 'megawatts?', gigawatt: 'gigawatts?', kilowatt: 'kilowatts?', 'kilowatt-hour': 'kilowattheures?|kilowatts?-heures?', barrel: 'barils?',
    'percentage-point': 'points? de pourcentage|points?', quarter: 'trimestres?', year: 'annees?', hour: 'heures?|h',
  },
  percent: 'pour ?cent|p\\. ?100',
  between: "de|d'|des",
};
