import type { Dateline } from '../edition.ts';
import { samePlace } from '../gazetteer/places.ts';
import type { Problem } from '../problem.ts';
import { citiesIn, type Mention, mentionsIn } from './country-mentions.ts';

export interface FoundCountries {
  countries: string[];
  rule: string;
  evidence: string;
  problems: Problem[];
}

/**
 * The countries a release is about: its dateline's, unless that is a headquarters, which says where people sit and not what they
 * speak of; then what headline, first paragraph and text name, in this order. The desk is told when the text decided.
 */
export const countriesOf = (
  dateline: Dateline | undefined,
  headquarters: readonly string[],
  text: { headline: string; lead: string; body: string },
): FoundCountries => {
  const telling = (dateline?.places ?? []).filter(
    ({ name }) => !headquarters.some((place) => samePlace(place, name.replace(/,.*$/, ''))),
  );
  const stated = [...new Set(telling.flatMap(({ country }) => country ?? []))];
  if (stated.length > 0) return { countries: stated, rule: 'dateline', evidence: dateline?.raw ?? '', problems: [] };

  return fromText(text);
};

/** A headline may name so many countries and be about them; more are about the world, unless they stand in one list. */
const MOST_IN_HEADLINE = 3;

/**
 * What the text is about, if it says so: countries of the headline, or of the first paragraph the one that the text names most with
 * what stands beside it in a list, or one that the text names more than once. A name that may be part of another, everywhere, is no
 * answer: the desk is asked to write it.
 */
const fromText = ({ headline, lead, body }: { headline: string; lead: string; body: string }): FoundCountries => {
  const mentions = { headline: mentionsIn(headline), lead: mentionsIn(lead), body: mentionsIn(body) };
  const sure = new Set(Object.values(mentions).flatMap((all) => all.flatMap((one) => (one.sure ? [one.code] : []))));
  const [inHeadline, inLead, inBody] = [mentions.headline, mentions.lead, mentions.body].map((all) =>
    all.filter(({ code }) => sure.has(code)),
  ) as [Mention[], Mention[], Mention[]];

  const named = [...new Set(inHeadline.map(({ code }) => code))];
  const isOneList = new Set(inHeadline.map(({ list }) => list)).size === 1;
  if (named.length > 0 && (named.length <= MOST_IN_HEADLINE || isOneList))
    return found(named, 'headline', headline.slice(0, 300));

  const often = (code: string): number => inBody.filter((one) => one.code === code).length;
  // Of two that are named as often, the one whose cities are.
  const isOne = new Set([...inLead, ...inBody].map(({ code }) => code)).size < 2;
  const cities = isOne ? [] : citiesIn(body);
  const weight = (code: string): number => often(code) + cities.filter((one) => one === code).length / (cities.length + 1);
  const mostNamed = (all: readonly Mention[]): Mention | undefined => [...all].sort((a, b) => weight(b.code) - weight(a.code))[0];
  const first = mostNamed(inLead);
  if (first) {
    const listed = inLead.filter(({ list }) => list === first.list).map(({ code }) => code);
    return found([...new Set(listed)], 'first-paragraph', first.words);
  }
  const most = mostNamed(inBody);
  const isRivalled = inBody.some(({ code }) => code !== most?.code && weight(code) === weight(most?.code ?? ''));
  if (most && often(most.code) > 1 && !isRivalled) return found([most.code], 'text', most.words);

  const doubtful = mostMentioned([...mentions.headline, ...mentions.lead, ...mentions.body]);
  const problem: Problem = doubtful
    ? {
        code: 'country-uncertain',
        weight: 'remark',
        field: 'countries',
        params: { country: doubtful.code, text: doubtful.words },
      }
    : { code: 'no-country', weight: 'remark', field: 'countries' };
  return { countries: [], rule: 'none', evidence: '', problems: [problem] };
};

const found = (countries: string[], rule: string, evidence: string): FoundCountries => ({
  countries,
  rule,
  evidence,
  problems: [{ code: 'country-from-text', weight: 'remark', field: 'countries', params: { country: countries[0] ?? '' } }],
});

const mostMentioned = (all: readonly Mention[]): Mention | undefined => {
  const times = (code: string): number => all.filter((one) => one.code === code).length;
  return [...all].sort((a, b) => times(b.code) - times(a.code))[0];
};
