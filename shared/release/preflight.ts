import type { Understood } from './edition.ts';
import type { Problem } from './problem.ts';

type Words = Pick<Understood, 'headline' | 'body' | 'contacts'>;
type Rule = (words: Words) => Problem['params'];

/** The longest body, in characters with its markup. */
const LONGEST = 100_000;
/** Characters of one font's own (icons, Word's bullets) and ones not assigned: nothing that an export could put in their place. */
const NOBODYS = /[\p{Co}\p{Cn}]/gu;

const namesOf = (code: string): string => `U+${(code.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * What real partners refuse or lose of a release as it stands; what an export mends by itself (kinds of spaces, invisible marks)
 * and what no edition can break (a title of 10 to 255 characters, an id that is a URI) is not among it.
 * That ReliefWeb takes nothing without a country (`country`, `minItems` 1) is said with `no-country`.
 *
 * ReliefWeb: POST API v2, https://reliefweb.int/post-api-schemas/v2/report.json (UN-OCHA/rwint9-site, `reliefweb_post_api`).
 * ninjs: http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json.
 */
const rules = {
  /** ReliefWeb `title`: "Must contain letters (any language)". */
  'partner-title': ({ headline }) => (/\p{L}/u.test(headline) ? undefined : { text: headline.slice(0, 200) }),
  /** ReliefWeb `title` and `body`: no character of the general category C. */
  'partner-characters': ({ headline, body }) => {
    const found = [headline, ...body].flatMap((text) => text.match(NOBODYS) ?? []);
    return found[0] === undefined ? undefined : { text: namesOf(found[0]), count: found.length };
  },
  /** ReliefWeb `body`: `maxLength` 100000. */
  'partner-length': ({ body }) => {
    const length = [...body.join('\n')].length;
    return length > LONGEST ? { length, max: LONGEST } : undefined;
  },
  /** ReliefWeb `body`: neither table nor img or figure is among its tags. */
  'partner-structure': ({ body }) => {
    const count = body.filter((block) => /^<(?:table|figure)\b/.test(block)).length;
    return count > 0 ? { count } : undefined;
  },
  /** ninjs `contactInfoType`: one of value (a number, an address) and postal address is required. */
  'partner-contact': ({ contacts }) => {
    const [mute] = contacts.filter(({ email, phone, phoneRaw }) => !email && !phone && !phoneRaw);
    return mute && { name: mute.name.slice(0, 200) };
  },
} satisfies Partial<Record<Problem['code'], Rule>>;

/** Remarks on what partners would refuse or lose of a release. They change nothing about its publication. */
export const preflight = (words: Words): Problem[] =>
  (Object.entries(rules) as [keyof typeof rules, Rule][]).flatMap(([code, rule]): Problem[] => {
    const params = rule(words);
    return params ? [{ code, weight: 'remark', params }] : [];
  });
