import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailboxOf } from '../../../shared/alerts/sign-up.ts';
import { deliverable, maskedAddress } from '../../../shared/alerts/subscriber.ts';
import { personIdOf } from '../../../shared/alerts/token.ts';

const secret = new Uint8Array(32).fill(7);

describe('an address', () => {
  it.each([
    ['as it is written to', 'amina@example.org', 'amina@example.org'],
    ['with a tag', 'amina+press@example.org', 'amina+press@example.org'],
    ['with capitals', 'Amina@Example.ORG', 'Amina@example.org'],
    ['with white space around it', ' \t\u00a0amina@example.org ', 'amina@example.org'],
    ['of a domain beyond ASCII', 'amina@bücher.example', 'amina@xn--bcher-kva.example'],
    ['of a domain in another script', 'amina@مثال.إختبار', 'amina@xn--mgbh0fb.xn--kgbechtv'],
    ['as long as it may be', `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(57)}.org`, undefined],
  ])('is taken %s', (_, typed, written) => {
    expect(deliverable(typed)).toBe(written ?? typed);
    if (!written) expect(typed).toHaveLength(254);
  });

  it.each([
    ['a line break', 'amina@example.org\nBcc: all@example.org'],
    ['a line break at its end', 'amina@example.org\r\n'],
    ['two addresses', 'amina@example.org,other@example.org'],
    ['a name', 'Amina <amina@example.org>'],
    ['no domain', 'amina'],
    ['a domain of one word', 'amina@localhost'],
    ['two at signs', 'amina@home@example.org'],
    ['a machine’s address', 'amina@127.0.0.1'],
    ['a machine’s address in disguise', 'amina@0x7f.1'],
    ['a machine’s address in brackets', 'amina@[127.0.0.1]'],
    ['a percent sign in the domain', 'amina@ex%61mple.org'],
    ['a label that begins with a hyphen', 'amina@-example.org'],
    ['a label that ends with one', 'amina@example-.org'],
    ['an empty label', 'amina@example..org'],
    ['two dots', 'am..ina@example.org'],
    ['a dot at the end of its name', 'amina.@example.org'],
    ['letters that the mail service cannot write to', 'aména@example.org'],
    ['a name of 65 letters', `${'a'.repeat(65)}@example.org`],
    ['255 letters', `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(58)}.org`],
  ])('is not taken with %s', (_, typed) => {
    expect(deliverable(typed)).toBeUndefined();
  });

  it('is the same person by whatever capitals and whichever way of writing its domain, and another by its tag', () => {
    const idOf = (typed: string): string => personIdOf(secret, deliverable(typed) ?? '');
    expect(
      new Set(['a@bücher.example', 'A@BÜCHER.example', 'a@xn--bcher-kva.example', 'a@XN--BCHER-KVA.EXAMPLE'].map(idOf)).size,
    ).toBe(1);
    expect(idOf('a+b@example.org')).not.toBe(idOf('a@example.org'));
  });

  it('ends no line and begins no other header, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress(), fc.webUrl()), (typed) => {
        const written = deliverable(typed);
        if (written === undefined) return;
        expect(written).toMatch(/^[\x21-\x7e]{3,254}$/);
        expect(deliverable(written)).toBe(written);
      }),
    );
  });

  it('is shown so that only its owner knows it', () => {
    expect(maskedAddress('amina@example.org')).toBe('a…@example.org');
  });
});

it('letters are counted by the mailbox that an address leads to, whatever is behind its plus sign', () => {
  expect(['ana+1@example.org', 'ana+a+b@example.org', 'ana@example.org'].map(mailboxOf)).toEqual(
    Array(3).fill('ana@example.org'),
  );
});

it('what is far too long for an address is not looked at', () => {
  expect(deliverable(`${' '.repeat(40_000)}x`)).toBeUndefined();
});
