import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { fieldName, nearestWord, readSettingsFile } from '../../../shared/newsroom/settings-file.ts';

const Schema = z.strictObject({
  name: z.string().optional(),
  sizes: z.array(z.number()).optional(),
  rooms: z.record(z.string(), z.strictObject({ door: z.string(), windows: z.int().optional() })).optional(),
});
const faults = (text: string): string[] => {
  const read = readSettingsFile('house.json', text, Schema);
  return 'faults' in read ? read.faults : [];
};

describe('what is no JSON is said with line, column and what to do', () => {
  it.each([
    ['{\n  "name": "a",\n}', 'house.json:2:14: there is a comma too many: nothing comes after it before the }.'],
    ['{ "sizes": [1, 2,] }', 'house.json:1:17: there is a comma too many: nothing comes after it before the ].'],
    ['{\n  "name": "a"\n  "sizes": []\n}', 'house.json:3:3: a comma is missing before this.'],
    ['{ name: "a" }', 'house.json:1:3: a name in double quotation marks belongs here.'],
    ['{ "name" "a" }', 'house.json:1:10: a colon is missing after "name".'],
    ['{ "name": a }', 'house.json:1:11: a value belongs here: texts are in double quotation marks.'],
    ['{ "name": \'a\' }', 'house.json:1:11: a value belongs here: texts are in double quotation marks.'],
    ['{ "name": "a', 'house.json:1:11: this text has no closing quotation mark on its line, or a backslash that means nothing.'],
    [
      '{ "name": "a\nb" }',
      'house.json:1:11: this text has no closing quotation mark on its line, or a backslash that means nothing.',
    ],
    ['{ "sizes": [01] }', 'house.json:1:13: a value belongs here: texts are in double quotation marks.'],
    ['{ "name": "a", "name": "b" }', 'house.json:1:16: "name" is here twice, and only one of them would count.'],
    ['// a house\n{}', 'house.json:1:1: JSON knows no comments: take this one away.'],
    ['{ "name": "a" /* b */ }', 'house.json:1:15: JSON knows no comments: take this one away.'],
    ['{\n  "sizes": [1,\n', 'house.json:2:12: the file ends before this is closed: a ] is missing.'],
    ['{ "name":', 'house.json:1:10: the file ends where a value belongs.'],
    ['{}}', 'house.json:1:3: the file goes on after its end: a bracket is closed too early, or there is one too many.'],
    ['', 'house.json:1:1: the file ends where a value belongs.'],
  ])('%j', (text, said) => {
    expect(faults(text)).toEqual([said]);
  });

  it('and nothing that JSON.parse takes is refused, nor the other way round', () => {
    for (const text of [
      '{}',
      ' \n{"name":"\\u00e9\\n\\"é😀"} ',
      '{"sizes":[-1.5e+3,0,2E-2]}',
      '\uFEFF{"name":""}',
      '{"rooms":{}}',
    ])
      expect(faults(text)).toEqual([]);
    for (const text of ['[1 2]', '{"a":.5}', '{"a":+1}', '{"a":NaN}', '{"a":"\\x"}', '{,}', '[,]', 'nul', '{"a":1}x']) {
      expect(() => JSON.parse(text)).toThrow();
      expect(faults(text)[0]).toMatch(/^house\.json:1:\d+: /);
    }
  });
});

describe('what the file may not say is said with line and field', () => {
  it('each fault for itself', () => {
    expect(faults('{\n  "name": 1,\n  "sizes": [\n    1,\n    "big"\n  ]\n}')).toEqual([
      expect.stringMatching(/^house\.json:2: name: .*expected string/),
      expect.stringMatching(/^house\.json:5: sizes\[1\]: .*expected number/),
    ]);
  });

  it('a field that nobody knows with the one that may be meant', () => {
    expect(faults('{\n  "rooms": {\n    "hall": { "door": "red", "window": 2 }\n  }\n}')).toEqual([
      'house.json:3: rooms.hall: "window" is no setting here: is "windows" meant?',
    ]);
    expect(faults('{ "colour": "red" }')).toEqual(['house.json:1: "colour" is no setting here; there are name, sizes, rooms.']);
  });

  it('a field that is missing at the line of what it is missing in', () => {
    expect(faults('{\n  "rooms": {\n\n    "hall": {}\n  }\n}')).toEqual([
      expect.stringMatching(/^house\.json:4: rooms\.hall\.door: /),
    ]);
  });
});

it('a word is near another that is two letters off, or begins like it', () => {
  expect(nearestWord('prodution', ['test', 'production'])).toBe('production');
  expect(nearestWord('prod', ['test', 'production'])).toBe('production');
  expect(nearestWord('Test', ['test', 'production'])).toBe('test');
  expect(nearestWord('staging', ['test', 'production'])).toBeUndefined();
});

it('a field is called as JavaScript would', () => {
  expect(fieldName(['stages', 'test', 'operators', 0])).toBe('stages.test.operators[0]');
});
