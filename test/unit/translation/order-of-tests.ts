import type { Inline } from '../../../shared/release/wording/inline.ts';
import { type Group, segmentsOf, type TranslatableWords } from '../../../shared/release/wording/segments.ts';
import { type Memory, noMemory } from '../../../shared/translation/memory.ts';
import { memoryOfTargets } from '../../../shared/translation/translation-files.ts';
import { type TranslationOrder, xliffDocument } from '../../../shared/translation/xliff-out.ts';

/** A release with everything that a translator may meet. */
export const words: TranslatableWords = {
  headline: 'Dr. Haddad opens clinic & school',
  subheadline: 'Five hundred children',
  dateline: { raw: 'GENEVA, 5 March 2026', places: [{ name: 'Geneva', country: 'CH' }] },
  summary: 'A clinic opens. A school follows.',
  body: [
    '<p>The U.S. delegation, led by <strong>M. Diallo</strong>, met. It paid 1,500.50 to <a href="https://example.org/a?b=1&amp;c=2">the fund</a>. Call<br />+41 22 345 67 89 or write to press@example.org!</p>',
    '<h2>What <em>next</em>? Nobody knows.</h2>',
    '<ul><li><em>One day. Two days.</em></li><li>2026</li><li>Salt &amp; bread<ul><li>Milk</li></ul></li></ul>',
    '<blockquote><p>“We are ready.” She smiled.</p></blockquote>',
    '<table><thead><tr><th>Year</th></tr></thead><tbody><tr><td>15,000</td><td>Milk</td></tr></tbody></table>',
  ],
  notesToEditors: ['<p>Photographs: https://example.org/photos</p>'],
  boilerplate: ['<p>The Fund works for children.</p>'],
  contacts: [{ name: 'Ana Ruiz', role: 'Press officer', email: 'press@example.org', phoneRaw: '022 345 67 89' }],
};

export const groups: Group[] = segmentsOf(words, 'en');

/** A memory of these translations, by the id of their segment. */
export const knowing = (targets: Readonly<Record<string, Inline[]>>, origin: string): Memory =>
  memoryOfTargets(Object.fromEntries(Object.entries(targets).map(([id, target]) => [id, { target, origin }])));

export const orderOf = (asked: readonly Group[], memory: Memory = noMemory): TranslationOrder => ({
  job: 'job-1',
  release: '0b7f3c1e-0000-5000-8000-000000000001',
  version: 3,
  source: 'en',
  target: 'fr',
  at: '2026-03-05T09:00:00.000Z',
  due: '2026-03-05T12:00:00.000Z',
  who: 'French desk',
  title: 'Dr. Haddad opens clinic & school',
  groups: asked,
  memory,
});

export const sent: string = xliffDocument(orderOf(groups));
