import type { ReleaseRows } from '../../shared/aws/release-rows.ts';
import type { FollowFacts } from '../../shared/editorial/decide-follow.ts';
import { readComparisons } from './comparisons.ts';
import type { Ports } from './ports.ts';
import { withoutCopies } from './release-members.ts';

/** What an edition is brought in step with: the other languages and files of its release, and what its original says otherwise. */
export const readStep = async (
  ports: Ports,
  { head, editions, members }: Pick<ReleaseRows, 'head' | 'editions' | 'members'>,
): Promise<Pick<FollowFacts, 'newsroom' | 'editions' | 'files' | 'comparisons'>> => ({
  newsroom: ports.newsroom,
  editions,
  files: { members: await withoutCopies(ports, members), unread: [] },
  comparisons: await readComparisons(ports, { editions, original: head?.original, members }),
});
