import { describe, expect, it } from 'vitest';
import { decideFollow } from '../../../shared/editorial/decide-follow.ts';
import type { MemberRow } from '../../../shared/editorial/rows.ts';
import { document, newsroom, openDesk, words } from './newsroom-desk.ts';

const french = document({ lang: 'fr', release: 'water', headline: 'L’eau potable arrive dans quarante villages' });
const spanish = document({ lang: 'es', release: 'water', headline: 'El agua potable llega a cuarenta aldeas' });
const draft = { code: 'draft', weight: 'question' } as const;

/** A release whose English text is a draft, and whose French one waits for that. */
const waiting = () => {
  const desk = openDesk();
  desk.drop('water', document({ body: [`<p>${words} A first draft.</p>`] }), { problems: [draft] });
  desk.drop('eau', french);
  expect(desk.edition('water', 'fr')?.pending?.state).toBe('held');
  return desk;
};

const follow = (desk: ReturnType<typeof openDesk>, eventTime: string) => {
  const { head, editions } = desk.release('water');
  const edition = editions.find(({ lang }) => lang === 'fr');
  if (!head || !edition) throw new Error('there is no French edition');
  const members = [...desk.rows.values()].filter(
    ({ pk, sk }) => String(pk) === `R#${head.release}` && String(sk).startsWith('M#'),
  ) as unknown as MemberRow[];
  expect(members).toHaveLength(editions.length);
  const order = { action: 'accept' as const, principal: 'desk', eventTime, at: eventTime, revision: head.revision + 1 };
  const now = '2026-11-10T12:00:00.000Z';
  return decideFollow({ newsroom, now, head, edition, editions, files: { members, unread: [] } }, order);
};

describe('an accept of a whole release that goes on to a language', () => {
  it('lets it out that waited for a draft', () => {
    expect(follow(waiting(), '2026-11-10T12:00:00.000Z')?.edition?.live?.state).toBe('published');
  });

  it('is no answer to a draft that came after it', () => {
    const desk = waiting();
    desk.drop('agua', spanish, { problems: [draft], eventTime: '2026-11-10T13:00:00.000Z' });
    expect(desk.edition('water', 'es')?.pending?.questions).toContain('draft');
    expect(follow(desk, '2026-11-10T12:00:00.000Z')?.edition?.live).toBeUndefined();
    expect(follow(desk, '2026-11-10T13:00:00.000Z')?.edition?.live?.state).toBe('published');
  });
});
