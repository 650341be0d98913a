import { describe, expect, it } from 'vitest';
import { isOurMistake } from '../../shared/aws/failures.ts';
import { again, GoesRound, LONGEST_ROUNDS } from '../../shared/queue/rounds.ts';

const NOON = Date.parse('2026-11-02T12:00:00.000Z');
const at = (milliseconds: number): string => new Date(NOON + milliseconds).toISOString();

describe('a message that its reader sends to itself', () => {
  it('remembers since when it goes round, and otherwise says what it said', () => {
    const first = again({ kind: 'x' } as { kind: string; since?: string }, at(0));
    expect(first).toEqual({ kind: 'x', since: at(0) });
    expect(again(first, at(30_000))).toEqual(first);
  });

  it.each([
    [LONGEST_ROUNDS, undefined],
    [60_000, 60_000],
  ])('goes round for %i milliseconds and no longer, however soon it comes back', (most, longest) => {
    let message: { since?: string } = {};
    let rounds = 0;
    const pause = most / 100;
    expect(() => {
      for (; rounds < 10_000; rounds++) message = again(message, at(rounds * pause), longest);
    }).toThrow(GoesRound);
    expect(rounds).toBe(101);
  });

  it('is set aside then, and not tried again for days', () => {
    expect(isOurMistake(new GoesRound('x'))).toBe(true);
  });
});
