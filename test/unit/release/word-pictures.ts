import { paragraph, part, relations, wordFile } from './word-file.ts';

/** A picture of a Word file: its bytes, and what Word's own field says of it. */
export interface WordPicture {
  name: string;
  bytes: Uint8Array;
  alt?: string;
}

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const WP = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
const PIC = 'http://schemas.openxmlformats.org/drawingml/2006/picture';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A paragraph with the picture of this place in the list of pictures, from 1. */
export const pictureParagraph = (
  place: number,
  { alt = '' }: { alt?: string } = {},
  where: 'inline' | 'anchor' = 'inline',
): string =>
  `<w:p><w:r><w:drawing><wp:${where} xmlns:wp="${WP}"><wp:docPr id="${place}" name="Picture ${place}" descr="${escaped(alt)}"/><a:graphic xmlns:a="${A}"><a:graphicData uri="${PIC}"><pic:pic xmlns:pic="${PIC}"><pic:nvPicPr><pic:cNvPr id="0" name="x"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdPicture${place}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:${where}></w:drawing></w:r></w:p>`;

/** The style that Word gives to what stands below a picture, under the name it has in German. */
const STYLES = part('styles', '<w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>');

/** A paragraph in that style. */
export const captionParagraph = (text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="Beschriftung"/></w:pPr><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

/** A .docx with pictures; `body` has their paragraphs (`pictureParagraph`). */
export const illustrated = (body: string, pictures: readonly WordPicture[]): Uint8Array =>
  wordFile(body, {
    'word/styles.xml': STYLES,
    'word/_rels/document.xml.rels': relations(
      ['rIdStyles', 'styles', 'styles.xml'],
      ...pictures.map(({ name }, index): [string, string, string] => [`rIdPicture${index + 1}`, 'image', `media/${name}`]),
    ),
    ...Object.fromEntries(pictures.map(({ name, bytes }) => [`word/media/${name}`, bytes])),
  });

/** A release about winter tents with one picture, as a .docx. */
export const tentsWith = (jpeg: Uint8Array): Uint8Array =>
  illustrated(
    [
      paragraph('Winter tents reach the mountain villages', { letters: '<w:b/>' }),
      paragraph(
        'PHNOM PENH, 2 November 2026 – Winter tents have reached forty villages in the mountains this week, said the office.',
      ),
      pictureParagraph(1, { alt: 'A tent' }),
    ].join(''),
    [{ name: 'image1.jpeg', bytes: jpeg }],
  );
