import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRunningClock } from '../../local/aws/running-clock.ts';
import { createVirtualClock } from '../../local/aws/virtual-clock.ts';

describe('the virtual clock', () => {
  it('runs what falls due on the way, each at its own instant, ties in the order they were set', () => {
    const clock = createVirtualClock(1000);
    const ran: string[] = [];
    const note = (name: string) => () => ran.push(`${name}@${clock.now()}`);
    clock.at(3000, note('c'));
    clock.at(2000, note('a'));
    clock.at(2000, note('b'));
    clock.at(9000, note('later'));
    expect(clock.next()).toBe(2000);
    clock.advanceTo(5000);
    expect(ran).toEqual(['a@2000', 'b@2000', 'c@3000']);
    expect([clock.now(), clock.next()]).toEqual([5000, 9000]);
  });

  it('runs what a task sets for the same stretch, and not what was called off', () => {
    const clock = createVirtualClock(0);
    const ran: number[] = [];
    const callOff = clock.at(15, () => ran.push(15));
    clock.at(10, () => {
      callOff();
      clock.at(20, () => ran.push(clock.now()));
      clock.at(5, () => ran.push(clock.now()));
    });
    clock.advanceTo(20);
    expect(ran).toEqual([10, 20]);
    expect(clock.next()).toBeUndefined();
  });

  it('never moves back', () => {
    const clock = createVirtualClock(100);
    clock.advanceTo(50);
    expect(clock.now()).toBe(100);
  });

  it('keeps thousands of tasks in order', () => {
    const clock = createVirtualClock(0);
    const ran: number[] = [];
    const instants = Array.from({ length: 5000 }, (_, n) => (n * 7919) % 5003);
    for (const at of instants) clock.at(at, () => ran.push(at));
    clock.advanceTo(10_000);
    expect(ran).toEqual([...instants].sort((a, b) => a - b));
  });
});

describe('the running clock', () => {
  beforeEach(() => vi.useFakeTimers({ now: 0 }));
  afterEach(() => vi.useRealTimers());

  it('runs a task when its time comes, months ahead too', () => {
    const clock = createRunningClock();
    const task = vi.fn();
    const inThreeMonths = 90 * 24 * 3_600_000;
    clock.at(inThreeMonths, task);
    vi.advanceTimersByTime(inThreeMonths - 1);
    expect(task).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(task).toHaveBeenCalledOnce();
  });

  it('runs at once what a skip leaves behind, and refuses to go back', () => {
    const clock = createRunningClock({ offset: 500 });
    const task = vi.fn();
    clock.at(60_500, task);
    clock.skip(60_000);
    vi.advanceTimersByTime(1);
    expect(task).toHaveBeenCalledOnce();
    expect([clock.offset(), clock.now()]).toEqual([60_500, 60_501]);
    expect(() => clock.skip(-1)).toThrow(RangeError);
  });

  it('goes on after a task that threw', () => {
    const clock = createRunningClock();
    const task = vi.fn();
    clock.at(10, () => {
      throw new Error('one bad task');
    });
    clock.at(20, task);
    expect(() => vi.advanceTimersByTime(10)).toThrow('one bad task');
    vi.advanceTimersByTime(10);
    expect(task).toHaveBeenCalledOnce();
  });
});
