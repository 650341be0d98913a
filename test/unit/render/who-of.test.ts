import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whoHtml, whoOf } from '../../../shared/desk/who-of.ts';

describe('who uploaded a file', () => {
  it.each([
    ['AWS:AROAEXAMPLE:jane.doe', 'jane.doe', 'a user of IAM Identity Center, or whoever took on a role'],
    ['AWS:AROAIDPPEZS35WEXAMPLE:jane.doe@example.org', 'jane.doe@example.org', 'a session named by an address'],
    ['AWS:AROAIDPPEZS35WEXAMPLE:i-0123456789abcdef0', 'i-0123456789abcdef0', 'a machine with a role'],
    ['AWS:123456789012:jane', 'jane', 'a federated user'],
    ['AWS:AIDAJ45Q7YFFAREXAMPLE', 'AIDAJ45Q7YFFAREXAMPLE', 'an IAM user, whose name S3 does not tell'],
    ['AWS:123456789012', '123456789012', 'the account itself'],
    ['Anonymous', 'Anonymous', 'nobody known'],
    ['AWS:local', 'local', 'the local run'],
    ['clock', 'clock', 'the clock'],
    ['unknown', 'unknown', 'a notice that names nobody'],
    ['sftp:jane', 'sftp:jane', 'no form of AWS: shown as it is'],
    ['AWS:AROAEXAMPLE:', 'AROAEXAMPLE:', 'a session without a name'],
    ['AWS:', 'AWS:', 'nothing behind it'],
    ['', '', 'nothing'],
  ])('is read from %j as %j: %s', (principal, who) => {
    expect(whoOf(principal)).toBe(who);
  });

  it('is somebody whenever the notice says anything, and never more than it says', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.stringMatching(/^AWS:[A-Z0-9:.]{0,30}$/)),
        (principal) => {
          expect(whoOf(principal)).not.toBe('');
          expect(principal.endsWith(whoOf(principal))).toBe(true);
        },
      ),
    );
  });

  it('is a name on a page, with the whole for whoever points at it, whatever it holds', () => {
    expect(whoHtml('AWS:AROAEXAMPLE:jane.doe').html).toBe('<bdi title="AWS:AROAEXAMPLE:jane.doe">jane.doe</bdi>');
    expect(whoHtml('"><script>').html).toBe('<bdi title="&quot;&gt;&lt;script&gt;">&quot;&gt;&lt;script&gt;</bdi>');
  });
});
