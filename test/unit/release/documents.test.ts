import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { understood } from './newsroom-of-tests.ts';

/** Whole documents with the answer beside them: a new odd document is a new pair of files and no new code. */
const folder = new URL('../../fixtures/documents/', import.meta.url);
// A document that is JSON itself is called `.doc.json`.
const answers = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.endsWith('.doc.json'));

describe('a document', () => {
  test.each(answers)('is understood as %s says', async (answer) => {
    const stem = answer.replace(/\.json$/, '');
    const name = readdirSync(folder).find((file) => file.startsWith(`${stem}.`) && file !== answer) ?? '';
    const { quotes, blocks, remarks, ...expected } = JSON.parse(readFileSync(new URL(answer, folder), 'utf8'));
    // Under a name that says nothing of the language: it must be told from the text.
    const release = await understood(`dropped.${name.split('.').at(-1)}`, readFileSync(new URL(name, folder)));
    expect(release).toMatchObject(expected);
    expect(release.quotes.map(({ speaker = null }) => speaker)).toEqual(quotes);
    expect(release.body).toHaveLength(blocks);
    expect(release.codes.toSorted()).toEqual(remarks);
    for (const { email } of release.contacts) if (email) expect(release.body.join('')).not.toContain(email);
  });
});
