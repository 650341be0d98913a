import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderTranslationSheet } from '../../../shared/desk/translation-sheet.ts';
import { Newsroom } from '../../../shared/newsroom/newsroom.ts';
import { Inline, plainText } from '../../../shared/release/wording/inline.ts';
import { segmentsOf } from '../../../shared/release/wording/segments.ts';
import { noMemory } from '../../../shared/translation/memory.ts';
import { returned } from '../../../shared/translation/returned.ts';
import { type ReturnedDocument, readXliff } from '../../../shared/translation/xliff-in.ts';
import { xliffDocument } from '../../../shared/translation/xliff-out.ts';
import { groups, knowing, orderOf, sent } from './order-of-tests.ts';

const segments = groups.flatMap((group) => group.segments);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string): ReturnedDocument => {
  const document = readXliff(bytes(text));
  if (!document.ok) throw new Error(`refused: ${document.reason} ${document.detail}`);
  return document;
};
const idOf = (text: string): string => segments.find(({ source }) => plainText(source) === text)?.id ?? '';
/** The file with the content of one unit's target replaced, or its whole element. */
const withTarget = (text: string, id: string, target: string): string => {
  const at = text.indexOf('<target', text.indexOf(`<trans-unit id="${id}"`));
  const end = text.indexOf('</target>', at);
  return text.slice(0, text.indexOf('>', at) + 1) + target + text.slice(end);
};
const back = (text: string) => returned({ groups, memory: noMemory, from: 'en', to: 'fr' }, read(text).units);
const FUND = idOf('It paid 1,500.50 to the fund.');
const CALL = idOf('Call +41 22 345 67 89 or write to press@example.org!');

