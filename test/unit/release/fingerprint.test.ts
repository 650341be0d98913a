import { expect, test } from 'vitest';
import { fingerprintOf, resemblance, signatureOf } from '../../../shared/release/fingerprint.ts';

const story = Array.from(
  { length: 60 },
  (_, index) => `<p>Sentence ${index} tells how family ${index * 7} got clean water in village ${index * 13}.</p>`,
);
const other = Array.from(
  { length: 60 },
  (_, index) => `<p>Budget item ${index} was approved by board member ${index * 3} after vote ${index * 5}.</p>`,
);

test('the same words are the same text, whatever their blocks, marks, case and Unicode form', () => {
  const one = fingerprintOf('Clean water', ['<p>L’eau “potable” arrive.</p>', '<p>Enfin &amp; vite</p>']);
  expect(fingerprintOf('CLEAN water', ["<ul><li>L'eau potable</li></ul><p>arrive<br />enfin, <em>vi</em>te!</p>"])).toBe(one);
  expect(fingerprintOf('Clean\u00a0water'.normalize('NFD'), ['<p>L’eau potable arrive enfin vi\u200bte</p>'])).toBe(one);
});

test('one other word is another text', () => {
  expect(fingerprintOf('Clean water', ['<p>Ten families</p>'])).not.toBe(
    fingerprintOf('Clean water', ['<p>Twelve families</p>']),
  );
  expect(fingerprintOf('Clean water', ['<p>one</p><p>two</p>'])).not.toBe(fingerprintOf('Clean water', ['<p>onetwo</p>']));
});

test('an edited text resembles itself and another story does not', () => {
  const edited = story.with(7, '<p>An editor has rewritten this sentence altogether.</p>');
  expect(resemblance(signatureOf('Water', story), signatureOf('Water', story))).toBe(1);
  expect(resemblance(signatureOf('Water', story), signatureOf('Water', edited))).toBeGreaterThan(0.8);
  expect(resemblance(signatureOf('Water', story), signatureOf('Budget', other))).toBeLessThan(0.15);
});

test('a signature is short enough for a table row', () => {
  expect(signatureOf('Water', story)).toHaveLength(172);
  expect(signatureOf('', [])).toHaveLength(172);
});
