import type { MessageAttribute, MessageAttributes } from '../message-attributes.ts';
import { parseJson } from '../parse-json.ts';

export type FilterPolicyScope = 'MessageAttributes' | 'MessageBody';

/** As SNS takes it: what each key accepts, any of a list. In the scope `MessageBody` keys may nest. */
export type FilterPolicy = Record<string, unknown>;

/** Whether a message passes a policy. `body` is the message's text. */
export type Passes = (attributes: MessageAttributes, body: string) => boolean;

/** Whether any of the values a key has passes. */
type Accepts = (values: readonly unknown[] | undefined) => boolean;

interface Rule {
  path: readonly string[];
  accepts: Accepts;
}

/** A policy says something that SNS would refuse, or that is not supported here. The message names it. */
export class UnsupportedFilterPolicy extends Error {
  override name = 'UnsupportedFilterPolicy';
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isScalar = (value: unknown): boolean => value === null || ['string', 'number', 'boolean'].includes(typeof value);

const some =
  (test: (value: unknown) => boolean): Accepts =>
  (values) =>
    values?.some(test) ?? false;

const comparisons: Record<string, (value: number, bound: number) => boolean> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

const readNumeric = (terms: unknown, where: string): Accepts => {
  if (!Array.isArray(terms) || ![2, 4].includes(terms.length)) {
    throw new UnsupportedFilterPolicy(`${where}: numeric ${JSON.stringify(terms)} is not supported`);
  }
  const tests: ((value: unknown) => boolean)[] = [];
  for (let at = 0; at < terms.length; at += 2) {
    const compare = comparisons[String(terms[at])];
    const bound: unknown = terms[at + 1];
    if (!compare || typeof bound !== 'number') {
      throw new UnsupportedFilterPolicy(`${where}: numeric ${JSON.stringify(terms)} is not supported`);
    }
    tests.push((value) => typeof value === 'number' && compare(value, bound));
  }
  return some((value) => tests.every((test) => test(value)));
};

const readAnythingBut = (excluded: unknown, where: string): Accepts => {
  if (isRecord(excluded) && Object.keys(excluded).length === 1 && typeof excluded.prefix === 'string') {
    const { prefix } = excluded;
    return some((value) => !(typeof value === 'string' && value.startsWith(prefix)));
  }
  const list: unknown[] = Array.isArray(excluded) ? excluded : [excluded];
  if (!list.every((each) => ['string', 'number'].includes(typeof each))) {
    throw new UnsupportedFilterPolicy(`${where}: anything-but ${JSON.stringify(excluded)} is not supported`);
  }
  return some((value) => !list.includes(value));
};

const readCondition = (condition: unknown, where: string): Accepts => {
  if (isScalar(condition)) return some((value) => value === condition);
  const [[operator, operand] = [], ...more] = isRecord(condition) ? Object.entries(condition) : [];
  if (more.length === 0) {
    if (operator === 'prefix' && typeof operand === 'string') {
      return some((value) => typeof value === 'string' && value.startsWith(operand));
    }
    if (operator === 'suffix' && typeof operand === 'string') {
      return some((value) => typeof value === 'string' && value.endsWith(operand));
    }
    if (operator === 'exists' && typeof operand === 'boolean') return (values) => (values !== undefined) === operand;
    if (operator === 'numeric') return readNumeric(operand, where);
    if (operator === 'anything-but') return readAnythingBut(operand, where);
  }
  throw new UnsupportedFilterPolicy(`${where}: the filter ${JSON.stringify(condition)} is not supported by the local SNS`);
};

const readRules = (policy: FilterPolicy, scope: FilterPolicyScope, path: readonly string[] = []): Rule[] =>
  Object.entries(policy).flatMap(([key, conditions]) => {
    const here = [...path, key];
    const where = `filter policy, ${here.join('.')}`;
    if (key.startsWith('$')) throw new UnsupportedFilterPolicy(`${where}: ${key} is not supported by the local SNS`);
    if (Array.isArray(conditions)) {
      if (conditions.length === 0) throw new UnsupportedFilterPolicy(`${where}: an empty list lets nothing pass`);
      const accepted = conditions.map((condition) => readCondition(condition, where));
      return [{ path: here, accepts: (values) => accepted.some((accepts) => accepts(values)) }];
    }
    if (scope === 'MessageBody' && isRecord(conditions)) return readRules(conditions, scope, here);
    throw new UnsupportedFilterPolicy(`${where}: a list of conditions is expected`);
  });

/** SNS's own limits (https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html). */
const demandWithinLimits = (policy: FilterPolicy): void => {
  if (Object.keys(policy).length > 5) throw new UnsupportedFilterPolicy('filter policy: SNS takes at most 5 keys');
  const combinations = (each: unknown, level: number): number =>
    Array.isArray(each)
      ? each.length * level
      : Object.values(each as FilterPolicy).reduce((product: number, inner) => product * combinations(inner, level + 1), 1);
  if (combinations(policy, 0) > 150) throw new UnsupportedFilterPolicy('filter policy: SNS takes at most 150 combinations');
};

const attributeValues = ({ DataType, StringValue = '' }: MessageAttribute): readonly unknown[] | undefined => {
  if (DataType === 'String.Array') {
    const list = parseJson(StringValue);
    return Array.isArray(list) ? list : undefined;
  }
  if (DataType.startsWith('Number')) return [Number(StringValue)];
  // A binary attribute can only be asked whether it exists.
  return DataType.startsWith('Binary') ? [] : [StringValue];
};

const bodyValues = (body: unknown, path: readonly string[]): readonly unknown[] | undefined => {
  const [key, ...rest] = path;
  if (key === undefined) return Array.isArray(body) ? body : [body];
  // Members of a list are looked through, as in S3's `Records`.
  if (Array.isArray(body)) {
    const found = body.flatMap((each) => bodyValues(each, path) ?? []);
    return found.length > 0 ? found : undefined;
  }
  if (!isRecord(body) || !Object.hasOwn(body, key)) return undefined;
  return bodyValues(body[key], rest);
};

/**
 * Reads a filter policy once, at the subscription. All keys must pass, each by any of its conditions: a value, `prefix`,
 * `suffix`, `anything-but`, `numeric` or `exists` (https://docs.aws.amazon.com/sns/latest/dg/sns-subscription-filter-policies.html).
 */
export const readFilterPolicy = (policy: FilterPolicy | undefined, scope: FilterPolicyScope = 'MessageAttributes'): Passes => {
  if (!policy) return () => true;
  const rules = readRules(policy, scope);
  demandWithinLimits(policy);
  if (scope === 'MessageBody') {
    return (_attributes, text) => {
      const body = parseJson(text);
      return isRecord(body) && rules.every(({ path, accepts }) => accepts(bodyValues(body, path)));
    };
  }
  return (attributes) =>
    rules.every(({ path: [name = ''], accepts }) => {
      const attribute = attributes[name];
      return accepts(attribute && attributeValues(attribute));
    });
};
