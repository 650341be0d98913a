import { expect, test } from 'vitest';
import { commandTargets } from '../../../shared/desk/command-files.ts';
import { answerFiles } from '../../../shared/desk/problem-words.ts';
import { newsroom } from '../release/newsroom-of-tests.ts';

test.each([
  ['gao.fr.md', undefined, 'gao', 'gao.fr'],
  ['gao-fr.md', 'gao', 'gao', 'gao.fr'],
  ['gao-fr.md', 'gao~2', 'gao~2', 'gao~2.fr'],
  ['gao-fr.md', undefined, 'gao-fr', 'gao-fr'],
  ['gao-fr.md', 'river', 'river', 'river'],
  ['w/fr.md', undefined, 'w', 'w.fr'],
  ['w/release.yaml', undefined, 'w', 'w'],
])('commands about %s, filed under %s, are called for %s and %s', (name, release, whole, own) => {
  const key = `incoming/${name}`;
  expect(commandTargets(key, { newsroom, release })).toEqual({ whole, own });
  // What a card offers to copy and what its sentences name is the same file.
  const held = { code: 'embargo-line', weight: 'question' } as const;
  expect(answerFiles(held, { key, decidedAt: '2026-11-20T10:00:00.000Z', newsroom, release })).toContain(`${own}.accept.txt`);
});
