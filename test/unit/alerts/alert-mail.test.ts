import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { renderAlert } from '../../../shared/alerts/render-mail.ts';
import { editionIn, kinds, mailOf, NOTE, newsroom, textWords } from './mail-samples.ts';

const french = renderAlert(mailOf('published', 'fr'));
const arabic = renderAlert(mailOf('published', 'ar'));

/** Every element with its attributes, as a mail program sees them. */
const elementsOf = (html: string): { name: string; attributes: Record<string, string> }[] => {
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new Parser({ onopentag: (name, attributes) => elements.push({ name, attributes }) });
  parser.end(html);
  return elements;
};

/** Its columns: what has no width of its own is not counted. */
const widthOf = (line: string): number => [...line.replace(/[\p{M}\p{Cf}]/gu, '')].length;

describe('a mail about a release that came out', () => {
  it('is the whole release: headline, text, quotes, contacts, notes and who speaks', () => {
    expect(french.subject).toBe(editionIn('fr').headline);
    for (const face of [french.html, french.text]) {
      expect(face).toContain('Communiqué de presse');
      expect(face).toContain('5 mars 2026');
      expect(face).toContain('Soixante-quatre puits sont remis en service');
      expect(face).toContain('L’eau est là');
      expect(face).toContain('Photographies sur demande.');
      expect(face).toContain('travaille dans douze pays.');
      expect(face.replaceAll('\n', ' ')).toContain('parce que vous avez demandé à recevoir ses communiqués de presse');
      expect(face).toContain('12 Quay Street, Harbour City');
    }
    expect(french.html).toContain('<a href="https://news.example.org/fr/2026/03/eau-potable/"');
    expect(french.html).toContain('href="mailto:presse@example.org"');
    expect(french.html).toContain('href="tel:+33199005010"');
  });

  it('lays its text out for people who read text', () => {
    expect(french.text).toContain('    «\u00a0L’eau est là\u00a0», dit une habitante.');
    expect(french.text).toContain('Commune | Puits\nPrek Prasab | 12\n');
    expect(french.text).toContain('Contacts presse\n---------------\n\n- Aline Verdier\n  Presse\n  presse@example.org\n');
    expect(french.text).toContain('\nSe désabonner\nhttps://news.example.org/unsubscribe?t=');
    const english = renderAlert(mailOf('published', 'en')).text;
    expect(english).toContain('1. Pumps\n  - by hand\n2. See the map (https://example.org/wells/).');
    expect(english.replaceAll('\n', ' ')).toContain('the river & its floods');
    expect(english).toContain('What comes next\n---------------');
  });

  it('is there in other languages, each under its own name', () => {
    expect(french.html).toContain('hreflang="ar" dir="rtl"');
    expect(french.text).toContain('- \u2068العربية\u2069\n  https://news.example.org/ar/2026/03/eau-potable/');
    expect(arabic.text).toContain('- \u2068Français\u2069\n  https://news.example.org/fr/2026/03/eau-potable/');
  });
});

