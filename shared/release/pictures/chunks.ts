/** What a chunk is called, four letters, in PNG as in RIFF. */
export const nameAt = (bytes: Uint8Array, at: number): string => Buffer.from(bytes.subarray(at, at + 4)).toString('latin1');

/** Words of a picture about itself (XMP) that are longer are not looked at, nor unpacked. Bytes. */
export const LONGEST_XMP = 256_000;
