/** What the first bytes of a file say it is, whatever it is called. */
export type FileKind =
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'heic'
  | 'avif'
  | 'gif'
  | 'tiff'
  | 'bmp'
  | 'svg'
  | 'metafile'
  | 'pdf'
  | 'zip'
  | 'ole'
  | 'program';

const hexOf = (text: string): string => Buffer.from(text, 'latin1').toString('hex');

/** First bytes in hexadecimal, two digits a byte. */
const starts: readonly (readonly [FileKind, RegExp])[] = [
  ['jpeg', /^ffd8ff/],
  ['png', /^89504e470d0a1a0a/],
  ['webp', new RegExp(`^${hexOf('RIFF')}.{8}${hexOf('WEBP')}`)],
  ['avif', new RegExp(`^.{8}${hexOf('ftypavi')}(?:66|73)`)],
  [
    'heic',
    new RegExp(
      `^.{8}${hexOf('ftyp')}(?:${['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'].map(hexOf).join('|')})`,
    ),
  ],
  ['gif', new RegExp(`^(?:${hexOf('GIF87a')}|${hexOf('GIF89a')})`)],
  ['tiff', /^(?:49492[ab]00|4d4d002[ab])/],
  ['bmp', /^424d.{8}00000000/],
  // Windows metafiles: pictures made of lines, as Word writes its own drawings.
  ['metafile', /^(?:d7cdc69a|010009000003|01000000.{72}20454d46)/],
  ['pdf', /^255044462d/],
  ['zip', /^504b(?:0304|0506|0708)/],
  ['ole', /^d0cf11e0a1b11ae1/],
  // DOS and Windows, Linux, macOS, Java and WebAssembly; scripts name what runs them.
  ['program', /^(?:4d5a|7f454c46|feedfac[ef]|c[ef]faedfe|cafebabe|0061736d|2321|406563686f)/],
];

const SVG = /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<(?:\w+:)?svg[\s>]/i;

/** What a file is by its own first bytes; undefined where they say nothing. */
export const fileKindOf = (bytes: Uint8Array): FileKind | undefined => {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('hex');
  const isDrawing = SVG.test(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'));
  return starts.find(([, pattern]) => pattern.test(head))?.[0] ?? (isDrawing ? 'svg' : undefined);
};
