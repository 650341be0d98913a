import { expect, it } from 'vitest';
import { stagesSchema } from '../../shared/newsroom/stages.ts';

// `npx vitest run test/unit/stages-schema.test.ts --update` writes the file anew.
it('stages.schema.json says what the stages.json of today may hold', async () => {
  await expect(`${JSON.stringify(stagesSchema(), null, 2)}\n`).toMatchFileSnapshot('../../stages.schema.json');
});

it('a stage has to say its region, and may say nothing that Dateline does not know', () => {
  expect(stagesSchema()).toMatchObject({
    required: ['stages'],
    additionalProperties: false,
    properties: { stages: { additionalProperties: { required: ['region'], additionalProperties: false } } },
  });
});
