import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../../shared/release/reading/charset.ts';
import { expectCheap } from './cost-of-prose.ts';
import { codesOf, parse, understood } from './newsroom-of-tests.ts';

const HEADLINE = 'Un puits donne de l’eau à trois mille familles';
const LEAD =
  'Dakar, Sénégal – Dès aujourd’hui, un nouveau puits donne de l’eau à trois mille familles « déplacées » et à leurs hôtes, a dit le conseil.';
const FRENCH = `${HEADLINE}\n\n${LEAD}\n\nIl a coûté 3\u00a0000\u00a0€…`;
const ARABIC =
  'بئر جديدة تعطي الماء لثلاثة آلاف أسرة\n\nداكار، السنغال – تعطي بئر جديدة الماء إلى ثلاثة آلاف أسرة في القرية من اليوم، وقال المجلس إن العمل على الآبار التي جفت مستمر مع السكان.';
const LATIN =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** A text in a single-byte encoding, by the letters it has from 0x80 on. */
const inBytes = (text: string, high: string): Uint8Array =>
  new Uint8Array(
    [...text].map((letter) => {
      const at = high.indexOf(letter);
      return at < 0 ? (letter.codePointAt(0) ?? 0) : at + 0x80;
    }),
  );
const windows1252 = (text: string): Uint8Array => inBytes(text, LATIN);
const tableOf = (charset: string): string =>
  new TextDecoder(charset).decode(new Uint8Array(Array.from({ length: 128 }, (_, index) => index + 128)));
const utf16 = (text: string, bigEndian = false): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};

describe('a text file', () => {
  test.each([
    ['in UTF-8', new TextEncoder().encode(FRENCH), 'utf-8', []],
    ['in UTF-8 with a mark', new TextEncoder().encode(`\ufeff${FRENCH}`), 'utf-8', []],
    [
      'in UTF-8, decomposed, with the line ends of Windows',
      new TextEncoder().encode(FRENCH.normalize('NFD').replaceAll('\n', '\r\n')),
      'utf-8',
      [],
    ],
    ['in UTF-16 of Windows', utf16(FRENCH), 'utf-16le', []],
    ['in UTF-16 the other way round', utf16(FRENCH, true), 'utf-16be', []],
    ['in Windows-1252', windows1252(FRENCH), 'windows-1252', ['charset-guessed']],
    ['wrapped by a mail program', new TextEncoder().encode(FRENCH.replace(LEAD, wrapped(LEAD))), 'utf-8', []],
  ])('%s is one and the same text', async (_, bytes, charset, more) => {
    const plain = await understood('puits.txt', FRENCH);
    const parsed = await parse('puits.txt', bytes);
    expect(parsed).toMatchObject({ kind: 'document', charset, understood: { headline: HEADLINE, body: plain.body } });
    expect(codesOf(parsed)).toEqual([...plain.codes, ...more]);
  });

  function wrapped(text: string): string {
    return text.replace(/(.{50,70}) /g, '$1\n');
  }

  test('in Windows-1256 is read where its words are Arabic beyond doubt, and refused where they may be another encoding’s', async () => {
    expect(await parse('bir.txt', inBytes(ARABIC, tableOf('windows-1256')))).toMatchObject({
      kind: 'document',
      charset: 'windows-1256',
      understood: { lang: 'ar', headline: ARABIC.split('\n')[0] },
    });
    for (const [charset, text] of [
      ['iso-8859-6', ARABIC.replaceAll('–', '-')],
      ['windows-1256', 'بئر جديدة تعطي الماء'],
      ['windows-1251', 'Новый колодец даёт воду трём тысячам семей'],
      ['windows-1250', 'Nowa studnia daje wodę trzem tysiącom rodzin, które dziś przyszły'],
      ['windows-1254', 'Yeni kuyu üç bin aileye su veriyor, ağaçlar yeşil, kış ılık'],
      ['windows-1253', 'Ένα νέο πηγάδι δίνει νερό σε τρεις χιλιάδες οικογένειες'],
      ['macintosh', 'Le conseil a été créé après la sécheresse'],
      ['shift_jis', '新しい井戸'],
      ['gbk', '新井为三千户家庭供水'],
    ] as const) {
      const bytes =
        charset === 'shift_jis' || charset === 'gbk'
          ? new Uint8Array([0x90, 0x56, 0x82, 0xb5, 0x82, 0xa2])
          : inBytes(text, tableOf(charset));
      expect(codesOf(await parse('text.txt', bytes)), charset).toEqual(['not-utf-8']);
    }
  });

  test('in UTF-16 without a mark, in UTF-32 or of bytes that are no text is refused', async () => {
    for (const bytes of [
      Buffer.from('A new well for the village', 'utf16le'),
      new Uint8Array([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]),
      new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46]),
      new Uint8Array([0xe9, 0, 0x41]),
    ])
      expect(codesOf(await parse('text.txt', new Uint8Array(bytes)))).toEqual(['not-utf-8']);
  });

  test('is refused by the one cap on text, before anything else is done: in bytes, in characters, in lines', async () => {
    const cap = 1_000_000;
    await expectCheap(async () => {
      for (const name of ['a.txt', 'a.md', 'a.html', 'a.json', 'a.kill.txt'])
        expect(await parse(name, 'x'.repeat(cap + 1))).toMatchObject({
          problems: [{ code: 'too-large', params: { size: cap + 1, limit: cap } }],
        });
      expect(await parse('a.txt', '\n'.repeat(20_000))).toMatchObject({ problems: [{ code: 'too-large' }] });
    }, 1);
  });
});

