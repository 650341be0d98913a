/** SDK calls by function, service and operation: `{ "record-release": { "s3": { "PutObject": 4 } } }`. */
export type Calls = Record<string, Record<string, Record<string, number>>>;

export interface Usage {
  /** All calls. */
  total: Calls;
  /** Those made on behalf of one upload, by its object key. */
  uploads: Record<string, Calls>;
}

export interface Counted {
  function: string;
  service: string;
  operation: string;
}

/** The member of that name, made if it is not there yet. */
const member = <Value extends object>(of: Record<string, Value>, name: string): Value => {
  const found = of[name] ?? ({} as Value);
  of[name] = found;
  return found;
};

const add = (calls: Calls, { function: name, service, operation }: Counted): void => {
  const operations = member(member(calls, name), service);
  operations[operation] = (operations[operation] ?? 0) + 1;
};

/** Counts one call, for the upload `key` too if there is one to count it for. */
export const countCall = (usage: Usage, key: string | undefined, call: Counted): void => {
  add(usage.total, call);
  if (key !== undefined) add(member(usage.uploads, key), call);
};
