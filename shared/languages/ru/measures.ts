import type { MeasureWords } from '../measure-words.ts';

export const measures: MeasureWords = {
  // biome-ignore format: a table
  currencies: {
    dollar: 'доллар\\p{L}*|долл\\.?', euro: 'евро', pound: 'фунт\\p{L}*(?: стерлингов)?', franc: 'франк\\p{L}*', yen: 'иен\\p{L}*', yuan: 'юан\\p{L}*', rouble: 'рубл\\p{L}*|руб\\.?', rupee: 'рупи\\p{L}*', peso: 'песо', real: 'реал\\p{L}*',
    dirham: 'дирхам\\p{L}*', riyal: 'риял\\p{L}*|риал\\p{L}*', dinar: 'динар\\p{L}*', shilling: 'шиллинг\\p{L}*', rand: 'ранд\\p{L}*', naira: 'найр\\p{L}*', krona: 'крон\\p{L}*', tenge: 'тенге', som: 'сом\\p{L}*',
  },
  // biome-ignore format: a table
  units: {
    milligram: 'миллиграмм\\p{L}*|мг', microgram: 'микрограмм\\p{L}*|мкг', milliliter: 'миллилитр\\p{L}*|мл', millimeter: 'миллиметр\\p{L}*|мм', pound: 'фунт\\p{L}*', acre: 'акр(?:а|ов|ы|ам|ами|ах)?', gallon: 'галлон\\p{L}*', foot: 'фут(?:а|ов|ы|ам|ами|ах)?', ounce: 'унци\\p{L}*',
    tonne: 'тонн\\p{L}*|т', kilogram: 'килограмм\\p{L}*|кг', gram: 'грамм\\p{L}*|г', 'square-meter': 'квадратн\\p{L}+ метр\\p{L}*|кв\\. ?м', 'square-kilometer': 'квадратн\\p{L}+ километр\\p{L}*|кв\\. ?км', 'cubic-meter': 'кубическ\\p{L}+ метр\\p{L}*|куб\\. ?м|кубометр\\p{L}*',
    kilometer: 'километр\\p{L}*|км', meter: 'метр\\p{L}*|м', centimeter: 'сантиметр\\p{L}*|см', hectare: 'гектар\\p{L}*|га', mile: 'мил[яиьюей]\\p{L}*', liter: 'литр\\p{L}*|л', celsius: '(?:градус\\p{L}* )цельсия', fahrenheit: '(?:градус\\p{L}* )фаренгейта',
    degree: 'градус\\p{L}*', megawatt: 'мегаватт\\p{L}*|мвт', gigawatt: 'гигаватт\\p{L}*|гвт', kilowatt: 'киловатт\\p{L}*|квт', 'kilowatt-hour': 'киловатт-час\\p{L}*|квт[·-]ч', barrel: 'баррел\\p{L}*', 'percentage-point': 'процентн\\p{L}+ пункт\\p{L}*|п\\. ?п\\.?',
    day: 'д(?:ень|ня|ней|ням|нями|нях|не)|сут(?:ки|ок)', week: 'недел\\p{L}*', month: 'месяц\\p{L}*', year: 'год(?:а|у|ом|ы|ов|ам|ами|ах)?|лет|летн\\p{L}+', hour: 'час(?:а|у|ом|ы|ов|ам|ами|ах)?', minute: 'минут\\p{L}*', quarter: 'квартал\\p{L}*',
  },
  percent: 'процент(?:а|ов|ам|ами|ах|у|ом|ы)?',
};
