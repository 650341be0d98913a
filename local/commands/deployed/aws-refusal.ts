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
export const hasNoCredentials = (error: unknown): boolean => nobody.has(nameOf(error));

/** Whether a call failed because who asks may not. */
export const isForbidden = (error: unknown): boolean => forbidden.has(nameOf(error));

/** What to do when nobody is known to be asking. */
export const NO_CREDENTIALS =
  'AWS does not know who is asking: there are no credentials in this terminal, or they have expired. Sign in ("aws sso login", or AWS_PROFILE), and try again.';

/** Says in a sentence why a stage that is not deployed, or an account that nobody knows, does not answer. Throws. */
export const sayWhatIsNotThere =
  (name: string, stackName: string) =>
  (error: unknown): never => {
    if (hasNoCredentials(error)) throw new Misuse(NO_CREDENTIALS);
    if (nameOf(error) === 'ResourceNotFoundException')
      throw new Misuse(
        `There is no stack ${stackName} in this account and region: "npm run deploy -- --stage ${name}" makes it. (${(error as Error).message})`,
      );
    throw error;
  };
