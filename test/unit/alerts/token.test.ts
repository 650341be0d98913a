import { describe, expect, it } from 'vitest';
import { personIdOf, readToken, readTokenAt, sealed, tokenFor, tokenUntil, unsealed } from '../../../shared/alerts/token.ts';

const secret = new Uint8Array(32).fill(7);
const person = personIdOf(secret, 'amina@example.org');
const NOW = Date.parse('2026-11-20T10:00:00.000Z');

describe('a token for a time', () => {
  it('says who and until when, for its purpose and no other', () => {
    const token = tokenUntil(secret, 'confirm', person, NOW + 5000);
    expect(token).toMatch(/^[\w-]{48}$/);
    expect(readTokenAt(secret, 'confirm', token, NOW)).toEqual({ person, until: NOW + 5000 });
    for (const other of ['manage', 'form'] as const) expect(readTokenAt(secret, other, token, NOW)).toBeUndefined();
    expect(readToken(secret, 'unsubscribe', token)).toBeUndefined();
    expect(readTokenAt(secret, 'manage', tokenFor(secret, 'unsubscribe', person), NOW)).toBeUndefined();
  });

  it('is worth nothing once its time is over, or when anything in it was changed', () => {
    const token = tokenUntil(secret, 'confirm', person, NOW + 5000);
    expect(readTokenAt(secret, 'confirm', token, NOW + 5000)).toBeUndefined();
    for (let at = 0; at < token.length; at++) {
      const forged = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
      expect(readTokenAt(secret, 'confirm', forged, NOW)).toBeUndefined();
    }
    for (const odd of ['', 'x', `${token}A`, token.slice(1), '%00'.repeat(16)])
      expect(readTokenAt(secret, 'confirm', odd, NOW)).toBeUndefined();
    expect(readTokenAt(new Uint8Array(32), 'confirm', token, NOW)).toBeUndefined();
  });
});

describe('what is sealed', () => {
  it('is read again by whoever sealed it, and says nothing to anybody else', () => {
    const value = { email: 'amina@example.org', until: NOW };
    const seal = sealed(secret, value);
    expect(unsealed(secret, seal)).toEqual(value);
    expect(Buffer.from(seal, 'base64url').toString('latin1')).not.toContain('amina');
    expect(sealed(secret, value)).not.toBe(seal);
    for (const odd of ['', 'x', seal.slice(0, -4), `${seal.slice(0, 40)}AAAA${seal.slice(44)}`])
      expect(unsealed(secret, odd)).toBeUndefined();
    expect(unsealed(new Uint8Array(32), seal)).toBeUndefined();
  });
});
