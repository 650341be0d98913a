import { Misuse } from '../newsroom/misuse.ts';
import { readPreviewArguments } from './preview/preview-arguments.ts';
import { previewSummaryOf } from './preview/preview-summary.ts';
import { run } from './preview/run-preview.ts';
import { writePreview } from './preview/write-preview.ts';

// The README says which Node is needed; a warning per process would say it again.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

/** Whether a function says in a line of its log that something went wrong. */
const isTrouble = (line: string): boolean => /"level":"(WARN|ERROR)"/.test(line);

/** `npm run preview`: what would come out if these files were dropped? */
const preview = async (): Promise<void> => {
  const plan = readPreviewArguments(process.argv.slice(2), () => new Date());
  const embedded = await run(plan);
  const outcomes = await writePreview(plan, embedded);

  console.log(previewSummaryOf(outcomes, process.stdout.isTTY && !process.env.NO_COLOR));
  for (const { function: name, at, error } of embedded.failures) console.error(`${name} failed at ${at}: ${String(error)}`);
  for (const line of embedded.logLines.filter(isTrouble)) console.error(line);
  for (const { key, row } of outcomes) if (!row) console.error(`${key} has no outcome: nobody decided about it.`);
  const dead = embedded.deadLetters().length;
  if (dead > 0) console.error(`${dead} messages ended in dead-letter queues: see dead-letters.ndjson.`);
  await embedded.close();
};

preview().catch((error: unknown) => {
  if (!(error instanceof Misuse)) throw error;
  console.error(error.message);
  process.exitCode = 2;
});
