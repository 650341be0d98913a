import jpegDecoder from '@jsquash/jpeg/codec/dec/mozjpeg_dec.js';
import jpegEncoder from '@jsquash/jpeg/codec/enc/mozjpeg_enc.js';
import { defaultOptions as jpegOptions } from '@jsquash/jpeg/meta.js';
import { decode as decodePng, initSync as initPng } from '@jsquash/png/codec/pkg/squoosh_png.js';
import { initSync as initResize, resize } from '@jsquash/resize/lib/resize/pkg/squoosh_resize.js';
import webpDecoder from '@jsquash/webp/codec/dec/webp_dec.js';
import webpEncoder from '@jsquash/webp/codec/enc/webp_enc_simd.js';
import { defaultOptions as webpOptions } from '@jsquash/webp/meta.js';
import { codecs } from '#picture-codecs';
import type { OpenedPicture } from './open-picture.ts';

/** Red, green, blue and how opaque each pixel is, a byte each, row by row. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array | Uint8ClampedArray;
}

const JPEG_QUALITY = 78;
const WEBP_QUALITY = 76;
const LANCZOS3 = 3;

// Compiled once: a picture gets an instance of its own, with nothing in its memory of the one before.
const compiled = new Map<keyof typeof codecs, WebAssembly.Module>();
const moduleOf = (codec: keyof typeof codecs): WebAssembly.Module => {
  const known = compiled.get(codec) ?? new WebAssembly.Module(codecs[codec]);
  compiled.set(codec, known);
  return known;
};

/** What the build tool wraps around a module it made, as far as it is used here. */
type Factory<Codec> = (options: object) => Promise<Codec>;

/** An instance of a module that Emscripten made. What it would write on the console is about a picture, and is nobody's business. */
const instanceOf = async <Codec>(factory: unknown, codec: keyof typeof codecs): Promise<Codec> =>
  (factory as Factory<Codec>)({
    noInitialRun: true,
    print: () => {},
    printErr: () => {},
    instantiateWasm: (imports: object, receive: (instance: WebAssembly.Instance) => void) => {
      const instance = new WebAssembly.Instance(moduleOf(codec), imports);
      receive(instance);
      return instance.exports;
    },
  });

const decoders = {
  jpeg: async (bare: Uint8Array): Promise<Pixels | null> =>
    (await instanceOf<{ decode: (bytes: Uint8Array, upright: boolean) => Pixels | null }>(jpegDecoder, 'jpegDecoder')).decode(
      bare,
      false,
    ),
  png: async (bare: Uint8Array): Promise<Pixels | null> => {
    initPng(moduleOf('pngDecoder') as never);
    return decodePng(bare) as unknown as Pixels;
  },
  webp: async (bare: Uint8Array): Promise<Pixels | null> =>
    (await instanceOf<{ decode: (bytes: Uint8Array) => Pixels | null }>(webpDecoder, 'webpDecoder')).decode(bare),
};

/** The pixels of a picture whose header was read; undefined when there are none to be had. */
export const decodePixels = async ({ type, bare, width, height }: OpenedPicture): Promise<Pixels | undefined> => {
  try {
    const pixels = await decoders[type](bare);
    return pixels?.width === width && pixels.height === height ? pixels : undefined;
  } catch {
    // A codec throws what it likes, numbers too. Whatever it is, the picture is none.
    return undefined;
  }
};

export const scalePixels = ({ data, width, height }: Pixels, to: { width: number; height: number }): Pixels => {
  initResize(moduleOf('resizer') as never);
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return { ...to, data: resize(bytes, width, height, to.width, to.height, LANCZOS3, false, false) };
};

type Encode = (data: Uint8Array | Uint8ClampedArray, width: number, height: number, options: object) => Uint8Array;

/** The same pixels give the same bytes. */
export const encodePixels = async ({ data, width, height }: Pixels): Promise<{ jpg: Uint8Array; webp: Uint8Array }> => {
  const jpeg = await instanceOf<{ encode: Encode }>(jpegEncoder, 'jpegEncoder');
  const webp = await instanceOf<{ encode: Encode }>(webpEncoder, 'webpEncoder');
  return {
    jpg: Uint8Array.from(jpeg.encode(data, width, height, { ...jpegOptions, quality: JPEG_QUALITY })),
    webp: Uint8Array.from(webp.encode(data, width, height, { ...webpOptions, quality: WEBP_QUALITY })),
  };
};