describe('a translation that is asked for', () => {
  it('says which job, release, version and languages it is, and comes back as it went', () => {
    const { units, ...head } = read(sent);
    expect(head).toEqual({
      ok: true,
      job: 'job-1',
      release: '0b7f3c1e-0000-5000-8000-000000000001',
      version: 3,
      source: 'en',
      target: 'fr',
    });
    expect(units.map(({ id, source, target }) => ({ id, source, target }))).toEqual(
      segments.map(({ id, source }) => ({ id, source, target: source })),
    );
  });

  it('is open where nothing was said, done where nothing is to be said', () => {
    const { done, open, problems } = back(sent);
    expect(problems).toEqual([]);
    expect([...done.keys()]).toEqual(segments.filter(({ fixed }) => fixed).map(({ id }) => id));
    expect(open).toEqual(segments.filter(({ fixed }) => !fixed).map(({ id }) => id));
  });

  it('holds what was translated before, approved and with its origin, and takes it back', () => {
    const memory = knowing({ [FUND]: ['1 500,50 au ', { g: '1', children: ['fonds'] }, '.'] }, 'earlier version');
    const text = xliffDocument(orderOf(groups, memory));
    expect(text).toContain(`<trans-unit id="${FUND}" resname="body.1.2" approved="yes">`);
    expect(text).toContain('<alt-trans origin="earlier version"');
    const { done } = returned(
      { groups, memory, from: 'en', to: 'fr' },
      read(text.replaceAll('approved="yes"', '').replaceAll('signed-off', 'translated')).units,
    );
    expect(done.get(FUND)).toEqual(['1 500,50 au ', { g: '1', children: ['fonds'] }, '.']);
    expect(back(sent).done.has(FUND)).toBe(false);
  });

  it.each([
    ['fr', 'Beira, Mozambique', true],
    ['fr', 'Niamey, Niger', true],
    ['es', 'Beira, Mozambique', true],
    ['fr', 'Kampala', true],
    ['fr', 'Quelimane, Mozambique', true],
    ['fr', 'Geneva', false],
    ['fr', 'Geneva, Switzerland', false],
    ['es', 'Nairobi, Kenya', false],
    ['fr', 'Somewhere', false],
    ['ar', 'Beira, Mozambique', false],
    ['fr', 'Beira, Mozambique, 5 March 2026', false],
  ])('in %s a place that is left as %s needs no word of a translator: %s', (to, raw, isDone) => {
    const asked = segmentsOf(
      { headline: 'Water comes to the villages', dateline: { raw, places: [] }, body: [], contacts: [] },
      'en',
    );
    const text = xliffDocument({ ...orderOf(asked), target: to }).replaceAll(/ state="[^"]*"/g, '');
    const { open } = returned({ groups: asked, memory: noMemory, from: 'en', to }, read(text).units);
    const of = asked.find(({ field }) => field === 'dateline')?.segments[0]?.id ?? '';
    expect([of !== '', open.includes(of)]).toEqual([true, !isDone]);
  });

  it('can be kept as JSON', () => {
    for (const { source } of segments)
      for (const inline of source) expect(Inline.parse(JSON.parse(JSON.stringify(inline)))).toEqual(inline);
    expect(Inline.safeParse({ g: '1', children: [{ script: 'x' }] }).success).toBe(false);
  });

  it('can be read on a sheet, each text in its own direction', () => {
    const newsroom = Newsroom.parse({
      organisation: { name: { en: 'Fund' } },
      siteUrl: 'https://news.example.org',
      languages: ['en', 'ar'],
      timeZone: 'Europe/Paris',
      topics: [],
    });
    const memory = knowing({ [idOf('Year')]: ['السنة'] }, 'a-release <b>');
    const page = renderTranslationSheet({ ...orderOf(groups, memory), target: 'ar' }, newsroom);
    expect(page).toContain('Translation from English to Arabic · Due 5 March 2026, 13:00 (');
    expect(page).toContain('<p class="excerpt" dir="rtl" lang="ar">السنة</p>');
    expect(page).toContain('<p dir="ltr" lang="en">Salt &amp; bread</p>');
  });

  it('is a page that shows what a sentence said before, and how that was translated', () => {
    const newsroom = Newsroom.parse({
      organisation: { name: { en: 'Example' } },
      siteUrl: 'https://news.example.org',
      languages: ['en'],
      timeZone: 'Europe/Zurich',
      topics: [],
    });
    const near = { source: ['Salt'], target: ['Sel'], origin: 'water, 1', quality: 66 };
    const drafts = knowing({ [idOf('Year')]: ['Année'] }, '');
    const page = renderTranslationSheet(
      { ...orderOf(groups), drafts, near: ({ id }) => (id === idOf('Salt & bread') ? near : undefined) },
      newsroom,
    );
    expect(page).toMatch(/Salt &amp; bread<\/p>\s*<p class="excerpt"[^>]*>Sel<\/p>\s*<p class="quiet">66 per cent alike: “Salt”/);
    expect(page).toMatch(/Année<\/p>\s*<p class="quiet">translated already: to be looked at again/);
  });
});

