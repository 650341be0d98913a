/** Whether a text is meant. */
export type Matches = (text: string) => boolean;

/** `within` is what a question mark stands for, and many of it a star that has something behind it in its segment. */
const pattern = (text: string, within: string, flags: string): RegExp =>
  new RegExp(
    `^${text
      .replace(/[\\^$+.()[\]{}|/]/g, '\\$&')
      .replaceAll('?', within)
      .replace(/\*(?!:|$)/g, `${within}*`)
      .replace(/\*(?=:|$)/g, '.*')}$`,
    flags,
  );

export const withoutVariables = (text: string): string => {
  if (text.includes('${')) throw new Error(`the variable in ${text} is not known here`);
  return text;
};

const hasWildcard = (text: string): boolean => /[*?]/.test(text);

const matcher = (text: string, within: string, flags: string): Matches => {
  const compiled = pattern(text, within, flags);
  return (other) => compiled.test(other);
};

/** Actions are not compared by case. */
export const actionMatcher = (text: string): Matches => matcher(text, '.', 'is');

/**
 * Resources are compared by case. `*` alone is everything. A wildcard stays between two colons, but a star at the end of a segment
 * goes beyond (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html).
 */
export const resourceMatcher = (text: string): Matches =>
  hasWildcard(withoutVariables(text)) ? matcher(text, '[^:]', 'su') : (other) => other === text;

/** The comparison of StringLike. */
export const textMatcher = (text: string): Matches => matcher(text, '.', 's');

/**
 * The comparison of ArnLike and ArnEquals, which are the same: each of the six parts of an ARN by itself
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN).
 */
export const arnMatcher = (text: string): Matches => {
  const parts = partsOf(text).map((part) => (hasWildcard(part) ? matcher(part, '.', 's') : (other: string) => other === part));
  return (other) => {
    const others = partsOf(other);
    return others.length === 6 && parts.length === 6 && parts.every((matches, index) => matches(others[index] ?? ''));
  };
};

const partsOf = (arn: string): string[] => {
  const parts = arn.split(':');
  return parts.length < 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')];
};
