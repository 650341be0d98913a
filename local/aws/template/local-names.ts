/** `IntakeUploadsQueue1A2B3C4D` → intake, uploads, queue. The last eight characters are CDK's hash of the path. */
const wordsOf = (logicalId: string): string[] =>
  logicalId
    .replace(/[0-9A-F]{8}$/, '')
    .split(/(?<=[a-z0-9])(?=[A-Z])/)
    .map((word) => word.toLowerCase());

/**
 * Short names for resources of one kind: the words of the logical id without the kind and without the capability it belongs to
 * (`IntakeUploadsQueue…` is `uploads`). Where two would be called the same, both keep the capability.
 */
export const localNames = (kind: string, logicalIds: readonly string[]): Map<string, string> => {
  const whole = logicalIds.map((id): [string, string[]] => {
    const words = wordsOf(id);
    return [id, words.length > 1 && words.at(-1) === kind ? words.slice(0, -1) : words];
  });
  const short = (words: string[]): string => (words.length > 1 ? words.slice(1) : words).join('-');
  const taken = (name: string): number => whole.filter(([, words]) => short(words) === name).length;
  return new Map(whole.map(([id, words]) => [id, taken(short(words)) === 1 ? short(words) : words.join('-')]));
};