describe('a translation that comes back', () => {
  it('counts what is translated, whatever its state says, and what is approved although it is the same', () => {
    const text = withTarget(sent, idOf('Milk'), 'Lait').replace(
      new RegExp(`(id="${idOf('Year')}"[^>]*)approved="no"`),
      '$1approved="yes"',
    );
    const { done, open } = back(text);
    expect(done.get(idOf('Milk'))).toEqual(['Lait']);
    expect(done.get(idOf('Year'))).toEqual(['Year']);
    expect(open).toContain(`${idOf('Milk')}-2`);
    for (const state of ['final', 'signed-off']) expect(back(sent.replaceAll('needs-translation', state)).open).toEqual([]);
    for (const state of ['translated', 'needs-review-translation'])
      expect(back(sent.replaceAll('needs-translation', state)).done.size).toBe(2);
  });

  it('is done where a sentence is the same in both languages and somebody marked it as translated', () => {
    const asked = back(sent).open.filter((id) => id !== idOf('Milk'));
    const all = asked.reduce((text, id) => withTarget(text, id, 'Autre chose'), sent);
    const marked = all.replace(/(>Milk<\/source>\s*<target state=")needs-translation/, '$1translated');
    expect(marked).not.toBe(all);
    expect(back(all).open).toEqual([idOf('Milk')]);
    expect(back(marked).open).toEqual([]);
    // A tool that marks whatever it saves says nothing.
    expect(back(sent.replaceAll('needs-translation', 'translated')).open).toEqual(back(sent).open);
  });

  it('may leave out its languages, and not say wrong ones', () => {
    const without = read(sent.replace('target-language="fr"', ''));
    expect(without).not.toHaveProperty('target');
    expect(without).toMatchObject({ ok: true, job: 'job-1', source: 'en' });
  });

  it('may move links and kept words, without the marks around them', () => {
    const { done, problems } = back(
      withTarget(
        withTarget(sent, FUND, 'Au <g id="1">fonds</g>,\r\n    1\u00a0500,50.\n  '),
        CALL,
        'Écrire à press@example.org<x id="1"/> ou au \u200e+41 22 345 67 89\u200e !',
      ),
    );
    expect(problems).toEqual([]);
    expect(done.get(FUND)).toEqual(['Au ', { g: '1', children: ['fonds'] }, ', 1\u00a0500,50.']);
    expect(done.get(CALL)).toEqual([
      'Écrire à ',
      { keep: 'press@example.org' },
      { ph: '1' },
      ' ou au \u200e',
      { keep: '+41 22 345 67 89' },
      '\u200e !',
    ]);
  });

  it.each([
    ['code-missing', FUND, 'Au fonds.', '<a> (g 1)'],
    ['code-unknown', FUND, 'Au <g id="1">fonds</g><g id="2">.</g>', 'g 2'],
    ['code-doubled', FUND, '<g id="1">Au</g> <g id="1">fonds</g>.', '<a> (g 1)'],
    ['code-missing', FUND, 'Au fonds<x id="1"/>', '<a> (g 1)'],
    ['protected-missing', CALL, 'Au +41 22 345 67 98<ph id="1"/> ou à press@example.org', '+41 22 345 67 89'],
    [
      'protected-missing',
      CALL,
      'Au +41 22 345 67 89<ph id="1"/> ou à <mrk mtype="protected">presse@example.org</mrk>',
      'press@example.org',
    ],
  ])('is refused where the markup or kept words are broken: %s', (code, id, target, detail) => {
    const { done, problems, open } = back(withTarget(sent, id, target));
    expect(problems[0]).toMatchObject({ code, id, detail, place: { field: 'body', paragraph: 1 } });
    expect(problems[0]?.source).toMatch(/^(?:It paid|Call)/);
    expect(problems[0]?.target).toMatch(/^Au/);
    expect(done.has(id) || open.includes(id)).toBe(false);
  });

  it.each<[string, (text: string) => string, object]>([
    [
      'missing',
      (text) => text.replace(new RegExp(`<trans-unit id="${FUND}"[\\s\\S]*?</trans-unit>`), ''),
      { code: 'missing', id: FUND },
    ],
    [
      'doubled and not the same',
      (text) =>
        text.replace(
          new RegExp(`<trans-unit id="${FUND}"[\\s\\S]*?</trans-unit>`),
          (unit) => unit + withTarget(unit, FUND, 'Autre'),
        ),
      { code: 'doubled', id: FUND, detail: 'Autre' },
    ],
    ['there under another id', (text) => text.replace(`id="${FUND}"`, 'id="7"'), { code: 'renamed', id: '7', detail: FUND }],
    [
      'one nobody asked for',
      (text) => text.replace('</body>', '<trans-unit id="x"><source>Buy</source><target>Achetez</target></trans-unit></body>'),
      { code: 'unknown', id: 'x', target: 'Achetez' },
    ],
    [
      'of another source',
      (text) => text.replace('<source>Five hundred', '<source>Five thousand'),
      { code: 'source-changed', id: idOf('Five hundred children'), detail: 'Five thousand children' },
    ],
  ])('names a segment that is %s', (_, change, problem) => {
    const changed = change(sent);
    expect(changed).not.toBe(sent);
    expect(back(changed).problems).toMatchObject([problem]);
    expect(back(changed).problems).toHaveLength(1);
  });

  it('may have its units in any order, and one twice that says the same', () => {
    const units = sent.match(/<trans-unit[\s\S]*?<\/trans-unit>/g) ?? [];
    const turned = `${sent.slice(0, sent.indexOf('<body>') + 6)}${[...units].reverse().join('')}${units[0]}</body></file></xliff>`;
    expect(back(turned)).toEqual(back(sent));
  });

  it('gives the same segments whatever else a tool did to it', () => {
    type Edit = (text: string) => string;
    const edits: Record<string, Edit> = {
      indents: (text) => text.replace(/^<(group|trans-unit|source|target|note)/gm, '      <$1'),
      'ends lines as Windows does': (text) => text.replaceAll('\n', '\r\n'),
      'turns attributes round': (text) =>
        text.replace(
          /<(trans-unit|g|file) ((?:[\w:-]+="[^"]*" ?)+)>/g,
          (_, name: string, list: string) => `<${name} ${(list.match(/[\w:-]+="[^"]*"/g) ?? []).reverse().join(' ')}>`,
        ),
      'adds notes': (text) => text.replaceAll('</trans-unit>', '<note from="tool">x &amp; y <!-- z --></note></trans-unit>'),
      'names languages': (text) =>
        text.replaceAll('<target ', '<target xml:lang="fr-FR" ').replaceAll('<source>', '<source xml:lang="en">'),
      'sets states': (text) => text.replaceAll('needs-translation', 'translated').replaceAll(' approved="no"', ''),
      segments: (text) =>
        text
          .replace(
            /<source>([\s\S]*?)<\/source>/g,
            '<source>$1</source><seg-source><mrk mtype="seg" mid="0">$1</mrk></seg-source>',
          )
          .replace(/<target ([^>]*)>([\s\S]*?)<\/target>/g, '<target $1><mrk mtype="seg" mid="0">$2</mrk></target>'),
      proposes: (text) =>
        text.replaceAll('</trans-unit>', '<alt-trans><source>No</source><target>Non</target></alt-trans></trans-unit>'),
      'drops marks': (text) => text.replace(/<mrk mtype="protected">([^<]*)<\/mrk>/g, '$1'),
      'writes x for ph': (text) => text.replace(/<ph id="(\d+)"[^>]*>[^<]*<\/ph>/g, '<x id="$1"/>'),
      extends: (text) =>
        text
          .replace('<xliff ', '<xliff xmlns:t="urn:tool" ')
          .replaceAll('</trans-unit>', '<t:info>words<source>no</source></t:info></trans-unit>')
          .replaceAll('<trans-unit ', '<trans-unit t:changed="1" '),
      prefixes: (text) => text.replace(/<(\/?)(?=[a-z])(?!t:)/g, '<$1x:').replace('xmlns=', 'xmlns:x='),
      'has no namespace': (text) => text.replace(/ xmlns="[^"]*"/, ''),
      ungroups: (text) => text.replace(/<\/?group[^>]*>/g, ''),
    };
    const said = withTarget(
      withTarget(sent, FUND, 'Au <g id="1">fonds</g> 1 500,50.'),
      CALL,
      'Tél.<ph id="1"/>+41 22 345 67 89, press@example.org&#160;!',
    );
    const plain = back(said);
    expect(plain.problems).toEqual([]);
    expect(plain.done.size).toBe(4);
    for (const [name, edit] of Object.entries(edits)) expect(edit(said), name).not.toBe(said);
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.keys(edits)), (chosen) => {
        // Both at once would leave the prefixed names without a namespace.
        const names = chosen.filter((name) => name !== 'has no namespace' || !chosen.includes('prefixes'));
        const last = [...names.filter((name) => name !== 'prefixes'), ...names.filter((name) => name === 'prefixes')];
        expect(back(last.reduce((text, name) => edits[name]?.(text) ?? text, said))).toEqual(plain);
      }),
      { numRuns: 150 },
    );
  });

  it('reads UTF-16 and marks of byte order', () => {
    const plain = read(sent);
    expect(readXliff(bytes(`\ufeff${sent}`))).toEqual(plain);
    const little = Buffer.from(`\ufeff${sent.replace('utf-8', 'utf-16')}`, 'utf16le');
    expect(readXliff(little)).toEqual(plain);
    expect(readXliff(Buffer.from(little).swap16())).toEqual(plain);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['a document type', sent.replace('<xliff', '<!DOCTYPE xliff><xliff'), 'unsafe'],
    [
      'entities that multiply',
      sent.replace('<xliff', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><xliff').replace('Milk', '&b;'),
      'unsafe',
    ],
    ['a file of the machine', sent.replace('<xliff', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xliff'), 'unsafe'],
    ['an unknown entity', sent.replace('Milk', '&b;'), 'ill-formed'],
    ['half a file', sent.slice(0, sent.length / 2), 'ill-formed'],
    ['a tag that is not closed', sent.replace('</trans-unit>', ''), 'ill-formed'],
    ['a control character', sent.replace('Milk', '\u0001'), 'ill-formed'],
    ['nothing', '', 'ill-formed'],
    ['words', 'Bonjour', 'ill-formed'],
    ['another kind of XML', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'not-xliff'],
    ['another namespace', sent.replace('xliff:document:1.2', 'xliff:document:9'), 'not-xliff'],
    ['another version', sent.replace('version="1.2"', 'version="3.0"'), 'not-xliff'],
    ['XLIFF 2', '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en"/>', 'not-xliff'],
    ['two files', sent.replace('</xliff>', `${/<file[\s\S]*<\/file>/.exec(sent)?.[0]}</xliff>`), 'several-files'],
    ['a language that is none', sent.replace('target-language="fr"', 'target-language="!"'), 'no-languages'],
    ['Latin-1', Buffer.from(sent.replace('Milk', 'Été'), 'latin1'), 'encoding'],
    ['an archive', Uint8Array.of(0x50, 0x4b, 3, 4, 0xff), 'encoding'],
    ['300 levels', sent.replace('Milk', `${'<g id="1">'.repeat(300)}x${'</g>'.repeat(300)}`), 'too-large'],
    ['too many elements', sent.replace('</body>', `${'<group/>'.repeat(200_001)}</body>`), 'too-large'],
    ['20 MB', sent.replace('Milk', 'Milk '.repeat(4_000_000)), 'too-large'],
  ])('is refused with %s', (_, content, reason) => {
    const refused = readXliff(typeof content === 'string' ? bytes(content) : content);
    expect(refused).toMatchObject({ ok: false, reason });
    expect('detail' in refused && refused.detail.length).toBeLessThanOrEqual(200);
  });

  it('is never a failure, whatever bytes it has', () => {
    const whole = bytes(sent);
    fc.assert(
      fc.property(fc.nat(whole.length), fc.uint8Array({ maxLength: 6 }), fc.nat(40), (at, put, drop) => {
        const spoilt = new Uint8Array([...whole.slice(0, at), ...put, ...whole.slice(at + drop)]);
        const document = readXliff(spoilt);
        if (document.ok) returned({ groups, memory: noMemory, from: 'en', to: 'fr' }, document.units);
      }),
      { numRuns: 300 },
    );
  });
});
