/**
 * What an editor says of a returned translation, by a file beside it: `<name>.accept.txt` takes it as it is, `<name>.return.txt`
 * sends it back.
 */
export const reviewNames = ['accept', 'return'] as const;
