import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** Each byte's contribution to a reflected CRC-32 of that polynomial. */
const crc32Table = (polynomial: number): Uint32Array =>
  Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1;
    return crc;
  });

const CASTAGNOLI = crc32Table(0x82f63b78);

const crc32c = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CASTAGNOLI[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
};

/** CRC-64/NVME in two halves of 32 bits: BigInt is some fifty times slower. */
const NVME = (() => {
  const high = new Uint32Array(256);
  const low = new Uint32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = BigInt(byte);
    for (let bit = 0; bit < 8; bit++) crc = crc & 1n ? (crc >> 1n) ^ 0x9a6c9329ac4bc9b5n : crc >> 1n;
    high[byte] = Number(crc >> 32n);
    low[byte] = Number(crc & 0xffffffffn);
  }
  return { high, low };
})();

const crc64nvme = (bytes: Uint8Array): Buffer => {
  let high = 0xffffffff;
  let low = 0xffffffff;
  for (const byte of bytes) {
    const index = (low ^ byte) & 0xff;
    low = ((low >>> 8) | (high << 24)) ^ (NVME.low[index] ?? 0);
    high = (high >>> 8) ^ (NVME.high[index] ?? 0);
  }
  const sum = Buffer.alloc(8);
  sum.writeUInt32BE(~high >>> 0, 0);
  sum.writeUInt32BE(~low >>> 0, 4);
  return sum;
};

const fourBytes = (value: number): Buffer => {
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(value);
  return sum;
};

const ALGORITHMS = {
  crc32: (bytes: Uint8Array) => fourBytes(crc32(bytes)),
  crc32c: (bytes: Uint8Array) => fourBytes(crc32c(bytes)),
  crc64nvme,
  sha1: (bytes: Uint8Array) => createHash('sha1').update(bytes).digest(),
  sha256: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest(),
} satisfies Record<string, (bytes: Uint8Array) => Buffer>;

export type ChecksumAlgorithm = keyof typeof ALGORITHMS;
export const CHECKSUM_ALGORITHMS = Object.keys(ALGORITHMS) as [ChecksumAlgorithm, ...ChecksumAlgorithm[]];

/** The checksum of `bytes`, in base64 as the `x-amz-checksum-…` headers carry it. */
export const checksumOf = (algorithm: ChecksumAlgorithm, bytes: Uint8Array): string =>
  ALGORITHMS[algorithm](bytes).toString('base64');

/** MD5 in hexadecimal: the ETag of an object that was put in one piece. */
export const md5Of = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('hex');
