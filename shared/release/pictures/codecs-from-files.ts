import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

const read = (file: string): Uint8Array => readFileSync(resolve(file));

/** Decoders and encoders as their packages hold them; a bundle has them in itself (`codecs-in-bundle.ts`). */
export const codecs = {
  jpegDecoder: read('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm'),
  jpegEncoder: read('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm'),
  pngDecoder: read('@jsquash/png/codec/pkg/squoosh_png_bg.wasm'),
  webpDecoder: read('@jsquash/webp/codec/dec/webp_dec.wasm'),
  webpEncoder: read('@jsquash/webp/codec/enc/webp_enc_simd.wasm'),
  resizer: read('@jsquash/resize/lib/resize/pkg/squoosh_resize_bg.wasm'),
};
