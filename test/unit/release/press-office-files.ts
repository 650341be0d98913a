import type { Piece, PressRelease, Section } from './press-office.ts';
import { cell, paragraph, part, relations, row, run, wordFile } from './word-file.ts';

/** A text with its marks, as pieces: bold, links, raised and lowered. */
type Inline = { text: string; as?: 'b' | 'sup' | 'sub'; href?: string };

const MARKS = /\*\*(?<b>[^*]+)\*\*|\[(?<link>[^\]]+)\]\((?<href>[^)]+)\)|\^(?<sup>[^^]+)\^|~(?<sub>[^~]+)~/g;

const inlines = (text: string): Inline[] => {
  const found: Inline[] = [];
  let at = 0;
  for (const match of text.matchAll(MARKS)) {
    if (match.index > at) found.push({ text: text.slice(at, match.index) });
    const { b, link, href, sup, sub } = match.groups ?? {};
    if (b) found.push({ text: b, as: 'b' });
    else if (link && href) found.push({ text: link, href });
    else if (sup) found.push({ text: sup, as: 'sup' });
    else if (sub) found.push({ text: sub, as: 'sub' });
    at = match.index + match[0].length;
  }
  if (at < text.length) found.push({ text: text.slice(at) });
  return found;
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const RAISED: Record<string, string> = { 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹' };
const LOWERED: Record<string, string> = { 2: '₂', 3: '₃', 4: '₄' };
const asTyped = (text: string): string =>
  inlines(text)
    .map((one) => {
      if (one.href) return `${one.text} (${one.href})`;
      if (one.as === 'sup') return [...one.text].map((letter) => RAISED[letter] ?? letter).join('');
      return one.as === 'sub' ? [...one.text].map((letter) => LOWERED[letter] ?? letter).join('') : one.text;
    })
    .join('');
const asHtml = (text: string): string =>
  inlines(text)
    .map((one) => {
      if (one.href) return `<a href="${escaped(one.href)}">${escaped(one.text)}</a>`;
      const tag = one.as === 'b' ? 'strong' : one.as;
      return tag ? `<${tag}>${escaped(one.text)}</${tag}>` : escaped(one.text);
    })
    .join('');
const asMarkdown = (text: string): string =>
  inlines(text)
    .map((one) => {
      if (one.href) return `[${one.text}](${one.href})`;
      if (one.as === 'b') return `**${one.text}**`;
      return one.as ? `<${one.as}>${one.text}</${one.as}>` : one.text;
    })
    .join('');

const ORGANISATION = { en: 'Press office', fr: 'Service de presse', es: 'Oficina de prensa', ar: 'المكتب الصحفي' };

/** Lines are wrapped where a mail program or an old editor would. */
const wrapped = (text: string, width: number | undefined): string => {
  if (!width) return text;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
};

const text = (release: PressRelease, { width, bullet = '-' }: { width?: number | undefined; bullet?: string } = {}): string => {
  const piece = (one: Piece): string => {
    if (typeof one === 'string') return wrapped(asTyped(one), width);
    if ('heading' in one) return one.heading;
    if ('cite' in one) return wrapped(asTyped(one.cite), width);
    if ('list' in one) return one.list.map((item, at) => `${one.ordered ? `${at + 1}.` : bullet} ${asTyped(item)}`).join('\n');
    return one.table.map((cells) => cells.map(asTyped).join(' | ')).join('\n');
  };
  const section = (one: Section): string =>
    'lines' in one
      ? [one.title, ...one.lines].join('\n')
      : [one.title, ...one.text.map((each) => wrapped(each, width))].join('\n\n');
  return [
    ...release.above,
    wrapped(release.headline, width),
    ...(release.subheadline ? [release.subheadline] : []),
    ...release.text.map(piece),
    ...(release.end ? [release.end] : []),
    ...release.below.map(section),
  ].join('\n\n');
};

const frontMatter = ({ embargo }: PressRelease): string => (embargo ? `---\nembargo: ${embargo}\n---\n\n` : '');

const markdown = (release: PressRelease): string => {
  const piece = (one: Piece): string => {
    if (typeof one === 'string') return asMarkdown(one);
    if ('heading' in one) return `## ${one.heading}`;
    if ('cite' in one) return `> ${asMarkdown(one.cite)}`;
    if ('list' in one) return one.list.map((item, at) => `${one.ordered ? `${at + 1}.` : '-'} ${asMarkdown(item)}`).join('\n');
    const [head = [], ...rows] = one.table.map((cells) => `| ${cells.map(asMarkdown).join(' | ')} |`);
    return [head, head.toString().replace(/[^|]+/g, ' --- '), ...rows].join('\n');
  };
  const section = (one: Section): string =>
    'lines' in one ? `## ${one.title}\n\n${one.lines.join('  \n')}` : [`## ${one.title}`, ...one.text].join('\n\n');
  return `${frontMatter(release)}${[
    ...release.above,
    `# ${release.headline}`,
    ...(release.subheadline ? [`**${release.subheadline}**`] : []),
    ...release.text.map(piece),
    ...(release.end ? [release.end.replaceAll('#', '\\#')] : []),
    ...release.below.map(section),
  ].join('\n\n')}\n`;
};

/** The body of a page: what stands above the headline apart, as a page has it. */
const article = ({ text: pieces, end, below }: PressRelease, cls = ''): string => {
  const p = (html: string): string => `<p${cls}>${html}</p>`;
  const piece = (one: Piece): string => {
    if (typeof one === 'string') return p(asHtml(one));
    if ('heading' in one) return `<h2>${escaped(one.heading)}</h2>`;
    if ('cite' in one) return `<blockquote>${p(asHtml(one.cite))}</blockquote>`;
    if ('list' in one) {
      const tag = one.ordered ? 'ol' : 'ul';
      return `<${tag}>${one.list.map((item) => `<li>${asHtml(item)}</li>`).join('\n')}</${tag}>`;
    }
    return `<table>${one.table.map((cells) => `<tr>${cells.map((each) => `<td>${asHtml(each)}</td>`).join('')}</tr>`).join('\n')}</table>`;
  };
  const section = (one: Section): string =>
    `<h3>${escaped(one.title)}</h3>\n${'lines' in one ? p(one.lines.map(escaped).join('<br>\n')) : one.text.map((each) => p(escaped(each))).join('\n')}`;
  return [...pieces.map(piece), ...(end ? [p(escaped(end))] : []), ...below.map(section)].join('\n');
};

const headOf = ({ above, headline, subheadline }: PressRelease): string =>
  [
    ...above.map((line) => `<p class="kicker">${escaped(line)}</p>`),
    `<h1>${escaped(headline)}</h1>`,
    ...(subheadline ? [`<p class="subtitle"><strong>${escaped(subheadline)}</strong></p>`] : []),
  ].join('\n');

const MENU = {
  en: ['Home', 'About us', 'Newsroom', 'Donate'],
  fr: ['Accueil', 'Qui sommes-nous', 'Salle de presse', 'Faire un don'],
  es: ['Inicio', 'Quiénes somos', 'Sala de prensa', 'Donar'],
  ar: ['الرئيسية', 'من نحن', 'غرفة الأخبار', 'تبرع'],
};

const page = (release: PressRelease, kind: number): string => {
  const { lang, headline } = release;
  const direction = lang === 'ar' ? ' dir="rtl"' : '';
  const start = `<!DOCTYPE html>\n<html lang="${lang}"${direction}><head><meta charset="utf-8"><title>${escaped(headline)} | ${ORGANISATION[lang]}</title></head><body>`;
  if (kind === 0) return `${start}\n${headOf(release)}\n${article(release)}\n</body></html>`;
  if (kind === 1)
    return `${start}\n${headOf(release).replaceAll('<h1>', '<p class="MsoTitle"><b>').replaceAll('</h1>', '</b></p>')}\n${article(release, ' class="MsoNormal"')}\n</body></html>`;
  const menu = MENU[lang].map((each, at) => `<li><a href="/${at}">${each}</a></li>`).join('');
  return `${start}<header><nav><ul>${menu}</ul></nav></header><main><article>${headOf(release)}${article(release)}</article></main><footer><ul>${menu}</ul><p>© 2026</p></footer></body></html>`;
};

const GREETING = {
  en: ['Dear colleagues,', 'Please find below our latest release.', 'Kind regards,'],
  fr: ['Bonjour,', 'Veuillez trouver ci-dessous notre communiqué.', 'Bien cordialement,'],
  es: ['Estimados colegas:', 'A continuación encontrarán nuestro comunicado.', 'Saludos cordiales,'],
  ar: ['الزملاء الأعزاء،', 'نرسل إليكم أدناه بياننا الصحفي.', 'مع أطيب التحيات،'],
};

const encoded = (content: string): string => Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n');

const mail = (release: PressRelease, kind: number): string => {
  const { lang, headline } = release;
  const [hello, below, bye] = GREETING[lang];
  const greeted = kind === 1 && !release.embargo;
  const plain = `${frontMatter(release)}${greeted ? `${hello}\n\n${below}\n\n` : ''}${text(release, { width: kind === 0 ? 72 : undefined })}${greeted ? `\n\n${bye}\n${ORGANISATION[lang]}` : ''}\n`;
  const partOf = (type: string, content: string): string =>
    `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${encoded(content)}`;
  const head = [
    'From: Press <press@example.org>',
    'To: newsroom@example.org',
    'Date: Fri, 20 Nov 2026 09:12:00 +0000',
    `Subject: =?utf-8?B?${Buffer.from(headline).toString('base64')}?=`,
    'MIME-Version: 1.0',
  ].join('\r\n');
  if (kind !== 2 || release.embargo) return `${head}\r\n${partOf('text/plain', plain)}\r\n`;
  const html = `<html><body><div>${headOf(release)}${article(release, ' style="margin:0cm"')}</div></body></html>`;
  return `${head}\r\nContent-Type: multipart/alternative; boundary="=_edge"\r\n\r\n--=_edge\r\n${partOf('text/plain', plain)}\r\n--=_edge\r\n${partOf('text/html', html)}\r\n--=_edge--\r\n`;
};

const content = (release: PressRelease, kind: number): string => {
  const { lang, headline, subheadline, embargo } = release;
  const html = article(release);
  const day = release.right.day ?? '2026-11-19';
  if (kind === 0 || embargo)
    return JSON.stringify({ title: headline, subtitle: subheadline, locale: lang, embargo, body_html: html }, undefined, 2);
  if (kind === 1)
    return JSON.stringify({
      id: 4711,
      date_gmt: `${day}T09:00:00`,
      status: 'publish',
      type: 'post',
      link: 'https://example.org/news/4711',
      title: { rendered: escaped(headline) },
      content: { rendered: html, protected: false },
    });
  return JSON.stringify({
    uri: 'https://example.org/ninjs/4711',
    type: 'text',
    versioncreated: `${day}T09:00:00Z`,
    pubstatus: 'usable',
    language: lang,
    headline,
    body_html: html,
  });
};

const word = (release: PressRelease, kind: number): Uint8Array => {
  const { lang, above, headline, subheadline, text: pieces, end, below } = release;
  const bidi = lang === 'ar' ? '<w:bidi/>' : '';
  const links: [string, string, string, true][] = [];
  const runs = (marked: string): string =>
    inlines(marked)
      .map((one) => {
        if (one.href) {
          links.push([`rId${links.length + 10}`, 'hyperlink', one.href, true]);
          return `<w:hyperlink r:id="rId${links.length + 9}">${run(one.text)}</w:hyperlink>`;
        }
        if (one.as === 'b') return run(one.text, '<w:b/>');
        return run(one.text, one.as && `<w:vertAlign w:val="${one.as === 'sup' ? 'superscript' : 'subscript'}"/>`);
      })
      .join('');
  const p = (marked: string, properties = ''): string => paragraph(runs(marked), { properties: `${properties}${bidi}` });
  const bold = (line: string): string => paragraph(run(line, '<w:b/>'), { properties: bidi });
  const piece = (one: Piece): string => {
    if (typeof one === 'string') return p(one);
    if ('heading' in one) return bold(one.heading);
    if ('cite' in one) return p(one.cite, '<w:ind w:left="720"/>');
    if ('list' in one)
      return one.list
        .map((item) => p(item, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${one.ordered ? 2 : 1}"/></w:numPr>`))
        .join('');
    return `<w:tbl>${one.table.map((cells) => row(...cells.map((each) => cell(p(each))))).join('')}</w:tbl>`;
  };
  const lines = (all: readonly string[]): string =>
    kind === 0
      ? all.map((line) => p(line)).join('')
      : paragraph(all.map((line) => run(line)).join('<w:r><w:br/></w:r>'), { properties: bidi });
  const section = (one: Section): string =>
    `${bold(one.title)}${'lines' in one ? lines(one.lines) : one.text.map((each) => p(each)).join('')}`;
  const title =
    kind === 1
      ? paragraph(run(headline), { properties: `<w:pStyle w:val="Title"/>${bidi}` })
      : paragraph(run(headline, '<w:b/><w:sz w:val="36"/>'), { properties: `<w:jc w:val="center"/>${bidi}` });
  const body = [
    ...above.map((line) => p(line)),
    title,
    ...(subheadline ? [paragraph(run(subheadline, '<w:i/>'), { properties: bidi })] : []),
    ...pieces.map(piece),
    ...(end ? [p(end, '<w:jc w:val="center"/>')] : []),
    ...below.map(section),
  ].join('');
  const level = (id: number, format: string, mark: string): string =>
    `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${mark}"/></w:lvl></w:abstractNum>`;
  return wordFile(body, {
    'word/numbering.xml': part(
      'numbering',
      `${level(1, 'bullet', '•')}${level(2, 'decimal', '%1.')}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>`,
    ),
    'word/styles.xml': part('styles', '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>'),
    'word/_rels/document.xml.rels': relations(['rId2', 'numbering', 'numbering.xml'], ['rId3', 'styles', 'styles.xml'], ...links),
  });
};

/** Ways to write a release, by the ending of the file; each ending has three, told apart by a number below 3. */
export const writers: Readonly<Record<string, (release: PressRelease, kind: number) => string | Uint8Array>> = {
  docx: word,
  html: page,
  md: markdown,
  txt: (release, kind) =>
    `${frontMatter(release)}${text(release, [{ width: 72 }, { bullet: '•' }, { width: 78, bullet: '*' }][kind])}\n`,
  eml: mail,
  json: content,
};

/** In fields there is no place for what stands above a headline. In Word and on a page there is no place to state an embargo. */
const STATING = ['md', 'txt', 'eml', 'json'];

/** A release in `count` of the ways, each time other ones. */
export const filesOf = (release: PressRelease, nth: number, count: number): { ending: string; file: string | Uint8Array }[] => {
  const hasContactAbove = release.above.some((line) => line.includes('@'));
  const endings = (release.embargo ? STATING : Object.keys(writers)).filter((ending) => ending !== 'json' || !hasContactAbove);
  return Array.from({ length: count }, (_, turn) => {
    const ending = endings[(nth + turn) % endings.length] ?? 'md';
    return { ending, file: writers[ending]?.(release, (nth + turn) % 3) ?? '' };
  });
};
