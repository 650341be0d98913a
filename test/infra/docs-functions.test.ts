import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { datelineApp } from '../../infra/dateline-app.ts';
import { PipelineFunction } from '../../infra/pipeline-function.ts';

const folders = readdirSync('functions').sort();
const functions = datelineApp({ stage: { canary: {} } })
  .stack.node.findAll()
  .filter((found) => found instanceof PipelineFunction)
  .sort((one, other) => (one.title < other.title ? -1 : 1));

/** The docstring of an export as one line. */
const docstringOf = (source: string, name: string): string => {
  const [, comment = ''] = new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\nexport const ${name} =`).exec(source) ?? [];
  return comment
    .replace(/^\s*\* ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
};

const camelCase = (title: string): string => title.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What a function does, in the words of its own docstring. */
const deedOf = (title: string): string => {
  const source = readFileSync(`functions/${title}/${title}.ts`, 'utf8');
  return docstringOf(source, camelCase(title)) || docstringOf(source, camelCase(title.replace(/s$/, '')));
};

const wokenBy = ({ queues, everyMinute, everyHour }: PipelineFunction): string => {
  if (queues.length > 0) return `queue ${queues.map(({ title }) => `\`${title}\``).join(', ')}`;
  if (everyHour) return 'every hour';
  return everyMinute ? 'every minute' : 'the HTTP API';
};

/** The settings of a function, with the comment that stands above each. */
const settingsOf = (title: string): { name: string; comment: string }[] =>
  [...readFileSync(`functions/${title}/settings.ts`, 'utf8').matchAll(/(?:\/\*\* (.*?) \*\/\s*)?\b([A-Z][A-Z_]+): z\./g)].map(
    ([, comment = '', name = '']) => ({ name, comment }),
  );

const escaped = (text: string): string => text.replaceAll('|', '\\|');

/** GitHub's name for a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const settings = [...new Set(folders.flatMap((title) => settingsOf(title).map(({ name }) => name)))].sort();

const settingRow = (name: string): string => {
  const wanting = folders.filter((title) => settingsOf(title).some((one) => one.name === name));
  // What one of many says of a common setting is about itself.
  const comments = wanting.flatMap((title) => settingsOf(title)).filter((one) => one.name === name && one.comment);
  const comment = comments.length * 2 >= wanting.length ? (comments[0]?.comment ?? '') : '';
  return `| \`${name}\` | ${wanting.join(', ')} | ${escaped(comment)} |`;
};

const page = `# Functions

Each is a folder below \`functions/\`, and a Lambda function by the name of the stack and its own (\`Dateline-validate-release\`). How a release goes through them is in [architecture.md](architecture.md).

This page is written from the stack and the functions themselves: after a change there, \`npx vitest run test/infra/docs-functions.test.ts -u\`.

| function | what it does | woken by | what people notice when it fails |
| --- | --- | --- | --- |
${functions
  .map(
    (each) =>
      `| [\`${each.title}\`](../functions/${each.title}/${each.title}.ts) | ${escaped(deedOf(each.title))} | ${wokenBy(each)} | [${escaped(each.ifItFails)}](runbook.md#${anchorOf(each.ifItFails)}) |`,
  )
  .join('\n')}

## Settings

The whole environment of each function: what its \`settings.ts\` wants and the stack forgot is a type error, and what is missing at a cold start ends it with \`Misconfigured\`.

| setting | wanted by | |
| --- | --- | --- |
${settings.map(settingRow).join('\n')}
`;

describe('docs/functions.md', () => {
  it('has every folder of functions/, as the stack has', () => {
    expect(functions.map(({ title }) => title)).toEqual(folders);
  });

  it('says of each what its docstring says', () => {
    expect(folders.filter((title) => deedOf(title).length < 20)).toEqual([]);
  });

  it('names every setting', () => {
    for (const { title, wantsNewsroom } of functions) {
      const names = settingsOf(title).map(({ name }) => name);
      expect(names.length).toBeGreaterThan(0);
      expect(names.includes('NEWSROOM_FILE')).toBe(wantsNewsroom);
    }
  });

  it('is as the stack and the functions are', async () => {
    await expect(page).toMatchFileSnapshot('../../docs/functions.md');
  });
});
