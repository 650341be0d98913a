import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import * as z from 'zod';
import { corpusFolder, corpusIsThere } from '../../../local/commands/corpus/labels.ts';
import { textOf } from '../../../shared/markup/html.ts';
import { unlikeness } from '../../../shared/translation/likeness.ts';
import { understood } from '../release/newsroom-of-tests.ts';

const verdict = (source: string, target: string): string => {
  const found = unlikeness(source, target);
  return found ? (found.isSure ? 'sure' : 'remark') : 'like';
};

const SENTENCE = 'The agency will open new clinics in the north of the country this year.';

describe('what can hardly be a translation', () => {
  it.each([
    ['a letter', 'x'],
    ['a letter of another alphabet', 'ъ'],
    ['marks', '???'],
    ['dots', '...'],
    ['a dash', '–'],
    ['nothing but spaces', ' \u00a0 '],
    ['a placeholder', 'TODO'],
    ['a placeholder with marks', '[TODO]'],
    ['a placeholder in front of the source', `TODO: ${SENTENCE}`],
    ['the same in brackets', `[TODO translate] ${SENTENCE}`],
    ['words of printers', 'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.'],
    ['a word again and again', 'test test test test test test test test'],
    ['the same in Chinese', '测试测试测试测试测试测试'],
    ['a figure again and again', '1 '.repeat(9000)],
    ['a few letters', '待译'],
    [
      'far more than it says',
      'Die Kliniken im Norden werden noch in diesem Jahr von der Agentur für alle Menschen dort geöffnet. '.repeat(8),
    ],
  ])('is %s', (_, target) => {
    expect(verdict(SENTENCE, target)).toBe('sure');
  });

  it.each([
    ['Water', '???'],
    ['Media contact', '...'],
    ['Background', '-'],
    ['背景', '?'],
  ])('is no letter at all for “%s”', (source, target) => {
    expect(verdict(source, target)).toBe('sure');
  });

  it('may be what is only a part of it, or more than it, and that is for somebody to look at', () => {
    expect(verdict(SENTENCE, 'L’agence ouvrira.')).toBe('remark');
    expect(verdict(SENTENCE, `${SENTENCE} `.repeat(4))).toBe('remark');
  });
});

describe('a right translation', () => {
  it.each([
    ['Media contact', 'Presse'],
    ['Background', '背景'],
    ['Notes to editors', 'ملاحظات'],
    ['Questions and answers', 'FAQ'],
    ['WHO', 'Organisation mondiale de la Santé'],
    ['PDF', 'Télécharger le document au format PDF'],
    ['United Nations Office for the Coordination of Humanitarian Affairs', 'OCHA'],
    ['联合国人道主义事务协调厅', 'United Nations Office for the Coordination of Humanitarian Affairs'],
    ['ALL', 'TODO'],
    ['TODO EL PAÍS ESTÁ SIN LUZ DESDE AYER', 'THE WHOLE COUNTRY HAS BEEN WITHOUT POWER SINCE YESTERDAY'],
    ['THE WHOLE COUNTRY HAS BEEN WITHOUT POWER SINCE YESTERDAY', 'TODO EL PAÍS ESTÁ SIN LUZ DESDE AYER'],
    ['To be determined', 'TBD'],
    ['Twelve per cent', '12 %'],
    ['“No, no, no, no, no!” she said.', '« Non, non, non, non, non ! », a-t-elle dit.'],
    ['Some 1,111,111 people came', '1 111 111 personnes sont venues'],
    ['No!', '不!'],
    ['I', '我'],
    ['+41 22 555 12 34', '–'],
    ['***', '* * *'],
  ])('of “%s” may be “%s”', (source, target) => {
    expect(verdict(source, target)).toBe('like');
  });
});

it('any text is like itself, and every text is read in one go', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      expect(unlikeness(text, text)).toBeUndefined();
    }),
  );
  const long = `${'ab'.repeat(40)}c`.repeat(5000);
  expect(verdict(SENTENCE, long)).toBe('sure');
});

it('of 300 right translations none is taken for no translation, and hardly one is remarked', () => {
  const rows = z
    .array(z.tuple([z.string(), z.string(), z.string(), z.string(), z.string(), z.string().nullable()]))
    .parse(JSON.parse(readFileSync('test/fixtures/translation-pairs.json', 'utf8')));
  const right = rows.filter(([, , , , , wrong]) => wrong === null).map(([, source, , target]) => verdict(source, target));
  const remarked = right.filter((one) => one === 'remark').length;
  console.info(`${remarked} of ${right.length} right translations are remarked for their length`);
  expect(right).not.toContain('sure');
  expect(remarked).toBeLessThanOrEqual(3);
});

const present = corpusIsThere();
if (!present) console.info('lengths are not compared in real translations: ../shared/corpus is not there');

test.skipIf(!present)('no paragraph of a real translation is taken for no translation', async () => {
  const folder = join(corpusFolder, 'debian');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
  const editions = await Promise.all(
    files.map(async (name) => {
      const { body } = await understood(name, readFileSync(join(folder, name)));
      return { story: name.split(/[./]/)[0] ?? '', paragraphs: body.map(textOf) };
    }),
  );
  const verdicts = editions.flatMap(({ story, paragraphs }, at) =>
    editions
      .filter((other, place) => place !== at && other.story === story && other.paragraphs.length === paragraphs.length)
      .flatMap((other) => paragraphs.map((text, index) => verdict(text, other.paragraphs[index] ?? ''))),
  );
  const remarked = verdicts.filter((one) => one === 'remark').length;
  console.info(`${remarked} of ${verdicts.length} real paragraphs are remarked for their length`);
  expect(verdicts.length).toBeGreaterThan(100);
  expect(verdicts).not.toContain('sure');
  expect(remarked).toBeLessThanOrEqual(verdicts.length / 100);
});