describe('a mail about what became of a release', () => {
  it.each(newsroom.languages)('says first what a correction changed, then gives the whole text again (%s)', (lang) => {
    const { correctionNote = '', ...rest } = mailOf('corrected', lang);
    const { subject, html, text } = renderAlert({ ...rest, correctionNote });
    for (const face of [html, text]) {
      expect(face).toContain(correctionNote);
      expect(face.replaceAll('\n', ' ')).toContain(textWords[lang]);
    }
    expect(text.indexOf(correctionNote)).toBeLessThan(text.indexOf(rest.headline));
    expect(html.lastIndexOf(correctionNote)).toBeLessThan(html.indexOf('<h1'));
    expect(subject.endsWith(rest.headline)).toBe(true);
    expect(subject).not.toBe(rest.headline);
  });

  it.each(newsroom.languages)('says that a withdrawn release is not to be quoted, why, and where its page is (%s)', (lang) => {
    const { html, text } = renderAlert(mailOf('withdrawn', lang));
    for (const face of [html, text]) {
      expect(face).toContain(NOTE);
      expect(face).toContain(`https://news.example.org/${lang}/2026/03/eau-potable/`);
    }
  });

  it.each(newsroom.languages)(
    'says that a killed release must not be used, and has no word of it but its headline (%s)',
    (lang) => {
      const { subject, html, text } = renderAlert(mailOf('killed', lang, { edition: editionIn(lang) }));
      expect(subject).not.toBe(editionIn(lang).headline);
      for (const face of [html, text]) {
        expect(face).toContain(NOTE);
        expect(face).toContain(editionIn(lang).headline);
        expect(face.replaceAll('\n', ' ')).not.toContain(textWords[lang]);
        expect(face).not.toContain('Aline Verdier');
        expect(face).not.toContain('/2026/03/');
      }
    },
  );

  it('has the trade’s words in front of the headline', () => {
    const headline = editionIn('fr').headline;
    const subjects = (['corrected', 'withdrawn', 'restored', 'killed'] as const).map(
      (news) => renderAlert(mailOf(news, 'fr')).subject,
    );
    expect(subjects).toEqual([
      `Rectificatif\u00a0: ${headline}`,
      `Retiré\u00a0: ${headline}`,
      `Rétabli\u00a0: ${headline}`,
      `ANNULATION – Ne pas utiliser\u00a0: ${headline}`,
    ]);
  });

  it('tells who has it already why they are told', () => {
    expect(renderAlert(mailOf('killed', 'en')).text.replaceAll('\n', ' ')).toContain(
      'because this release was sent to you before.',
    );
  });
});

describe('an Arabic mail', () => {
  it('runs from right to left, in Arabic from its subject to its last link', () => {
    expect(arabic.html).toContain('<html lang="ar" dir="rtl">');
    expect(arabic.html).toMatch(/<body dir="rtl"/);
    expect(arabic.html).toContain('إلغاء الاشتراك');
    expect(arabic.text).toContain('إلغاء الاشتراك');
    expect(renderAlert(mailOf('killed', 'ar')).subject).toMatch(/^إلغاء/);
  });

  it('keeps telephone numbers and addresses in their own order, and every line at the right edge', () => {
    expect(arabic.text).toContain('\u2066+33\u00a01\u00a099\u00a000\u00a050\u00a010\u2069');
    expect(arabic.text).toContain('\u2068presse@example.org\u2069');
    for (const line of arabic.text.split('\n').filter((one) => /\S/.test(one) && !/^\s*https:\S+$/.test(one))) {
      // What a program looks at: the first letter or mark with a direction, outside isolates (UAX #9, P2).
      const seen = line.replace(/[\u2066-\u2068][^\u2069]*\u2069/g, '');
      expect(/[\u200e\u200f\p{L}]/u.exec(seen)?.[0], line).toMatch(/[\u200f\p{Script=Arabic}]/u);
    }
  });

  it('leaves nothing at the end of an address that would become part of it', () => {
    for (const [address] of arabic.text.matchAll(/https?:\/\/[^\s]+/g)) expect(address).toMatch(/^[\x21-\x7e]+$/);
  });
});

