import { describe, expect, it } from 'vitest';
import { evaluate, IdentityPolicy } from '../../local/aws/iam/evaluation.ts';

const policy = (...Statement: object[]): IdentityPolicy => IdentityPolicy.parse({ Version: '2012-10-17', Statement });
const allow = (more: object) => ({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*', ...more });
const get = (resource: string, context?: Record<string, string>) => ({
  action: 's3:GetObject',
  resource: `arn:aws:s3:::${resource}`,
  ...(context && { context }),
});

describe('an evaluation of policies', () => {
  it('allows nothing that no statement allows', () => {
    expect(evaluate([], get('b/k'))).toBe('not allowed');
    expect(evaluate([policy(allow({ Action: 's3:PutObject' }))], get('b/k'))).toBe('not allowed');
  });

  it('denies what any statement of any policy denies, whatever others allow, and wherever it stands', () => {
    const wide = policy(allow({ Action: '*' }));
    const no = policy({ Effect: 'Deny', Action: 's3:Get*', Resource: 'arn:aws:s3:::b/secret/*' });
    for (const policies of [
      [wide, no],
      [no, wide],
    ]) {
      expect(evaluate(policies, get('b/secret/k'))).toBe('denied');
      expect(evaluate(policies, get('b/k'))).toBe('allowed');
    }
  });

  it.each([
    ['s3:GetObject', true],
    ['S3:getobject', true],
    ['s3:Get*', true],
    ['s3:Get??ject', true],
    ['s3:GetObjec', false],
    ['s3:GetObject?', false],
    ['s3.GetObject', false],
  ])('takes %s for s3:GetObject: %s', (Action, yes) => {
    expect(evaluate([policy(allow({ Action }))], get('b/k'))).toBe(yes ? 'allowed' : 'not allowed');
    expect(evaluate([policy(allow({ Action: undefined, NotAction: Action }))], get('b/k'))).toBe(yes ? 'not allowed' : 'allowed');
  });

  it.each([
    ['*', 'b/k', true],
    ['arn:aws:s3:::b/*', 'b/a/b/c', true],
    ['arn:aws:s3:::b/*', 'b/', true],
    ['arn:aws:s3:::b/*', 'b', false],
    ['arn:aws:s3:::b/*', 'bb/k', false],
    ['arn:aws:s3:::b/?.txt', 'b/é.txt', true],
    ['arn:aws:s3:::b/?.txt', 'b/😀.txt', true],
    ['arn:aws:s3:::b/?.txt', 'b/.txt', false],
    ['arn:aws:s3:::b/*.txt', 'b/a\nb.txt', true],
    ['arn:aws:s3:::b/*.txt', 'b/a.TXT', false],
    ['arn:aws:s3:::b/*.txt', 'b/a_txt', false],
    ['arn:aws:s3:::b/*.txt', 'b/a.txt ', false],
    ['arn:aws:s3:::b/a(1)[2]$^+|{3}\\.txt', 'b/a(1)[2]$^+|{3}\\.txt', true],
    ['arn:aws:s3:::b/\u00e9', 'b/e\u0301', false],
    ['arn:aws:s3:::b/k', 'b/*', false],
    // Beyond a colon goes a star at the end of its segment only.
    ['arn:aws:s3:::b/*.txt', 'b/a:b.txt', false],
    ['arn:aws:s3:::b/*', 'b/a:b:c.txt', true],
    ['arn:aws:s3:::b/*:*.txt', 'b/a:b:c.txt', true],
    ['arn:aws:s3:::b/*:*.txt', 'b/a.txt', false],
    ['arn:aws:s3:::b/a?b', 'b/a:b', false],
  ])('takes the resource %s for %s: %s', (Resource, key, yes) => {
    expect(evaluate([policy(allow({ Resource }))], get(key))).toBe(yes ? 'allowed' : 'not allowed');
    const other = policy(allow({ Resource: undefined, NotResource: [Resource] }));
    expect(evaluate([other], get(key))).toBe(yes ? 'not allowed' : 'allowed');
  });

  it.each<[string, object, Record<string, string>, boolean]>([
    ['equal', { StringEquals: { 's3:prefix': ['', 'a/'] } }, { 's3:prefix': 'a/' }, true],
    ['equal, the key in another case', { StringEquals: { 'S3:Prefix': 'a/' } }, { 's3:prefix': 'a/' }, true],
    ['equal to nothing', { StringEquals: { 's3:prefix': '' } }, { 's3:prefix': '' }, true],
    ['in another case', { StringEquals: { 's3:prefix': 'a/' } }, { 's3:prefix': 'A/' }, false],
    ['a star is a star', { StringEquals: { 's3:prefix': 'a*' } }, { 's3:prefix': 'ab' }, false],
    ['missing', { StringEquals: { 's3:prefix': '' } }, {}, false],
    ['like', { StringLike: { 's3:prefix': ['b/*', 'a/*'] } }, { 's3:prefix': 'a/x:y/' }, true],
    ['not like', { StringLike: { 's3:prefix': 'a/*' } }, { 's3:prefix': 'a' }, false],
    ['missing, and so not like', { StringLike: { 's3:prefix': '*' } }, {}, false],
    ['missing, as it may be', { StringEqualsIfExists: { k: 'x' } }, {}, true],
    ['there, and not equal', { StringEqualsIfExists: { k: 'x' } }, { k: 'y' }, false],
    ['missing, as it must be', { Null: { k: 'true' } }, {}, true],
    ['there, as it must not be', { Null: { k: 'true' } }, { k: '' }, false],
    ['there, as it must be', { Null: { k: 'false' } }, { k: '' }, true],
    ['both of two', { StringEquals: { a: '1', b: '2' } }, { a: '1', b: '2' }, true],
    ['one of two', { StringEquals: { a: '1', b: '2' } }, { a: '1', b: '3' }, false],
    ['one of two operators', { StringEquals: { a: '1' }, Null: { b: 'false' } }, { a: '1' }, false],
  ])('weighs a condition: %s', (_, Condition, context, yes) => {
    expect(evaluate([policy(allow({ Condition }))], get('b/k', context))).toBe(yes ? 'allowed' : 'not allowed');
  });

  it.each([
    ['an operator it does not know', { Condition: { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } } }],
    [
      'an operator it does not know, behind one that does not hold',
      { Condition: { StringEquals: { a: '1' }, NumericEquals: { b: '1' } } },
    ],
    ['a set operator', { Condition: { 'ForAnyValue:StringEquals': { k: 'x' } } }],
    ['a variable in a resource', { Resource: `arn:aws:s3:::b/\${aws:username}/*` }],
    ['a variable in a condition', { Condition: { StringLike: { 's3:prefix': `\${aws:username}/*` } } }],
  ])('refuses to guess about %s', (_, more) => {
    expect(() => evaluate([policy(allow(more))], get('b/k'))).toThrow('not known here');
  });

  it.each([
    ['a principal', { Principal: '*' }],
    ['no action', { Action: undefined }],
    ['both kinds of resources', { NotResource: 'arn:aws:s3:::b' }],
    ['an effect of its own', { Effect: 'Maybe' }],
    ['a resource that is no text', { Resource: { Ref: 'Bucket' } }],
  ])('refuses a statement with %s', (_, more) => {
    expect(() => policy(allow(more))).toThrow();
  });
});
