import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export const xmlText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A run, with whatever `w:rPr` says about it. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;

/** A paragraph of one run, or of XML of one's own. */
export const paragraph = (content: string, { properties = '', letters = '' } = {}): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<w:') ? content : run(content, letters)}</w:p>`;

export const cell = (content: string, properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith('<w:') ? content : paragraph(content)}</w:tc>`;
export const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

export const part = (root: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} xmlns:w="${W}" xmlns:r="${R}">${content}</w:${root}>`;

/** Relations by id: the last word of a type, a target, and whether it lies outside. */
export const relations = (...of: [id: string, type: string, target: string, external?: boolean][]): string =>
  `<Relationships xmlns="${RELATIONS}">${of
    .map(
      ([id, type, target, external]) =>
        `<Relationship Id="${id}" Type="${R}/${type}" Target="${xmlText(target)}"${external ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

/** A .docx of a body and whatever other parts: texts or bytes by name. */
export const wordFile = (body: string, parts: Record<string, string | Uint8Array> = {}): Uint8Array => {
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations(['rId1', 'officeDocument', 'word/document.xml']),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );
};

/** Bytes of a file with one stretch of them replaced by as many others: names in a zip, for one. */
export const tampered = (bytes: Uint8Array, from: string, to: string): Uint8Array => {
  const text = Buffer.from(bytes).toString('latin1');
  if (from.length !== to.length || !text.includes(from)) throw new Error(`cannot write ${to} over ${from}`);
  return new Uint8Array(Buffer.from(text.replaceAll(from, to), 'latin1'));
};
