import { expect, it } from 'vitest';
import { fields, lines } from '../../shared/operations/lines.ts';
import { measures } from '../../shared/operations/measures.ts';

const code = (word: string): string => `\`${word}\``;
const writersOf = (by: readonly string[]): string => (by.length > 5 ? 'whoever reads a queue' : by.map(code).join(', '));

const lineRows = Object.entries(lines).map(([name, { by, says }]) => `| ${code(name)} | ${writersOf(by)} | ${says} |`);
const fieldRows = Object.entries(fields).map(([name, { says }]) => `| ${code(name)} | ${says} |`);
const measureRows = Object.entries(measures).map(
  ([name, { by, unit, says }]) => `| ${code(name)} | ${code(by)} | ${unit === 'Count' ? 'count' : 'milliseconds'} | ${says} |`,
);

const page = `# What can be seen

What functions log and count, where to find it, and how to read one release’s story. What to do when an alarm comes is in the [runbook](runbook.md).

This page is written from \`shared/operations/lines.ts\` and \`shared/operations/measures.ts\`: after a change there, \`npx vitest run test/unit/docs-observability.test.ts -u\`.

| | where |
| --- | --- |
| lines | CloudWatch → Log groups → \`/aws/lambda/<stack>-<function>\`, kept for three months; on a laptop in \`logs/<function>.log\` of the folder that \`npm start\` names |
| numbers | CloudWatch → Metrics → the stack’s name → \`service\`: every stage has numbers of its own; on a laptop on the page \`/numbers\` beside the mailbox |
| both, as the product goes | CloudWatch → Dashboards → the stack’s name |

## The story of one release

Each line names the release, and the upload that it comes from, by ids. They are on the card of a file (\`uploadId\`, \`release\` in its \`.json\`) and in the name of a timeline (\`reports/releases/<release>.html\`). In CloudWatch → Logs Insights, with all log groups of the stack:

\`\`\`
fields @timestamp, service, message, action, outcome, state, lang, revision, told, news, sent, due
| filter release = "<release>" or upload = "<upload>"
| sort @timestamp asc
\`\`\`

From the drop to the last mail that is: \`upload-read\`, \`decided\`, \`page-written\`, \`feeds-wanted\`, \`mails-planned\`, \`mails-handled\` and a \`mail-event\` for each thing that the mail service tells. What is missing is where it stopped; a \`record-failed\` at that time, from the function that should have gone on, says why.

In X-Ray it is one trace: each of these lines has its id as \`trace\`, and so has every message on the way and every mail. CloudWatch → X-Ray traces → Traces → that id shows which function took how long, with the traces of the functions that Lambda links to it. What waits for its time or was interrupted goes on under a new one: its lines have the same \`release\`. X-Ray keeps traces for 30 days: one a second of each function, and one in twenty of the rest; \`"tracing": false\` in stages.json keeps none, and the lines have their ids all the same.

What fails most at the moment:

\`\`\`
filter level = "ERROR" | stats count() by service, message, error.name, error.message | sort by count() desc
\`\`\`

## Lines

One JSON line for each thing that was decided and done: \`timestamp\`, \`level\`, \`message\` (the word below), \`service\` (the function), and some of the members below. Lambda’s own lines are JSON as well.

| \`message\` | from | what it says |
| --- | --- | --- |
${lineRows.join('\n')}

## Members of a line

**No line names a person, an address, a file, or a word of a text** ([why](decisions/what-logs-may-say.md)): what is not of the form of its member is written as \`(left out)\`. \`error\` has \`name\`, \`message\` and \`cause\` without addresses and names of files, and \`stack\`, the places in the code.

| member | |
| --- | --- |
${fieldRows.join('\n')}

## Numbers

In CloudWatch’s [embedded metric format](https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html), a line for each invocation that has any. They are for looking at: what comes twice counts twice, and a count of nothing is not told. Alarms count lines, and look at what AWS tells by itself.
CloudWatch takes about $0.30 a month for each of them that is told (November 2026).

| name | from | unit | what it counts |
| --- | --- | --- | --- |
${measureRows.join('\n')}
`;

it('docs/observability.md lists every line, every member and every number', async () => {
  await expect(page).toMatchFileSnapshot('../../docs/observability.md');
});
