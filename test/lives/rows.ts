import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';

type Item = Record<string, AttributeValue>;

/** What an expression is about: names behind `#`, values behind `:`. */
interface Words {
  ExpressionAttributeNames?: Record<string, string> | undefined;
  ExpressionAttributeValues?: Record<string, AttributeValue> | undefined;
}
type Test = (item: Item | undefined, words: Words) => boolean;

const TOKEN = /\s*(?:([A-Za-z_#:][\w#:]*)|(<>|<=|>=|[=<>(),]))/y;

const tokensOf = (expression: string): string[] => {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < expression.trimEnd().length) {
    const found = TOKEN.exec(expression);
    if (!found) throw new Error(`this table does not read the expression ${expression}`);
    tokens.push(found[1] ?? found[2] ?? '');
  }
  return tokens;
};

const nameOf = (token: string, { ExpressionAttributeNames: names = {} }: Words): string =>
  token.startsWith('#') ? (names[token] ?? '') : token;

const plain = (value: AttributeValue | undefined): string | number | undefined =>
  value?.S ?? (value?.N === undefined ? undefined : Number(value.N));

const comparisons: Record<string, (one: string | number, other: string | number) => boolean> = {
  '=': (one, other) => one === other,
  '<>': (one, other) => one !== other,
  '<': (one, other) => one < other,
  '<=': (one, other) => one <= other,
  '>': (one, other) => one > other,
  '>=': (one, other) => one >= other,
};

/** Reads a condition, filter or key condition of DynamoDB's, as far as our functions use them; anything else throws. */
const readTest = (expression: string): Test => {
  const tokens = tokensOf(expression);
  let at = 0;
  const next = (wanted?: string): string => {
    const token = tokens[at++] ?? '';
    if (wanted !== undefined && token !== wanted) throw new Error(`${wanted} was to come in the expression ${expression}`);
    return token;
  };
  const operand = (token: string): ((item: Item | undefined, words: Words) => string | number | undefined) =>
    token.startsWith(':')
      ? (_item, { ExpressionAttributeValues: values = {} }) => plain(values[token])
      : (item, words) => plain(item?.[nameOf(token, words)]);
  const either = (): Test => {
    let test = both();
    while (tokens[at] === 'OR') {
      next();
      const [one, other] = [test, both()];
      test = (item, words) => one(item, words) || other(item, words);
    }
    return test;
  };
  const both = (): Test => {
    let test = single();
    while (tokens[at] === 'AND') {
      next();
      const [one, other] = [test, single()];
      test = (item, words) => one(item, words) && other(item, words);
    }
    return test;
  };
  const single = (): Test => {
    const token = next();
    if (token === '(') {
      const test = either();
      next(')');
      return test;
    }
    if (token === 'NOT') {
      const test = single();
      return (item, words) => !test(item, words);
    }
    if (token === 'contains') {
      next('(');
      const name = next();
      next(',');
      const wanted = operand(next());
      next(')');
      return (item, words) => (item?.[nameOf(name, words)]?.L ?? []).some((each) => plain(each) === wanted(item, words));
    }
    if (token === 'attribute_exists' || token === 'attribute_not_exists' || token === 'begins_with') {
      next('(');
      const name = next();
      if (token === 'begins_with') next(',');
      const prefix = token === 'begins_with' ? operand(next()) : undefined;
      next(')');
      if (prefix)
        return (item, words) => String(plain(item?.[nameOf(name, words)]) ?? '').startsWith(String(prefix(item, words)));
      const wanted = token === 'attribute_exists';
      return (item, words) => (item?.[nameOf(name, words)] !== undefined) === wanted;
    }
    const left = operand(token);
    const operator = next();
    if (operator === 'IN') {
      next('(');
      const options = [operand(next())];
      while (tokens[at] === ',') {
        next();
        options.push(operand(next()));
      }
      next(')');
      return (item, words) => {
        const value = left(item, words);
        return value !== undefined && options.some((option) => option(item, words) === value);
      };
    }
    if (operator === 'BETWEEN') {
      const from = operand(next());
      next('AND');
      const to = operand(next());
      return (item, words) => {
        const [value, low, high] = [left(item, words), from(item, words), to(item, words)];
        return value !== undefined && low !== undefined && high !== undefined && value >= low && value <= high;
      };
    }
    const compare = comparisons[operator];
    if (!compare) throw new Error(`${operator} is not known here: ${expression}`);
    const right = operand(next());
    return (item, words) => {
      const [one, other] = [left(item, words), right(item, words)];
      return one !== undefined && other !== undefined && typeof one === typeof other && compare(one, other);
    };
  };
  const test = either();
  if (at < tokens.length) throw new Error(`this table does not read the end of ${expression}`);
  return test;
};

const tests = new Map<string, Test>();
const holds = (expression: string | undefined, item: Item | undefined, words: Words): boolean => {
  if (expression === undefined) return true;
  const test = tests.get(expression) ?? readTest(expression);
  tests.set(expression, test);
  return test(item, words);
};

/** `SET #a = :a, b = :b REMOVE #c`: all that our functions say. */
const updated = (before: Item, expression: string, words: Words): Item => {
  const after = { ...before };
  for (const [, verb, list = ''] of expression.matchAll(/\b(SET|REMOVE)\s+(.*?)(?=\s+(?:SET|REMOVE)\s|$)/gs)) {
    for (const each of list.split(',')) {
      const [name = '', value] = each.split('=').map((part) => part.trim());
      if (verb === 'REMOVE') delete after[nameOf(name, words)];
      else {
        const given = words.ExpressionAttributeValues?.[value ?? ''];
        if (!given) throw new Error(`this table does not read ${each}`);
        after[nameOf(name, words)] = given;
      }
    }
  }
  return after;
};

const metadata = { $metadata: {} };
const NAMELESS: Item = {};

/**
 * The newsroom table in a map, behind as much of DynamoDB's API as record-release and publish-release call: conditions, transactions
 * with their reasons, strongly consistent queries and the index `lists`. A hundred times as fast as the local run's, and held to it by
 * `rows.test.ts`.
 */
export const openRows = (called?: (command: unknown) => void) => {
  const partitions = new Map<string, Map<string, Item>>();
  const listed = new Map<string, Map<string, Item>>();
  const keyOf = (key: Item): [string, string] => [String(key.pk?.S), String(key.sk?.S)];
  const get = (key: Item): Item | undefined => {
    const [pk, sk] = keyOf(key);
    return partitions.get(pk)?.get(sk);
  };
  const unlist = (item: Item | undefined): void => {
    if (item?.list?.S) listed.get(item.list.S)?.delete(keyOf(item).join('\n'));
  };
  const put = (item: Item): void => {
    const [pk, sk] = keyOf(item);
    const partition = partitions.get(pk) ?? new Map<string, Item>();
    partitions.set(pk, partition);
    unlist(partition.get(sk));
    partition.set(sk, item);
    if (item.list?.S === undefined) return;
    const list = listed.get(item.list.S) ?? new Map<string, Item>();
    listed.set(item.list.S, list);
    list.set(`${pk}\n${sk}`, item);
  };
  const remove = (key: Item): void => {
    const [pk, sk] = keyOf(key);
    unlist(get(key));
    partitions.get(pk)?.delete(sk);
  };

  const keyIn = ({ Put, Update, Delete, ConditionCheck }: TransactWriteItem): Item =>
    Put?.Item ?? Update?.Key ?? Delete?.Key ?? ConditionCheck?.Key ?? NAMELESS;
  const apply = ({ Put, Update, Delete }: TransactWriteItem): void => {
    if (Put?.Item) put(Put.Item);
    if (Delete?.Key) remove(Delete.Key);
    if (Update?.Key) put(updated(get(Update.Key) ?? Update.Key, Update.UpdateExpression ?? '', Update));
  };
  const isAllowed = (change: TransactWriteItem): boolean => {
    const action = change.Put ?? change.Update ?? change.Delete ?? change.ConditionCheck;
    return holds(action?.ConditionExpression, get(keyIn(change)), action ?? {});
  };

  const one = (change: TransactWriteItem): void => {
    if (!isAllowed(change)) throw new ConditionalCheckFailedException({ message: 'The conditional request failed', ...metadata });
    apply(change);
  };
  const all = (changes: readonly TransactWriteItem[]): void => {
    const names = changes.map((change) => keyOf(keyIn(change)).join('\n'));
    if (new Set(names).size < names.length) throw new Error(`a transaction touches one row twice: ${names.sort().join(', ')}`);
    if (changes.length > 100) throw new Error(`a transaction of ${changes.length} changes`);
    const reasons = changes.map((change) => ({ Code: isAllowed(change) ? 'None' : 'ConditionalCheckFailed' }));
    if (reasons.some(({ Code }) => Code !== 'None'))
      throw new TransactionCanceledException({ message: 'Transaction cancelled', CancellationReasons: reasons, ...metadata });
    for (const change of changes) apply(change);
  };
  const query = ({ input }: QueryCommand): { Items: Item[] } => {
    const { IndexName, KeyConditionExpression, ScanIndexForward, Limit, FilterExpression } = input;
    const pk = String(input.ExpressionAttributeValues?.[':pk']?.S);
    const sort = IndexName ? 'listAt' : 'sk';
    const found = [...((IndexName ? listed : partitions).get(pk)?.values() ?? [])]
      .filter((item) => holds(KeyConditionExpression, item, input))
      .sort((a, b) => (String(a[sort]?.S) < String(b[sort]?.S) ? -1 : 1));
    if (ScanIndexForward === false) found.reverse();
    const items = found.filter((item) => holds(FilterExpression, item, input));
    return { Items: Limit === undefined ? items : items.slice(0, Limit) };
  };

  const answer = (command: unknown): object => {
    if (command instanceof GetItemCommand) {
      const Item = get(command.input.Key ?? NAMELESS);
      return Item ? { Item } : {};
    }
    if (command instanceof QueryCommand) return query(command);
    if (command instanceof PutItemCommand) one({ Put: command.input });
    else if (command instanceof DeleteItemCommand) one({ Delete: command.input });
    else if (command instanceof UpdateItemCommand) one({ Update: command.input as TransactWriteItem['Update'] });
    else if (command instanceof TransactWriteItemsCommand) all(command.input.TransactItems ?? []);
    else throw new Error(`this table does not know ${(command as object).constructor.name}`);
    return {};
  };

  return {
    client: {
      send: async (command: unknown) => {
        called?.(command);
        return answer(command);
      },
    } as unknown as Pick<DynamoDBClient, 'send'>,
    /** All rows, as plain objects. */
    rows: (): Record<string, unknown>[] =>
      [...partitions.values()].flatMap((partition) => [...partition.values()].map((item) => unmarshall(item))),
    /** One partition, in order. */
    partition: (pk: string): Record<string, unknown>[] =>
      [...(partitions.get(pk)?.entries() ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => unmarshall(item)),
    row: (pk: string, sk: string): Record<string, unknown> | undefined => {
      const item = partitions.get(pk)?.get(sk);
      return item && unmarshall(item);
    },
  };
};
