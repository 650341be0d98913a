import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a token may be used for: one made for one purpose is worth nothing for another. */
export type Purpose = 'unsubscribe';

/** What a token may be used for until an hour comes: to confirm, to see and change what one asked for, to send a form. */
export type PurposeForATime = 'confirm' | 'manage' | 'form';

const mac = (secret: Uint8Array, purpose: string, data: string): Buffer =>
  createHmac('sha256', secret).update(`${purpose}\0${data}`).digest();

/** A UUID of 16 octets: version 8, for ids made in a way of one's own (RFC 9562 §5.8). */
const uuidOf = (octets: Buffer): string => {
  const bytes = Buffer.from(octets.subarray(0, 16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return dashed(bytes.toString('hex'));
};

const dashed = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

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
  const person = dashed(bytes.toString('hex', 0, 16));
  return timingSafeEqual(bytes.subarray(16), mac(secret, purpose, person).subarray(0, TAG)) ? person : undefined;
};

/** A token as `tokenFor` makes one that is worth nothing from an instant on, in milliseconds since the epoch; 48 characters of base64url. */
export const tokenUntil = (secret: Uint8Array, purpose: PurposeForATime, person: string, until: number): string => {
  const seconds = Math.floor(until / 1000);
  const end = Buffer.alloc(4);
  end.writeUInt32BE(seconds);
  const tag = mac(secret, purpose, `${person} ${seconds}`).subarray(0, TAG);
  return Buffer.concat([Buffer.from(person.replaceAll('-', ''), 'hex'), end, tag]).toString('base64url');
};

/** Whom a token is about, and until when; undefined when it is not one of ours for this purpose, or its time is over. */
export const readTokenAt = (
  secret: Uint8Array,
  purpose: PurposeForATime,
  token: string,
  now: number,
): { person: string; until: number } | undefined => {
  if (!/^[A-Za-z0-9_-]{48}$/.test(token)) return undefined;
  const bytes = Buffer.from(token, 'base64url');
  const person = dashed(bytes.toString('hex', 0, 16));
  const seconds = bytes.readUInt32BE(16);
  const isOurs = timingSafeEqual(bytes.subarray(20), mac(secret, purpose, `${person} ${seconds}`).subarray(0, TAG));
  return isOurs && seconds * 1000 > now ? { person, until: seconds * 1000 } : undefined;
};

/** A keyed hash of something that is counted and not kept, such as a network: 22 characters of base64url. */
export const hashed = (secret: Uint8Array, what: string, value: string): string =>
  mac(secret, `count ${what}`, value).subarray(0, 16).toString('base64url');

/** Octets of AES-GCM’s nonce (NIST SP 800-38D §8.2), and of its tag. */
const NONCE = 12;

/** What only we can read again, and nobody can change: AES-256-GCM under a key of its own. */
export const sealed = (secret: Uint8Array, value: unknown): string => {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', mac(secret, 'seal', ''), nonce);
  const text = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
};

/** What was sealed; undefined when it was not by us. */
export const unsealed = (secret: Uint8Array, seal: string): unknown => {
  try {
    const bytes = Buffer.from(seal, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', mac(secret, 'seal', ''), bytes.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    const text = Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]);
    return JSON.parse(text.toString('utf8'));
  } catch {
    return undefined;
  }
};
