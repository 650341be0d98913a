import { appendFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { openJournal } from '../../local/aws/journal.ts';

const Entry = z.object({ key: z.string(), value: z.number() });

/** A map whose last values are what counts. */
const open = (file: string) => {
  const values = new Map<string, number>();
  const journal = openJournal(file, Entry, {
    replay: ({ key, value }) => void values.set(key, value),
    *snapshot() {
      for (const [key, value] of values) yield { key, value };
    },
  });
  return { values, journal };
};

const newFile = () => join(mkdtempSync(join(tmpdir(), 'dateline-journal-')), 'below', 'j.ndjson');

it('has what was appended, without being closed, and only what still counts', () => {
  const file = newFile();
  const { journal } = open(file);
  for (let n = 0; n < 1000; n += 1) journal.append({ key: `k${n % 3}`, value: n }, { key: 'é\n', value: n });
  expect(Object.fromEntries(open(file).values)).toEqual({ k0: 999, k1: 997, k2: 998, 'é\n': 999 });
  expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(4);
});

it.each(['{"key":"a","val', '{"key":"a","value":2}', '\u0000\u0000'])('lets go of a last line that a crash tore: %j', (torn) => {
  const file = newFile();
  open(file).journal.append({ key: 'a', value: 1 });
  appendFileSync(file, torn);
  const { values, journal } = open(file);
  expect(values.get('a')).toBe(1);
  journal.append({ key: 'b', value: 3 });
  expect([...open(file).values]).toEqual([
    ['a', 1],
    ['b', 3],
  ]);
});

it('refuses a line that no crash can have made, and says where', () => {
  const file = newFile();
  open(file).journal.append({ key: 'a', value: 1 });
  appendFileSync(file, '{"key":1}\n');
  expect(() => open(file)).toThrow(`${file}, line 2`);
});
