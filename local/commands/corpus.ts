import { corpusFolder, corpusIsThere } from './corpus/labels.ts';
import { runCorpus } from './corpus/run-corpus.ts';
import { type CorpusFigure, holds } from './corpus/score.ts';

// The README says which Node is needed; a warning per process would say it again.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

const line = (figure: CorpusFigure): string => {
  const share = figure.of === 0 ? '–' : `${Math.floor((1000 * figure.right) / figure.of) / 10} %`;
  const needed = holds(figure) ? '' : `   too few: ${figure.needed} are needed`;
  return `${figure.name.padEnd(26)}${String(figure.right).padStart(4)} of ${String(figure.of).padStart(3)}   ${share.padStart(6)}${needed}`;
};

/** `npm run corpus`: how well are real releases understood? */
const corpus = async (): Promise<void> => {
  if (!corpusIsThere()) {
    console.log(
      `There are no real releases to read: they are other people's texts and not part of the repository. Expected in ${corpusFolder}.`,
    );
    return;
  }
  const { figures, broken } = await runCorpus();
  for (const figure of figures) console.log(line(figure));
  console.log(`${'crashes, dead letters'.padEnd(26)}${String(broken.length).padStart(4)}`);
  const misses = figures.flatMap(({ name, misses }) => misses.map((miss) => `${name}: ${miss}`));
  for (const miss of [...misses, ...broken]) console.log(`- ${miss}`);
  if (broken.length > 0 || !figures.every(holds)) process.exitCode = 1;
};

await corpus();
