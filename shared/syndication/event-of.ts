import { pageUrl } from '../editorial/page-address.ts';
import type { ReleaseEvent, ReleaseEventType } from '../editorial/release-event.ts';
import type { DecisionRow } from '../editorial/rows.ts';
import { eventIdOf } from '../release/identity.ts';
import type { PublicEdition } from './public-release.ts';

/**
 * What the world is told about a decision once its page can be read: the facts as they are now. A decision that has been
 * overtaken is told as what overtook it, never as news of something that is gone; each has an id of its own, so that whoever
 * follows the feeds it touched hears of it.
 */
export const eventOf = (decision: DecisionRow, own: PublicEdition, siteUrl: string): ReleaseEvent | undefined =>
  decision.change &&
  factsOf(own, { event: eventNow(decision.change.event, own.state), at: decision.at, revision: decision.revision }, siteUrl);

/** What the world is told of a translation whose original has changed; nothing of one that readers do not have. */
export const staleEventOf = (
  own: PublicEdition,
  of: { at: string; revision: number },
  siteUrl: string,
): ReleaseEvent | undefined =>
  own.state === 'published' ? factsOf(own, { event: 'TranslationStale', ...of }, siteUrl) : undefined;

const factsOf = (
  { release, lang, version, headline, path, countries, topics }: PublicEdition,
  { event, at, revision }: { event: ReleaseEventType; at: string; revision: number },
  siteUrl: string,
): ReleaseEvent => ({
  id: eventIdOf(release, revision, lang),
  event,
  at,
  release,
  revision,
  lang,
  version,
  headline,
  url: pageUrl({ siteUrl }, path),
  countries: [...countries],
  topics: [...topics],
  priority: URGENT.has(event) ? 'high' : 'normal',
});

/** What readers who have the text must know before anything else. */
const URGENT = new Set<ReleaseEventType>(['ReleaseCorrected', 'ReleaseWithdrawn', 'ReleaseKilled']);

const eventNow = (decided: ReleaseEventType, state: PublicEdition['state']): ReleaseEventType => {
  if (state === 'killed') return 'ReleaseKilled';
  if (state === 'withdrawn')
    return decided === 'ReleaseUpdated' || decided === 'ReleaseCorrected' ? 'ReleaseUpdated' : 'ReleaseWithdrawn';
  return decided === 'ReleaseWithdrawn' ? 'ReleaseRestored' : decided;
};
