import type { MeasureWords } from '../measure-words.ts';

export const measures: MeasureWords = {
  // biome-ignore format: a table
  currencies: {
    dollar: '美元|美金|(?:加|澳|新|港)元', euro: '欧元', pound: '英镑', franc: '(?:瑞士)?法郎', yen: '日元', yuan: '人民币|元(?!旦|月|首|素)', rouble: '卢布', rupee: '卢比', peso: '比索', real: '雷亚尔', dirham: '迪拉姆', riyal: '里亚尔', dinar: '第纳尔',
    shilling: '先令', rand: '兰特', naira: '奈拉', krona: '克朗',
  },
  // biome-ignore format: a table
  units: {
    milligram: '毫克', microgram: '微克', milliliter: '毫升', centimeter: '厘米|公分', millimeter: '毫米', pound: '磅', acre: '英亩', gallon: '加仑', foot: '英尺', inch: '英寸', ounce: '盎司',
    tonne: '公?吨', kilogram: '公斤|千克', gram: '克', 'square-meter': '平方米', 'square-kilometer': '平方公里|平方千米', 'cubic-meter': '立方米', kilometer: '公里|千米', meter: '米', hectare: '公顷', mile: '英里', liter: '升', celsius: '摄氏度|℃',
    fahrenheit: '华氏度', degree: '度', megawatt: '兆瓦', gigawatt: '吉瓦', kilowatt: '千瓦', 'kilowatt-hour': '千瓦时|度电', barrel: '桶', 'percentage-point': '个?百分点', day: '天|日(?!元|内瓦|本)', week: '个?(?:周|星期)', month: '个月', year: '年(?!代|度|月)|周年', hour: '个?小时',
    minute: '分钟', quarter: '个?季度',
  },
  percent: '％',
};
