const DIGITS: Record<string, number> = {
  ...{ 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  ...{ 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 },
};
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };
const GROUPS: Record<string, number> = { 万: 1e4, 亿: 1e8 };

/** The letters of which numbers are made, as a class of a pattern. */
export const NUMERAL = '[〇零一二两三四五六七八九十百千万亿]';

/** What a number in Chinese letters is worth: 三百二十 is 320, 二〇二六 is 2026, 一亿二千万 is 120 million; undefined for none. */
export const numeralValue = (text: string): number | undefined => {
  const letters = [...text];
  if (letters.length === 0) return undefined;
  if (letters.every((letter) => letter in DIGITS)) return Number(letters.map((letter) => DIGITS[letter]).join(''));
  let [whole, group, digit] = [0, 0, 0];
  for (const letter of letters) {
    const value = DIGITS[letter];
    const unit = UNITS[letter];
    const factor = GROUPS[letter];
    if (value !== undefined) digit = value;
    else if (unit !== undefined) {
      // 十五 is fifteen: what is not said is one.
      group += (digit || (group === 0 && unit === 10 ? 1 : digit)) * unit;
      digit = 0;
    } else if (factor !== undefined) {
      whole = factor > 1e4 ? (whole + group + digit) * factor : whole + (group + digit) * factor;
      [group, digit] = [0, 0];
    } else return undefined;
  }
  return whole + group + digit;
};
