import { crc32, deflateSync } from 'node:zlib';
import { encodePixels } from '../../../shared/release/pictures/codec-modules.ts';

/** Pixels of a made-up photograph: no two are the same, and every corner is told by its colour. */
const pixelsOf = (width: number, height: number, seed: number): Uint8ClampedArray => {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const corner = (x < width / 2 ? 0 : 1) + (y < height / 2 ? 0 : 2);
      const shade = Math.sin((x + seed) / 17) * 20 + Math.cos(y / 13) * 20;
      data.set([(corner & 1) * 180 + 40 + shade, (corner & 2) * 80 + 40 + shade, 120 + shade, 255], (y * width + x) * 4);
    }
  }
  return data;
};

const chunk = (name: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
};

/** A PNG of 8 or 16 bits; further chunks stand before its pixels. It may declare another size than it has pixels for. */
export const pngOf = (
  width: number,
  height: number,
  {
    depth = 8,
    chunks = [],
    declared = { width, height },
    seed = 0,
  }: {
    depth?: 8 | 16;
    chunks?: [name: string, data: Uint8Array][];
    declared?: { width: number; height: number };
    seed?: number;
  } = {},
): Uint8Array => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(declared.width);
  head.writeUInt32BE(declared.height, 4);
  head.set([depth, 2, 0, 0, 0], 8);
  const pixels = pixelsOf(width, height, seed);
  const bytes = depth / 8;
  const rows = Buffer.alloc(height * (1 + width * 3 * bytes));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      for (let colour = 0; colour < 3; colour += 1)
        rows[y * (1 + width * 3 * bytes) + 1 + (x * 3 + colour) * bytes] = pixels[(y * width + x) * 4 + colour] ?? 0;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    ...chunks.map(([name, data]) => chunk(name, data)),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const segment = (marker: number, text: string | Uint8Array): Buffer => {
  const data = Buffer.from(typeof text === 'string' ? Buffer.from(text, 'latin1') : text);
  return Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff]), data]);
};

/** What a camera and a picture desk write into a JPEG. */
export interface JpegSays {
  /** 1 to 8. */
  orientation?: number;
  /** A position, in EXIF and in XMP. */
  gps?: string;
  artist?: string;
  iptc?: Readonly<Record<number, string>>;
  xmp?: string;
  comment?: string;
}

/** A little-endian TIFF: orientation, author, and a directory of a position behind it. */
const exifOf = (says: JpegSays): Buffer => {
  const { orientation = 1, artist = '', gps = '' } = says;
  const name = Buffer.from(`${artist}\0`);
  const position = Buffer.from(`${gps}\0`);
  const tags = 3;
  const data = 8 + 2 + tags * 12 + 4;
  const tiff = Buffer.alloc(data + name.length + 2 + 12 + 4 + position.length);
  tiff.write('II*\0', 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(tags, 8);
  const tag = (at: number, id: number, type: number, count: number, value: number): void => {
    tiff.writeUInt16LE(id, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  };
  tag(10, 0x0112, 3, 1, orientation);
  tag(22, says.artist ? 0x013b : 0xfffe, 2, name.length, data);
  tag(34, 0x8825, 4, 1, data + name.length);
  name.copy(tiff, data);
  const directory = data + name.length;
  tiff.writeUInt16LE(1, directory);
  tag(directory + 2, 0x001b, 2, position.length, directory + 18);
  position.copy(tiff, directory + 18);
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
};

const iptcOf = (sets: Readonly<Record<number, string>>): Buffer => {
  const written = Object.entries(sets).map(([set, text]) => {
    const words = Buffer.from(text);
    return Buffer.concat([Buffer.from([0x1c, 2, Number(set), words.length >> 8, words.length & 0xff]), words]);
  });
  const data = Buffer.concat(written);
  const head = Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\0', 'latin1');
  head.writeUInt32BE(data.length, head.length - 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
};

export const xmpOf = (inside: string, attributes = ''): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:iptc="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" ${attributes}>${inside}</rdf:Description></rdf:RDF></x:xmpmeta>`;

/** A JPEG with whatever is to be said in it. */
export const jpegOf = async (width: number, height: number, says: JpegSays = {}, seed = 0): Promise<Uint8Array> => {
  const { jpg } = await encodePixels({ width, height, data: pixelsOf(width, height, seed) });
  const { iptc, comment, gps } = says;
  const xmp = says.xmp ?? (gps && xmpOf('', `exif:GPSLatitude="${gps}"`));
  return Buffer.concat([
    jpg.subarray(0, 2),
    segment(0xe1, exifOf(says)),
    ...(xmp ? [segment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), Buffer.from(xmp)]))] : []),
    ...(iptc ? [segment(0xed, iptcOf(iptc))] : []),
    ...(comment ? [segment(0xfe, comment)] : []),
    jpg.subarray(2),
  ]);
};

export const webpOf = async (width: number, height: number): Promise<Uint8Array> =>
  (await encodePixels({ width, height, data: pixelsOf(width, height, 0) })).webp;
