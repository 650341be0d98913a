import { expect, test } from 'vitest';
import { bucketsOf, fingerprintOf, resemblance, sharedPart, signatureOf } from '../../../shared/release/fingerprint.ts';

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

test.each([
  ['$5 million', '€5 million'],
  ['5%', '5‰'],
  ['5%', '5'],
  ['-5 degrees', '5 degrees'],
  ['10⁶ litres', '106 litres'],
  ['10<sup>6</sup> litres', '106 litres'],
  ['10⁻⁶', '10⁶'],
  ['1.5 tonnes', '15 tonnes'],
  ['1.5 tonnes', '1/5 tonnes'],
  ['1½ tonnes', '11/2 tonnes'],
  ['&lt;5 cases', '&gt;5 cases'],
  ['٥٪', '٥'],
])('a sign that changes what a figure says makes another text: “%s” and “%s”', (one, other) => {
  expect(fingerprintOf('Clean water', [`<p>${one}</p>`])).not.toBe(fingerprintOf('Clean water', [`<p>${other}</p>`]));
});

test.each([
  ['5 %', '5\u00a0%'],
  ['“5 %”', '«\u202f5 %\u202f»'],
  ['said – 5 people – that', 'said, 5 people, that'],
  ['camps—5 in all', 'camps, 5 in all'],
  ['2020–2024', '2020-2024'],
  ['−5 degrees', '-5 degrees'],
  ['10<sup>6</sup>', '10⁶'],
  ['5 m²', '5 m2'],
  ['COVID-19', 'COVID‑19'],
])('typography makes none: “%s” and “%s”', (one, other) => {
  expect(fingerprintOf('Clean water', [`<p>${one}</p>`])).toBe(fingerprintOf('Clean water', [`<p>${other}</p>`]));
});

test('texts have buckets in common that resemble each other, and different stories seldom', () => {
  expect(bucketsOf(signatureOf('Water', story))).toHaveLength(10);
  const bucket = bucketsOf(signatureOf('Water', story));
  const edited = bucketsOf(
    signatureOf('Water for all', story.with(7, '<p>An editor has rewritten this sentence altogether.</p>')),
  );
  expect(edited.filter((one) => bucket.includes(one)).length).toBeGreaterThan(5);
  expect(bucketsOf(signatureOf('Budget', other)).filter((one) => bucket.includes(one))).toEqual([]);
});

test('the shorter of two texts is wholly in the other where something was added, and another story is not', () => {
  expect(sharedPart(story, [...story, '<p>One sentence more was added at the end of it all.</p>'])).toBe(1);
  expect(sharedPart(story, story.slice(10))).toBe(1);
  expect(sharedPart(story, story.with(7, '<p>An editor has rewritten this sentence altogether.</p>'))).toBeGreaterThan(0.9);
  expect(sharedPart(story, other)).toBe(0);
});
