import type { Dateline } from '../edition.ts';
import type { Problem } from '../problem.ts';
import { countriesIn, samePlace } from './places.ts';

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

  const found = fromText(text);
  const [first] = found?.countries ?? [];
  if (!found || !first)
    return {
      countries: [],
      rule: 'none',
      evidence: '',
      problems: [{ code: 'no-country', weight: 'remark', field: 'countries' }],
    };
  return {
    ...found,
    problems: [{ code: 'country-from-text', weight: 'remark', field: 'countries', params: { country: first } }],
  };
};

const fromText = ({
  headline,
  lead,
  body,
}: {
  headline: string;
  lead: string;
  body: string;
}): Omit<FoundCountries, 'problems'> | undefined => {
  const inHeadline = countriesIn(headline);
  if (inHeadline.length > 0 && inHeadline.length <= 3) {
    return { countries: inHeadline.map(({ code }) => code), rule: 'headline', evidence: headline.slice(0, 300) };
  }
  const often = countriesIn(body).sort((a, b) => b.times - a.times);
  const inLead = countriesIn(lead).sort((a, b) => times(often, b.code) - times(often, a.code))[0];
  const chosen = inLead ?? (often[0] && often[0].times > 1 ? often[0] : undefined);
  return chosen && { countries: [chosen.code], rule: inLead ? 'first-paragraph' : 'text', evidence: chosen.words };
};

const times = (counts: readonly { code: string; times: number }[], code: string): number =>
  counts.find((each) => each.code === code)?.times ?? 0;
