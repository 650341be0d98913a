import type { MeasureWords } from '../measure-words.ts';

export const measures: MeasureWords = {
  // biome-ignore format: a table
  currencies: {
    dollar: 'dolares|dolar', euro: 'euros?', pound: 'libras? esterlinas?', franc: 'francos?', yen: 'ienes|iene', yuan: 'yuans?|iuanes|renminbi', rouble: 'rublos?', rupee: 'rupias?', peso: 'pesos?', real: 'reais|real', dirham: 'dirhams?',
    riyal: 'riais|rial', dinar: 'dinares|dinar', shilling: 'xelins|xelim', rand: 'rands?', naira: 'nairas?', krona: 'coroas?', kwanza: 'kwanzas?', metical: 'meticais|metical',
  },
  // biome-ignore format: a table
  units: {
    milligram: 'miligramas?', microgram: 'microgramas?', liter: 'litros?', milliliter: 'mililitros?', acre: 'acres?', foot: 'pes',
    tonne: 'toneladas?', 'square-meter': 'metros? quadrados?', 'square-kilometer': 'quilometros? quadrados?', 'cubic-meter': 'metros? cubicos?', kilometer: 'quilometros?', meter: 'metros?', kilogram: 'quilos?', celsius: 'graus? celsius',
    fahrenheit: 'graus? fahrenheit', degree: 'graus?', megawatt: 'megawatts?', gigawatt: 'gigawatts?', kilowatt: 'quilowatts?', barrel: 'barris|barril', 'percentage-point': 'pontos? percentuais|ponto percentual', quarter: 'trimestres?',
  },
  percent: 'por ?cento',
  between: 'de',
};
