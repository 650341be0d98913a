/**
 * A value that is made when it is first asked for, and then kept: tables and patterns of all languages, which are not made on each
 * cold start of a function that may never need them.
 */
export const once = <Value>(make: () => Value): (() => Value) => {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};
