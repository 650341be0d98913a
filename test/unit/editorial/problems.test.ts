import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderNotice } from '../../../shared/desk/desk-notice.ts';
import { type Answer, answers, answersTo, doubtsOfRelease, problems } from '../../../shared/editorial/problems.ts';
import { allCommandWords, commandLanguages, commandWords } from '../../../shared/languages/commands.ts';
import { deskLanguages, deskWords } from '../../../shared/languages/desk.ts';
import { problemCodes } from '../../../shared/languages/problem-codes.ts';
import { problemSentences } from '../../../shared/languages/problems.ts';
import { type CommandText, commandNames, commandTable } from '../../../shared/release/command-table.ts';

/** Filled in from elsewhere than the params of a problem: of the newsroom, and the names of command files (`{killFile}`). */
const OF_THE_NEWSROOM = ['expected', ...commandNames.flatMap((name) => [`${name}File`, `${name}Release`, `${name}Each`])];

describe.each(deskLanguages)('the table of problems, in %s', (lang) => {
  it('has words for every code, which name nothing that its params have not', () => {
    const strange = problemCodes.flatMap((code) => {
      const sentences = problemSentences(lang)[code];
      expect([code, sentences.every((sentence) => sentence.trim() !== '')]).toEqual([code, true]);
      const named = sentences.flatMap((sentence) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));
      return named
        .filter((name) => ![...(problems[code].params ?? []), ...OF_THE_NEWSROOM].includes(name))
        .map((name) => `${code}: ${name}`);
    });
    expect(strange).toEqual([]);
  });

  it('speaks of no command that there is not', () => {
    const said = JSON.stringify([
      problemSentences(lang),
      deskWords(lang),
      renderNotice({ kind: 'late-embargo', uploadId: 'x', deskUrl: 'y' }, lang),
    ]);
    const names = [...said.matchAll(/\.([a-z]+)\.txt|\{([a-z]+)(?:File|Release|Each)\}/g)].map(
      ([, name, filled]) => name ?? filled,
    );
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => !commandTable.some((row) => row.name === name))).toEqual([]);
  });

  it('leaves nobody to make up the name of a command file', () => {
    expect(JSON.stringify(problemSentences(lang))).not.toMatch(/\.(?:kill|withdraw|restore|accept|correct|embargo|return)\.txt/);
  });

  it('has the words that commands are read by', () => {
    expect(commandLanguages).toContain(lang);
    expect(commandWords(lang).newReleaseLine).toMatch(/\S \S/);
    expect(commandWords(lang).notes.length).toBeGreaterThan(0);
  });
});

describe('the table of problems', () => {
  it('says of every answer what it is, and every answer is taken by some problem', () => {
    const taken = new Set(problemCodes.flatMap((code) => problems[code].answers ?? []));
    expect([...taken].sort()).toEqual((Object.keys(answers) as Answer[]).sort());
  });

  it('lets nothing be accepted that is an error, but for a returned translation of which only the words are in doubt', () => {
    const errors = problemCodes.filter((code) => problems[code].weights[0] === 'error');
    const files = (params?: Record<string, string>): string[] =>
      errors.filter((code) =>
        answersTo({ code, weight: 'error', ...(params && { params }) }).some((answer) => 'file' in answers[answer]),
      );
    expect(files()).toEqual([]);
    expect(files({ acceptable: 'yes' })).toEqual([
      'segment-markup',
      'segment-differs',
      'segment-unlike',
      'translation-unchanged',
    ]);
  });

  it('lets an editor answer every question', () => {
    const questions = problemCodes.filter((code) => problems[code].weights.includes('question'));
    expect(questions.filter((code) => answersTo({ code, weight: 'question' }).length === 0)).toEqual([]);
  });

  it('has a draft and a line about an embargo hold all languages', () => {
    expect(doubtsOfRelease).toEqual(expect.arrayContaining(['draft', 'embargo-line']));
  });
});

describe('the guide for editors', () => {
  const guide = readFileSync('docs/editorial.md', 'utf8');
  const texts: Record<CommandText, string> = {
    reason: 'reason',
    'time and reason': 'time and reason',
    'note for readers': 'note for readers',
    'notes for the translator': 'notes for the translator',
  };

  it('lists every command and review, and says what its text is', () => {
    const listed = [...guide.matchAll(/^\| `(wells\.\S+\.txt)` \| .* \| ([^|]*) \|$/gm)]
      .map(([, file, said]) => ({ file, said }))
      .filter(({ said }) => !/listed|–/.test(said ?? ''));
    expect(listed).toEqual(
      commandTable.map(({ folder, name, text, tellsReaders }) => ({
        file: `${folder === 'returned' ? 'wells.xlf' : 'wells'}.${name}.txt`,
        said: tellsReaders && text === 'reason' ? 'reason; a note for readers' : texts[text],
      })),
    );
  });

  it('says how a new release is opened and a note begun, in every language of the desk', () => {
    for (const { newReleaseLine } of allCommandWords) expect(guide).toContain(`\`${newReleaseLine}\``);
    for (const {
      notes: [word],
    } of allCommandWords)
      expect(guide).toContain(`\`${word}:\``);
  });
});
