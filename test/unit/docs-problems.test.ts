import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Answer, type AnswerFacts, answers, problems } from '../../shared/editorial/problems.ts';
import { commandWords } from '../../shared/languages/commands.ts';
import { problemCodes } from '../../shared/languages/problem-codes.ts';
import { problemSentences } from '../../shared/languages/problems.ts';
import { say } from '../../shared/languages/say.ts';
import type { ProblemCode } from '../../shared/release/problem.ts';

const source = readFileSync('shared/languages/problem-codes.ts', 'utf8');

/** What each group of codes does to an upload, as the list of codes is divided by comments. */
const groups = [...source.matchAll(/^ {2}\/\/ (errors|questions|remarks): (.+)\n((?: {2}'.+\n)+)/gm)].map(
  ([, weight = '', effect = '', lines = '']) => ({
    weight,
    effect,
    codes: [...lines.matchAll(/^ {2}'([a-z0-9-]+)'/gm)].map(([, code]) => code as ProblemCode),
  }),
);

const escaped = (text: string): string => text.replaceAll('|', '\\|');

const section = ({ weight, effect, codes }: (typeof groups)[number]): string =>
  [
    `## ${weight[0]?.toUpperCase()}${weight.slice(1)}: ${effect}`,
    '',
    '| code | what it says | what to do |',
    '| --- | --- | --- |',
    ...codes.map(
      (code) =>
        `| \`${code}\` | ${problemSentences('en')
          [code].map((sentence) => escaped(say(sentence, {}, 'en')))
          .join(' | ')} |`,
    ),
    '',
  ].join('\n');

/** How an answer is written: the ending of the file that gives it, or the key of front matter that states it. */
const answerOf = (answer: Answer): string => {
  const facts: AnswerFacts = answers[answer];
  if ('frontMatter' in facts) return `\`${facts.frontMatter}:\` at the top`;
  return answer === 'accept-new-release'
    ? `\`.${facts.file}.txt\` with \`${commandWords('en').newReleaseLine}\``
    : `\`.${facts.file}.txt\``;
};

const heldBy = {
  release: 'every language of the release',
  time: 'every language of the release, until the time that was to be waited for',
  file: 'this file',
};

const answered = problemCodes.flatMap((code) => {
  const { answers: taken, binds } = problems[code];
  return taken ? [`| \`${code}\` | ${taken.map(answerOf).join(', ')} | ${heldBy[binds ?? 'file']} |`] : [];
});

const page = `# Problems

Everything Dateline may say about an upload. People filter and script on the codes, so a code keeps its meaning for ever. Words in braces are filled in on the card, which also names line and
column where there is one, and speaks the desk's language.

This page is written from \`shared/languages/problem-codes.ts\`, \`shared/editorial/problems.ts\` and \`shared/languages/en/problems.ts\`: after a change there, \`npx vitest run test/unit/docs-problems.test.ts -u\`.

${groups.map(section).join('\n')}
## What answers what

Beside the file itself, mended and dropped again. Cards offer these ready to copy, where nothing is left to decide; the desk page names the files.

| code | answers, the likeliest first | what it holds |
| --- | --- | --- |
${answered.join('\n')}

A command that finds nothing is a remark for a kill or a withdrawal, which then binds what is still to come, and an error for the others.
`;

describe('docs/problems.md', () => {
  it('tells editors of every code there is, in its group', () => {
    expect(groups.map(({ weight }) => weight)).toEqual(['errors', 'questions', 'remarks']);
    expect(groups.flatMap(({ codes }) => codes)).toEqual([...problemCodes]);
    for (const { weight, codes } of groups)
      expect(codes.filter((code) => `${problems[code].weights[0]}s` !== weight)).toEqual([]);
  });

  it('says what report cards say', async () => {
    await expect(page).toMatchFileSnapshot('../../docs/problems.md');
  });
});
