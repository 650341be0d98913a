/** An error as a log may say it. */
export interface DescribedError {
  name: string;
  message?: string;
  cause?: string;
  /** Where in the code, innermost first; the words of the error are not in it. */
  stack?: string[];
}

/** Frames that are kept: what is above them is Lambda's. */
const FRAMES = 8;

/**
 * What went wrong, without what it went wrong over: an address becomes `(an address)`, since SES names them, the name of a file `(a name)`, and of a syntax error only
 * the name is left, since it quotes what it could not read
 * (https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Errors/JSON_bad_parse).
 */
export const describeError = (error: unknown): DescribedError => {
  if (!(error instanceof Error)) return { name: typeof error, ...messageOf(String(error)) };
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    ...(!quotes(error) && messageOf(error.message)),
    ...(error.cause instanceof Error && {
      cause: quotes(error.cause) ? error.cause.name : withoutNames(error.cause.message),
    }),
    ...(stack.length > 0 && { stack: stack.slice(0, FRAMES).map((line) => line.trim()) }),
  };
};

const quotes = (error: Error): boolean => error instanceof SyntaxError || error.name === 'SyntaxError';

const messageOf = (message: string): { message?: string } => (message === '' ? {} : { message: withoutNames(message) });

/** Where people's files lie: what follows is a name that somebody gave one. */
const KEY = /(arn:aws[\w-]*:s3:::[^/\s"]+|\b(?:incoming|translations|reports))\/[^"\n]*/g;

/** Text in which neither an e-mail address nor the name of a file stands: S3 says for which object access was denied. */
export const withoutNames = (text: string): string => withoutAddresses(text).replace(KEY, '$1/(a name)');

/** Text in which no e-mail address stands. */
export const withoutAddresses = (text: string): string => text.replace(/[^\s<>,;:]+@[^\s<>,;:]+/g, '(an address)');