describe.each(kinds)('every mail ($news, $lang)', ({ news, lang }) => {
  const { subject, html, text } = renderAlert(mailOf(news, lang));

  it('fetches nothing, runs nothing and counts nobody', () => {
    const elements = elementsOf(html);
    const allowed = new Set(
      'html head meta title style body div table tbody thead tr td th p a span h1 h2 h3 h4 ul ol li strong em br bdi blockquote section'.split(
        ' ',
      ),
    );
    expect(elements.filter(({ name }) => !allowed.has(name))).toEqual([]);
    expect(elements.filter(({ attributes }) => 'src' in attributes || 'background' in attributes)).toEqual([]);
    expect(html).not.toMatch(/url\(|@import|@font-face/);
    const links = elements.flatMap(({ attributes }) => (attributes.href === undefined ? [] : [attributes.href]));
    expect(links.filter((link) => !/^(https:\/\/(news\.)?example\.org\/|mailto:|tel:)/.test(link))).toEqual([]);
  });

  it('tells a screen reader its language and direction, its one headline, and that its tables are no tables', () => {
    const dir = lang === 'ar' ? 'rtl' : 'ltr';
    const elements = elementsOf(html);
    for (const one of ['html', 'body']) expect(elements.find(({ name }) => name === one)?.attributes.dir).toBe(dir);
    expect(elements.filter(({ name }) => name === 'h1')).toHaveLength(1);
    const layout = elements.filter(({ name, attributes }) => name === 'table' && 'cellpadding' in attributes);
    expect(layout.length).toBeGreaterThan(0);
    expect(layout.every(({ attributes }) => attributes.role === 'presentation')).toBe(true);
  });

  it('has one link that unsubscribes, in both faces, in the reader’s language', () => {
    const { unsubscribeUrl } = mailOf(news, lang);
    expect(text).toContain(`\n${unsubscribeUrl}\n`);
    const hrefs = elementsOf(html).map(({ attributes }) => attributes.href);
    expect(hrefs.filter((href) => href === unsubscribeUrl)).toHaveLength(1);
  });

  it('has no line of text wider than programs show, but for addresses', () => {
    const wide = text.split('\n').filter((line) => widthOf(line) > 76 && !/https?:/.test(line));
    expect(wide).toEqual([]);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(`${subject}${text}${html}`).not.toMatch(/\{\w+\}|undefined|\[object/);
  });
});

describe('a release that is longer than a mail may be', () => {
  const paragraph = `<p>${'سطر من نص طويل جدًا عن الآبار. '.repeat(30)}</p>`;
  const long = (blocks: string[]) => ({ edition: { ...editionIn('ar'), body: blocks } });
  const numbered = Array.from({ length: 200 }, (_, index) => paragraph.replace('سطر', `سطر ${index}:`));
  const cut = renderAlert(mailOf('published', 'ar', long(numbered)));

  it('ends after a whole block, in both faces at the same one, and leads on to the page', () => {
    const lastOf = (face: string): number => Math.max(...[...face.matchAll(/سطر (\d+):/g)].map(([, number]) => Number(number)));
    expect(lastOf(cut.html)).toBe(lastOf(cut.text));
    expect(lastOf(cut.html)).toBeGreaterThan(10);
    expect(lastOf(cut.html)).toBeLessThan(199);
    for (const face of [cut.html, cut.text]) {
      expect(face).toContain('متابعة القراءة على موقعنا');
      expect(face).toContain('Aline Verdier');
      expect(face).not.toContain('تتوفر صور عند الطلب');
    }
  });

  it('is not cut while it fits', () => {
    expect(french.text).not.toContain('Lire la suite');
    expect(french.text).toContain('Lire ce communiqué sur notre site\nhttps://news.example.org/fr/2026/03/eau-potable/');
  });

  it('shows its summary when not even its first block fits', () => {
    const { text } = renderAlert(mailOf('published', 'ar', long([`<p>${'كلمة '.repeat(30_000)}</p>`])));
    expect(text).toContain('أربع وستون بئرًا عادت إلى الخدمة.');
    expect(text).toContain('متابعة القراءة على موقعنا');
  });
});

describe('a hostile release', () => {
  const hostile = '<script>alert(1)</script>\r\nBcc: everybody@example.org \u202eevil\u2066 "><img src=x> {headline}';

  it.each(kinds)('stays words in its place ($news, $lang)', ({ news, lang }) => {
    const mail = mailOf(news, lang, { headline: hostile, correctionNote: hostile, note: hostile });
    const { subject, html } = renderAlert({
      ...mail,
      ...(mail.edition && {
        edition: { ...mail.edition, headline: hostile, subheadline: hostile, contacts: [{ name: hostile, email: hostile }] },
      }),
    });
    expect(subject).not.toMatch(/[\r\n\u202e\u2066]/);
    expect(elementsOf(html).filter(({ name }) => name === 'script' || name === 'img')).toEqual([]);
    const headline = /<h1.*?<\/h1>/s.exec(html)?.[0] ?? '';
    expect(headline).not.toMatch(/[\u202e\u2066]/);
    expect(headline).toContain('&lt;script&gt;');
  });
});
