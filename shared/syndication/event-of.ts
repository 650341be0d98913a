import type { DecisionRow, EditionRow, Live } from '../editorial/rows.ts';
import { eventIdOf } from '../release/identity.ts';
import type { ReleaseEvent, ReleaseEventType } from './release-event.ts';

/**
 * What the world is told about a decision once its page can be read: the facts as they are now. A decision that has been
 * overtaken is told as what overtook it, never as news of something that is gone; each has an id of its own, so that whoever
 * follows the feeds it touched hears of it.
 */
export const eventOf = (decision: DecisionRow, edition: EditionRow, siteUrl: string): ReleaseEvent | undefined => {
  const { live, release, lang } = edition;
  if (!live || !decision.change) return undefined;
  const event = eventNow(decision.change.event, live.state);
  return factsOf({ release, lang, live }, { event, at: decision.at, revision: decision.revision }, siteUrl);
};

/** What the world is told of a translation whose original has changed; nothing of one that readers do not have. */
export const staleEventOf = (
  { release, lang, live }: EditionRow,
  of: { at: string; revision: number },
  siteUrl: string,
): ReleaseEvent | undefined =>
  live && live.state === 'published'
    ? factsOf({ release, lang, live }, { event: 'TranslationStale', ...of }, siteUrl)
    : undefined;

const factsOf = (
  { release, lang, live }: { release: string; lang: string; live: Live },
  { event, at, revision }: { event: ReleaseEventType; at: string; revision: number },
  siteUrl: string,
): ReleaseEvent => ({
  id: eventIdOf(release, revision, lang),
  event,
  at,
  release,
  revision,
  lang,
  version: live.facts.version,
  headline: live.facts.headline,
  url: `${siteUrl}/${live.facts.path}/`,
  countries: live.facts.countries,
  topics: live.facts.topics,
  priority: URGENT.has(event) ? 'high' : 'normal',
});

/** What readers who have the text must know before anything else. */
const URGENT = new Set<ReleaseEventType>(['ReleaseCorrected', 'ReleaseWithdrawn', 'ReleaseKilled']);

const eventNow = (decided: ReleaseEventType, state: 'published' | 'withdrawn' | 'killed'): ReleaseEventType => {
  if (state === 'killed') return 'ReleaseKilled';
  if (state === 'withdrawn')
    return decided === 'ReleaseUpdated' || decided === 'ReleaseCorrected' ? 'ReleaseUpdated' : 'ReleaseWithdrawn';
  return decided === 'ReleaseWithdrawn' ? 'ReleaseRestored' : decided;
};
