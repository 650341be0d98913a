import { expect, test } from 'vitest';
import { corpusIsThere } from '../../local/commands/corpus/labels.ts';
import { runCorpus } from '../../local/commands/corpus/run-corpus.ts';
import { holds } from '../../local/commands/corpus/score.ts';

const present = corpusIsThere();
if (!present) console.info('corpus.test.ts is skipped: ../shared/corpus is not there');

test.skipIf(!present)(
  'of real releases in every format, languages, headlines, dates, datelines and names are understood as people read them',
  async () => {
    const { figures, broken } = await runCorpus();
    expect(broken).toEqual([]);
    expect(figures.filter((figure) => !holds(figure))).toEqual([]);
    expect(figures.map(({ name, of }) => `${name} ${of > 0}`)).toEqual(figures.map(({ name }) => `${name} true`));
  },
  120_000,
);
