/** The latest of several instants, those that are not there left out: whoever asks to wait longest is heard. */
export const latest = (...instants: readonly (string | undefined)[]): string | undefined =>
  instants
    .flatMap((instant) => instant ?? [])
    .reduce<string | undefined>((one, other) => (one && one > other ? one : other), undefined);
