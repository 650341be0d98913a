import type { MeasureWords } from '../measure-words.ts';

export const measures: MeasureWords = {
  // biome-ignore format: a table
  currencies: {
    dollar: 'dollars?', euro: 'euros?', pound: 'pounds? sterling|sterling', franc: 'francs?', yen: 'yen', yuan: 'yuan|renminbi', rouble: 'roubles?|rubles?', rupee: 'rupees?', peso: 'pesos?', real: 'reais|real',
    dirham: 'dirhams?', riyal: 'riyals?|rials?', dinar: 'dinars?', shilling: 'shillings?', rand: 'rand', naira: 'naira', krona: 'kronor|kroner|krona|krone',
  },
  // biome-ignore format: a table
  units: {
    milligram: 'milligram(?:me)?s?', microgram: 'microgram(?:me)?s?', milliliter: 'millilit(?:re|er)s?', gram: 'grammes?', foot: 'feet|foot', pound: 'lbs?',
    tonne: '(?:metric )?tonnes?|metric tons?|tons?', 'square-meter': 'square met(?:re|er)s?', 'square-kilometer': 'square kilomet(?:re|er)s?', 'cubic-meter': 'cubic met(?:re|er)s?', 'square-mile': 'square miles?',
    kilometer: 'kilometres?|kilometers?', meter: 'metres?|meters?', centimeter: 'centimetres?|centimeters?', millimeter: 'millimetres?|millimeters?', liter: 'litres?|liters?', kilogram: 'kilos?', celsius: 'degrees? celsius|celsius',
    fahrenheit: 'degrees? fahrenheit', degree: 'degrees?', megawatt: 'megawatts?', gigawatt: 'gigawatts?', kilowatt: 'kilowatts?', 'kilowatt-hour': 'kilowatt-hours?', barrel: 'barrels?', 'percentage-point': 'percentage points?',
    fortnight: 'fortnights?', quarter: 'quarters?',
  },
  percent: 'per ?cent|percent',
  between: 'of|us|u\\.s\\.',
};