describe('letters that were damaged before the file was dropped', () => {
  const asWestern = (text: string): string =>
    Buffer.from(text).reduce(
      (out, byte) =>
        out + (byte < 0x80 ? String.fromCharCode(byte) : byte < 0xa0 ? LATIN[byte - 0x80] : String.fromCharCode(byte)),
      '',
    );

  test('are asked about with what they were, and never mended without a word', async () => {
    const { problems, body } = await understood(
      'puits.txt',
      `${HEADLINE}\n\n${LEAD.replace('« déplacées »', `« ${asWestern('déplacées')} »`)}`,
    );
    expect(problems).toContainEqual({
      code: 'mojibake',
      weight: 'question',
      line: 3,
      column: 93,
      excerpt: expect.stringContaining('dÃ©placÃ©es'),
      params: { text: 'dÃ©placÃ©es', meant: 'déplacées' },
    });
    expect(body.join('')).toContain('dÃ©placÃ©es');
  });

  test.each(['l’eau', '« oui »', 'São Paulo', 'Łódź', 'مياه', '30 €', '🚰 water'])('are seen in %s', async (text) => {
    const { problems } = await understood('well.txt', `${HEADLINE}\n\n${LEAD} ${asWestern(text)}`);
    expect(problems.find(({ code }) => code === 'mojibake')?.params?.meant).toBe(
      text.split(' ').find((word) => /[^ -~]/.test(word)),
    );
  });

  test.each([
    'São Paulo, AMANHÃ\u00a0», diz o conselho',
    'Âge, Été, ÂGE D’OR, PÂTÉ',
    'Fähre über die Öse, §\u00a05, 20\u00a0°C, £9',
    'Ça, c’est où\u00a0? À côté…',
  ])('are not seen in %s', async (text) => {
    expect((await understood('puits.txt', `${HEADLINE}\n\n${LEAD} ${text}`)).codes).not.toContain('mojibake');
  });

  test('that are lost altogether are asked about, too', async () => {
    const { problems } = await understood('puits.txt', `${HEADLINE}\n\n${LEAD}\n\nL\ufffdeau est l\ufffd.`);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'characters-lost', weight: 'question', line: 5, column: 2 }));
  });

  test('and only lost their page of codes are put right and counted: the marks of Windows for controls', async () => {
    const { body, problems } = await understood('puits.txt', `${HEADLINE}\n\n${LEAD}\n\nL\u0092eau \u0096 enfin.`);
    expect(body[1]).toBe('<p>L’eau – enfin.</p>');
    expect(problems).toContainEqual({ code: 'characters-cleaned', weight: 'remark', params: { count: 2 } });
  });
});

test('bytes are decoded or they are not: nothing throws, and what is decoded holds no lone surrogate of ours', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const decoded = decodeBytes(bytes);
      if (decoded) expect(decoded.text).not.toMatch(/\p{Cs}/u);
    }),
    { numRuns: 500 },
  );
});
