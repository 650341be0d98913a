import * as z from 'zod';
import type { Newsroom, TranslationFile, TranslationPolicy } from './newsroom.ts';

/** What is asked for one language. Without `dueHours` nobody is asked: the language is only missing. */
export interface Need {
  lang: string;
  dueHours?: number;
  asked?: string;
  /** Where they hear of it, if newsroom.json says. */
  mailTo?: string;
  /** What they get to work with, where it is not what everybody gets. */
  files?: readonly TranslationFile[];
  /** The desk reads it before it is out. */
  review?: boolean;
}

export interface PolicySubject {
  lang: string;
  type: TranslationPolicy['when']['types'] extends (infer Type)[] | undefined ? Type : never;
  countries: readonly string[];
  topics: readonly string[];
}

/** Who is asked, and their address: `Atelier Nord`, `nord@example.org`, or both as mail programs write them. */
const askedOf = (said: string | undefined): Pick<Need, 'asked' | 'mailTo'> => {
  if (said === undefined) return {};
  const [, name = '', address = ''] = /^([^<>]*)<([^<>]+)>$/.exec(said.trim()) ?? [undefined, '', said.trim()];
  const isAddress = z.email().safeParse(address).success;
  return { asked: (isAddress && name.trim()) || said, ...(isAddress && { mailTo: address }) };
};

/** Whether a policy is meant for such a release. */
export const isAbout = ({ from, when }: TranslationPolicy, { lang, type, countries, topics }: PolicySubject): boolean =>
  (from?.includes(lang) ?? true) &&
  (when.types?.includes(type) ?? true) &&
  (when.countries?.some((country) => countries.includes(country)) ?? true) &&
  (when.topics?.some((topic) => topics.includes(topic)) ?? true);

/**
 * The languages a release needs besides its own. The first policy that is about it and names a language counts for that one. Where
 * newsroom.json has no policies, every language of the newsroom is missing and nobody is asked for it.
 */
export const needsOf = ({ languages, translation: { policies } }: Newsroom, subject: PolicySubject): Need[] => {
  if (policies.length === 0) return languages.filter((lang) => lang !== subject.lang).map((lang) => ({ lang }));
  const needs = policies
    .filter((policy) => isAbout(policy, subject))
    .flatMap((policy) =>
      policy.languages.map((lang): Need => {
        const asked = askedOf(policy.translators[lang]);
        const isUsual = policy.files.join() === 'xliff';
        return {
          lang,
          dueHours: policy.dueHours,
          ...asked,
          ...(!isUsual && { files: [...new Set(policy.files)] }),
          ...(policy.review && { review: true }),
        };
      }),
    );
  const isFirst = ({ lang }: Need, index: number): boolean => needs.findIndex((need) => need.lang === lang) === index;
  return needs.filter((need, index) => need.lang !== subject.lang && languages.includes(need.lang) && isFirst(need, index));
};
