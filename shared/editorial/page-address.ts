import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Decision } from './decision.ts';
import { pathOf } from './path.ts';

/**
 * The addresses that a decision may take for an edition that comes out by it for the first time, the best first; none for any other
 * decision. Nobody has an address before readers have the page: what waits holds none, so that no suffix betrays it.
 */
export const addressesFor = ({ path, edition, head }: Decision, { timeZone }: Pick<Newsroom, 'timeZone'>): string[] => {
  if (path === undefined || !edition?.live || !head) return [];
  const slug = path.split('/').at(-1) ?? '';
  // What was put off to another month belongs there.
  const wanted = pathOf(edition.lang, edition.live.date, timeZone, slug);
  return [wanted, `${wanted}-${head.release.slice(0, 8)}`, `${wanted}-${head.release}`];
};

/** The same decision, with the edition at this address for good. */
export const atAddress = (decision: Decision, path: string): Decision => {
  const { edition, entry } = decision;
  if (!edition?.live) return decision;
  const { live } = edition;
  return {
    ...decision,
    path,
    edition: { ...edition, live: { ...live, facts: { ...live.facts, path } } },
    ...(entry && { entry: { ...entry, path } }),
  };
};
