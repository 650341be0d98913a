import type { MeasureWords } from '../measure-words.ts';

export const measures: MeasureWords = {
  // biome-ignore format: a table
  currencies: {
    dollar: '(?:us-)?dollar', euro: 'euro', pound: 'pfund sterling', franc: 'franken|francs?', yen: 'yen', yuan: 'yuan|renminbi', rouble: 'rubel', rupee: 'rupien?', peso: 'pesos?', real: 'reais|real', dirham: 'dirham', riyal: 'riyal|rial',
    dinar: 'dinar', shilling: 'schilling', rand: 'rand', naira: 'naira', krona: 'kronen?',
  },
  // biome-ignore format: a table
  units: {
    milligram: 'milligramm', microgram: 'mikrogramm', centimeter: 'zentimetern?', millimeter: 'millimetern?', liter: 'litern?', milliliter: 'millilitern?', foot: 'fuß', mile: 'meilen?', acre: 'acres?',
    tonne: 'tonnen?', 'square-meter': 'quadratmetern?', 'square-kilometer': 'quadratkilometern?', 'cubic-meter': 'kubikmetern?', kilometer: 'kilometern?', meter: 'metern?', kilogram: 'kilos?', celsius: 'grad celsius',
    fahrenheit: 'grad fahrenheit', degree: 'grad', megawatt: 'megawatt', gigawatt: 'gigawatt', kilowatt: 'kilowatt', 'kilowatt-hour': 'kilowattstunden?', barrel: 'barrel|fass', 'percentage-point': 'prozentpunkten?', quarter: 'quartalen?|quartals?',
    day: 'tagen?', month: 'monaten?', year: 'jahren?', week: 'wochen?', hour: 'stunden?',
  },
  percent: 'prozent',
};
