import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitiseBlocks } from '../../../shared/release/sanitise-blocks.ts';
import { type Inline, keeping, literally, plainText } from '../../../shared/release/wording/inline.ts';
import { segmentsOf, type TranslatableWords, translatedWords } from '../../../shared/release/wording/segments.ts';
import { noMemory } from '../../../shared/translation/memory.ts';
import { isWorthKnowing } from '../../../shared/translation/translation-files.ts';
import { wordCount } from '../../../shared/translation/word-count.ts';
import { groups, knowing, words } from './order-of-tests.ts';

const all = groups.flatMap(({ segments }) => segments);
const segmentOf = (text: string) => {
  const found = all.find(({ source }) => plainText(source) === text);
  if (!found) throw new Error(`no segment "${text}"`);
  return found;
};
const idsOf = (some: TranslatableWords): string[] =>
  segmentsOf(some, 'en').flatMap(({ segments }) => segments.map(({ id }) => id));
const alone = (body: string[]): TranslatableWords => ({ headline: 'Title', body, contacts: [] });

const ANYWHERE = fc
  .array(fc.constantFrom(...'aé-–.@_+*?^$()[]{}|/\\ \'"&<ا0'), { minLength: 1, maxLength: 20 })
  .map((chars) => chars.join(''));

describe('what is kept as it is', () => {
  it('is found whatever characters it has: an address with a hyphen stops no translation', () => {
    const contacts = [{ name: 'Press', email: 'press-office@blue-harbour.example.org', phoneRaw: '022-555-1234' }];
    const body = ['<p>Write to press-office@blue-harbour.example.org or call 022-555-1234 today.</p>'];
    const kept = segmentsOf({ headline: 'Title', body, contacts }, 'en').flatMap(({ segments }) =>
      segments.flatMap(({ source }) =>
        source.flatMap((inline) => (typeof inline === 'object' && 'keep' in inline ? [inline.keep] : [])),
      ),
    );
    expect(kept).toEqual(['press-office@blue-harbour.example.org', '022-555-1234', 'Press']);
    fc.assert(
      fc.property(ANYWHERE, ANYWHERE, (word, other) => {
        const pattern = new RegExp(literally([word, other]).join('|') || '(?!)', 'gu');
        const marked = keeping([`x ${word.trim()} y`], pattern);
        expect(plainText(marked)).toBe(`x ${word.trim()} y`);
        segmentsOf({ headline: 'Title', body: [], contacts: [{ name: word, email: other }] }, 'en', [word]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what is translated of a release', () => {
  it('is every field, paragraph, item and cell, sentence by sentence', () => {
    expect(all.map(({ source }) => plainText(source))).toEqual([
      'Dr. Haddad opens clinic & school',
      'Five hundred children',
      'GENEVA, 5 March 2026',
      'A clinic opens. A school follows.',
      'The U.S. delegation, led by M. Diallo, met.',
      'It paid 1,500.50 to the fund.',
      'Call +41 22 345 67 89 or write to press@example.org!',
      'What next? Nobody knows.',
      'One day.',
      'Two days.',
      '2026',
      'Salt & bread',
      'Milk',
      '“We are ready.”',
      'She smiled.',
      'Year',
      '15,000',
      'Milk',
      'Photographs: https://example.org/photos',
      'The Fund works for children.',
      'Ana Ruiz',
      'Press officer',
    ]);
  });

  it('keeps phones and addresses, and does not ask for what is the same in every language', () => {
    expect(segmentOf('Call +41 22 345 67 89 or write to press@example.org!').source).toEqual([
      'Call',
      { ph: '1' },
      { keep: '+41 22 345 67 89' },
      ' or write to ',
      { keep: 'press@example.org' },
      '!',
    ]);
    expect(all.filter(({ fixed }) => fixed).map(({ source }) => plainText(source))).toEqual(['2026', 'Ana Ruiz']);
  });

  it('keeps a name that is given, as a whole word', () => {
    const [group] = segmentsOf(alone(['<p>Acme and Acmeist.</p>']), 'en', ['Acme']).slice(1);
    expect(group?.segments[0]?.source).toEqual([{ keep: 'Acme' }, ' and Acmeist.']);
  });

  it('says where a sentence stands', () => {
    expect(segmentOf('Two days.').place).toEqual({ field: 'body', paragraph: 3, sentence: 2 });
  });

  it('has the same ids when a paragraph is put in front, and tells the same words twice apart', () => {
    const before = idsOf(alone(['<p>One. Two.</p>', '<p>Two.</p>']));
    const after = idsOf(alone(['<p>New.</p>', '<p>One. Two.</p>', '<p>Two.</p>']));
    expect(new Set(before).size).toBe(4);
    expect(after.filter((id) => before.includes(id))).toEqual(before);
    expect(after).toHaveLength(5);
  });

  it('asks for nothing again when only the address of a link changes', () => {
    const hashes = (href: string) => segmentsOf(alone([`<p>See <a href="${href}">it</a>.</p>`]), 'en').at(-1)?.segments[0]?.hash;
    expect(hashes('https://a.example')).toBe(hashes('https://b.example'));
    expect(segmentsOf(alone(['<p>See <em>it</em>.</p>']), 'en').at(-1)?.segments[0]?.hash).not.toBe(hashes('https://a.example'));
  });

  it('comes from the memory when it was translated before, each of the same words in its own way', () => {
    const twice = all.filter(({ source }) => plainText(source) === 'Milk');
    const targets = Object.fromEntries(twice.map(({ id }, index): [string, Inline[]] => [id, [`Lait ${index}`]]));
    const memory = knowing(targets, 'a, 2026-01-01');
    expect(twice.map((segment) => memory(segment)?.target)).toEqual([['Lait 0'], ['Lait 1']]);
    expect(memory(segmentOf('She smiled.'))).toBeUndefined();
    expect(wordCount({ groups, memory }, 'en').reused).toBe(2);
    expect(wordCount({ groups, memory: noMemory }, 'en').reused).toBe(0);
  });

  it('is worth knowing for other releases from two words on', () => {
    expect(all.filter(isWorthKnowing).map(({ source }) => plainText(source))).toContain('She smiled.');
    expect(all.filter(isWorthKnowing).map(({ source }) => plainText(source))).not.toContain('Milk');
  });
});

describe('a release put together again', () => {
  it('is the same with its own words', () => {
    expect(translatedWords(words, { from: 'en', to: 'en' }, new Map())).toEqual(words);
  });

  it('has the other words in the same blocks, links and lines', () => {
    const said = new Map<string, Inline[]>([
      [segmentOf('Dr. Haddad opens clinic & school').id, ['Ouverture <ici> & là']],
      [segmentOf('It paid 1,500.50 to the fund.').id, ['Au ', { g: '1', children: ['fonds <b>'] }, ', 1 500,50.']],
      [segmentOf('Two days.').id, [{ g: '9', children: ['Deux'] }, { ph: '9' }, ' jours.']],
      [segmentOf('Press officer').id, ['Attachée de presse']],
    ]);
    const other = translatedWords(words, { from: 'en', to: 'fr' }, said);
    expect(other.headline).toBe('Ouverture <ici> & là');
    expect(other.body[0]).toContain(
      ', met. Au <a href="https://example.org/a?b=1&amp;c=2">fonds &lt;b&gt;</a>, 1 500,50. Call<br />+41',
    );
    expect(other.body[2]).toContain('<li><em>One day. Deux jours.</em></li>');
    expect(other.contacts[0]?.role).toBe('Attachée de presse');
    expect(sanitiseBlocks(other.body)).toEqual(other.body);
  });

  it('has spaces between sentences where its language has them', () => {
    const own = alone(['<p>One. Two.</p>']);
    const [, group] = segmentsOf(own, 'en');
    const targets = new Map<string, Inline[]>((group?.segments ?? []).map(({ id }) => [id, ['一。']]));
    expect(translatedWords(own, { from: 'en', to: 'zh' }, targets).body).toEqual(['<p>一。一。</p>']);
    expect(translatedWords(own, { from: 'en', to: 'ar' }, targets).body).toEqual(['<p>一。 一。</p>']);
    expect(translatedWords(alone(['<p>一。二。</p>']), { from: 'zh', to: 'en' }, new Map()).body).toEqual(['<p>一。 二。</p>']);
  });

  it('is the same whatever the blocks hold', () => {
    const text = fc.stringMatching(/^[ \n.!?»"«“a-dA-D0-9é&<>،؟بد\u00a0]{0,12}$/).map((raw) => raw.replace(/[&<>]/g, '&amp;'));
    const { inline } = fc.letrec<{ inline: string }>((tie) => ({
      inline: fc.oneof(
        { maxDepth: 3 },
        text,
        fc.constant('<br />'),
        fc
          .tuple(
            fc.constantFrom(['<em>', '</em>'], ['<strong>', '</strong>'], ['<a href="https://e.org/?a&amp;b">', '</a>']),
            tie('inline'),
          )
          .map(([[open, close], inner]) => `${open}${inner}${close}`),
        fc.tuple(tie('inline'), tie('inline')).map((two) => two.join(' Yes. ')),
      ),
    }));
    const block = fc.oneof(
      inline.map((inner) => `<p>${inner}</p>`),
      fc.array(inline).map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`),
      inline.map((inner) => `<blockquote><p>${inner}</p>${inner}<p>Then. </p></blockquote>`),
      inline.map((inner) => `<em><p>${inner}</p></em>`),
    );
    fc.assert(
      fc.property(fc.array(block), fc.constantFrom('en', 'fr', 'ar', 'de'), (blocks, lang) => {
        const own: TranslatableWords = { headline: ' A. B ', body: sanitiseBlocks(blocks), contacts: [{ name: ' Ana ' }] };
        expect(translatedWords(own, { from: lang, to: lang }, new Map())).toEqual(own);
      }),
      { numRuns: 400 },
    );
  });
});
