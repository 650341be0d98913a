import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a token may be used for: one made for one purpose is worth nothing for another. */
export type Purpose = 'unsubscribe';

const mac = (secret: Uint8Array, purpose: string, data: string): Buffer =>
  createHmac('sha256', secret).update(`${purpose}\0${data}`).digest();

/** A UUID of 16 octets: version 8, for ids made in a way of one's own (RFC 9562 §5.8). */
const uuidOf = (octets: Buffer): string => {
  const bytes = Buffer.from(octets.subarray(0, 16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

/**
 * Who somebody is: a keyed hash of their address. The same address is the same person, a suppressed one stays so after everything
 * else of it is erased, and without the key nobody can tell whose it is. Evenly spread, so that people are divided by its digits.
 */
export const personIdOf = (secret: Uint8Array, email: string): string => uuidOf(mac(secret, 'person', email.toLowerCase()));

/** 128 bits of HMAC-SHA-256 (RFC 2104 §5 allows truncation to half of it). */
const TAG = 16;

/** A link's token: says who, and that we made it for this purpose. Never expires by itself; 43 characters of base64url. */
export const tokenFor = (secret: Uint8Array, purpose: Purpose, person: string): string =>
  Buffer.concat([Buffer.from(person.replaceAll('-', ''), 'hex'), mac(secret, purpose, person).subarray(0, TAG)]).toString(
    'base64url',
  );

/** Whom a token is about; undefined when it is not one of ours for this purpose. */
export const readToken = (secret: Uint8Array, purpose: Purpose, token: string): string | undefined => {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return undefined;
  const bytes = Buffer.from(token, 'base64url');
  const person = bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return timingSafeEqual(bytes.subarray(16), mac(secret, purpose, person).subarray(0, TAG)) ? person : undefined;
};
