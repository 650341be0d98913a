import type { Newsroom } from '../../newsroom/newsroom.ts';
import type { DocumentRead, ReadFormat } from './format.ts';
import { readFrontMatter } from './front-matter.ts';
import type { TextRead } from './markdown-blocks.ts';
import { leftOutRemark, type PictureAt, placedPictures } from './placed-pictures.ts';
import { readPlainText } from './plain-text-blocks.ts';
import { decodeText, type SourceLine, type SourceText } from './source-text.ts';

/** A document that is lines of text: front matter first, and blocks below it. */
export const readSource = (
  { lines, charset, problems }: SourceText,
  newsroom: Newsroom,
  {
    format = 'txt',
    readBlocks = readPlain,
    pictureAt = () => undefined,
  }: { format?: string; readBlocks?: (lines: readonly SourceLine[]) => TextRead; pictureAt?: PictureAt } = {},
): DocumentRead => {
  const { body, ...frontMatter } = readFrontMatter(lines, newsroom);
  const { blocks: asRead, places = [], problems: ofText, noise } = readBlocks(body);
  const { blocks, pictures, named, left } = placedPictures(asRead, places, pictureAt, true);
  return {
    kind: 'read',
    format,
    charset,
    blocks,
    frontMatter,
    lines,
    problems: [...problems, ...ofText, ...leftOutRemark(left)],
    noise,
    ...(pictures.length > 0 && { pictures }),
    ...(named.length > 0 && { named }),
  };
};

const readPlain = (lines: readonly SourceLine[]): TextRead => ({ blocks: readPlainText(lines), problems: [], noise: [] });

/** Plain text, `.txt`. */
export const readTextDocument: ReadFormat = async (bytes, newsroom) => {
  const source = decodeText(bytes);
  return source.kind === 'refused' ? source : readSource(source, newsroom);
};
