import { expect, it } from 'vitest';
import { newsroomSchema } from '../../shared/newsroom/newsroom-schema.ts';

// `npx vitest run test/unit/newsroom-schema.test.ts --update` writes the file anew.
it('newsroom.schema.json says what the newsroom.json of today may hold', async () => {
  await expect(`${JSON.stringify(newsroomSchema(), null, 2)}\n`).toMatchFileSnapshot('../../newsroom.schema.json');
});

it('the schema asks for the five members that have no default, and for no others', () => {
  expect(newsroomSchema()).toMatchObject({
    required: ['organisation', 'siteUrl', 'languages', 'timeZone', 'topics'],
    additionalProperties: false,
  });
});
