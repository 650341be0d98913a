import { describe, expect, it, vi } from 'vitest';
import { createVirtualClock } from '../../local/aws/virtual-clock.ts';
import { mailLines, mailLinesOf } from '../../local/newsroom/mail-lines.ts';

const mail = (to: string, subject = '=?utf-8?B?2LnZhtmI2KfZhg==?=') => ({
  at: 0,
  messageId: 'm',
  mailId: 'i',
  from: 'news@example.org',
  to: [to],
  subject,
});

describe('what a person who watches is told of mails', () => {
  it('is a line for each subject, with some of those it went to', async () => {
    expect(await mailLinesOf([mail('a@example.org'), mail('b@example.org', 'Wells')])).toEqual([
      '“عنوان” to a@example.org',
      '“Wells” to b@example.org',
    ]);
    const many = Array.from({ length: 1200 }, (_, n) => mail(`r${n}@example.org`, 'Wells'));
    expect(await mailLinesOf(many)).toEqual(['“Wells” to 1,200 people: r0@example.org, r1@example.org and 1,198 more']);
  });

  it('is one line when their subjects are many', async () => {
    const mails = Array.from({ length: 12 }, (_, n) => mail(`r${n % 2}@example.org`, `Subject ${n}`));
    expect(await mailLinesOf(mails)).toEqual(['12 mails with 12 subjects to r0@example.org, r1@example.org']);
  });

  it('is soon said of one mail, and of 5,000 in a dozen lines that leave none out', async () => {
    const clock = createVirtualClock(0);
    const lines: [number, string][] = [];
    const sent = mailLines(clock, (line) => lines.push([clock.now(), line]));
    sent(mail('first@example.org', 'First'));
    clock.advanceTo(2_000);
    await vi.waitFor(() => expect(lines).toEqual([[2_000, '“First” to first@example.org']]));
    for (let n = 0; n < 5_000; n += 1) {
      clock.advanceTo(10_000 + n * 71);
      await new Promise(setImmediate);
      sent(mail(`r${n}@example.org`, 'Second'));
    }
    for (let more = 0; more < 3; more += 1) {
      clock.advanceTo(clock.now() + 120_000);
      await new Promise(setImmediate);
    }
    expect(lines.length).toBeLessThan(15);
    await vi.waitFor(() => expect(lines.at(-1)?.[0]).toBeGreaterThan(365_000));
    const told = lines.slice(1).map(([, line]) => Number(/to ([\d,]+) people/.exec(line)?.[1]?.replace(',', '')));
    sent(mail('last@example.org', 'Third'));
    clock.advanceTo(clock.now() + 2_000);
    await vi.waitFor(() => expect(lines.at(-1)).toEqual([clock.now(), '“Third” to last@example.org']));
    expect(told.reduce((sum, count) => sum + count)).toBe(5_000);
  });
});
