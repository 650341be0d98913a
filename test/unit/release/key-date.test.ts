import { expect, test } from 'vitest';
import { dayInKey } from '../../../shared/release/deriving/key-date.ts';
import { understood } from './newsroom-of-tests.ts';

test.each([
  ['incoming/20260617.en.html', '2026-06-17'],
  ['incoming/2026-06-17-wells.md', '2026-06-17'],
  ['incoming/wells_2026_06_17 (FINAL).docx', '2026-06-17'],
  ['incoming/17.06.2026 wells.txt', '2026-06-17'],
  ['incoming/17Jun2026Wells228.txt', '2026-06-17'],
  ['incoming/Communiqué 17 juin 2026.docx', '2026-06-17'],
  ['incoming/بيان 17 حزيران 2026.docx', '2026-06-17'],
  ['incoming/20260617/fr.md', '2026-06-17'],
  ['incoming/2026/06/17/wells.md', '2026-06-17'],
  ['incoming/2026/0617/wells.md', '2026-06-17'],
  ['incoming/2026061702.txt', '2026-06-17'],
  ['incoming/2025-01-01/wells-20260617.md', '2026-06-17'],
])('%s is dated %s', (key, day) => {
  expect(dayInKey(key, '2026-11-20')?.day).toBe(day);
});

test.each([
  'incoming/wells.md',
  'incoming/20260230.md',
  'incoming/20261121.md',
  'incoming/19050617.md',
  'incoming/03-04-2026.md',
  'incoming/5550123202606175550.md',
  'incoming/2026/wells.md',
  'incoming/wells-12_17_18.md',
  'incoming/2026-06-1702.md',
  'incoming/2026130102.md',
  'incoming/2026061702123.md',
])('%s is not dated', (key) => {
  expect(dayInKey(key, '2026-11-20')).toBeUndefined();
});

const TEXT =
  'Eleven wells repaired in Turkana\n\nBlue Harbour Relief has repaired eleven wells in the north of Turkana, Kenya, it said today, and more will follow.\n';

test('a name dates a text that has no date of its own', async () => {
  expect(await understood('2026-11-05-wells.txt', TEXT)).toMatchObject({
    releaseAt: '2026-11-04T23:00:00.000Z',
    derived: { date: { rule: 'file-name', evidence: '2026-11-05' } },
  });
  expect((await understood('2026-11-05-wells.txt', TEXT.replace('\n\n', '\n\n6 November 2026\n\n'))).derived.date?.rule).toBe(
    'date-line',
  );
  expect((await understood('2026-12-05-wells.txt', TEXT)).codes).toContain('date-from-upload');
});
