import { Misuse } from '../../newsroom/misuse.ts';

/** Names under which AWS and its SDK say that nobody is known to be asking. */
const nobody = new Set([
  'CredentialsProviderError',
  'ExpiredToken',
  'ExpiredTokenException',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'SignatureDoesNotMatch',
  'TokenProviderError',
  'UnrecognizedClientException',
]);
const forbidden = new Set(['AccessDenied', 'AccessDeniedException', 'AuthorizationError', 'AuthorizationErrorException']);

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

/** Whether a call failed because the environment names no account that AWS knows. */
const hasNoCredentials = (error: unknown): boolean => nobody.has(nameOf(error));

/** Whether a call failed because who asks may not. */
export const isForbidden = (error: unknown): boolean => forbidden.has(nameOf(error));

/** What to do when nobody is known to be asking. */
const NO_CREDENTIALS =
  'AWS does not know who is asking: there are no credentials in this terminal, or they have expired. Sign in ("aws sso login", or AWS_PROFILE), and try again.';

const unreachable = new Set(['EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'ENETUNREACH', 'ENOTFOUND', 'ETIMEDOUT', 'TimeoutError']);

/** Whether a call did not get as far as AWS. */
const isUnreachable = (error: unknown): boolean =>
  unreachable.has(nameOf(error)) || unreachable.has((error as NodeJS.ErrnoException).code ?? '');

/** What is said of an error that whoever typed the command can mend; undefined for others. */
export const sentenceOf = (error: unknown): string | undefined => {
  if (error instanceof Misuse) return error.message;
  if (hasNoCredentials(error)) return NO_CREDENTIALS;
  return isUnreachable(error) ? `AWS cannot be reached from here: ${(error as Error).message}.` : undefined;
};

/** Says in a sentence why a stage that is not deployed, or an account that nobody knows, does not answer. Throws. */
export const sayWhatIsNotThere =
  (name: string, stackName: string) =>
  (error: unknown): never => {
    const sentence = sentenceOf(error);
    if (sentence !== undefined) throw new Misuse(sentence);
    if (nameOf(error) === 'ResourceNotFoundException')
      throw new Misuse(
        `There is no stack ${stackName} in this account and region: "npm run deploy -- --stage ${name}" makes it. (${(error as Error).message})`,
      );
    throw error;
  };
