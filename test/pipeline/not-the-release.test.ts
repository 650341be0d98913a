import { expect, it } from 'vitest';
import type { Embedded } from '../../local/newsroom/embedded.ts';
import { cardOf, openNewsroom, outcomes, page, pass } from './newsroom-run.ts';

const HEADLINE = 'Fishers of Kigoma plant reeds along nine kilometres of shore';
const LEAD =
  'Kigoma, Tanzania – Fishers have planted reeds along nine kilometres of shore, Blue Harbour Relief said today, and the water is clear again.';
const SECRET = 'Take out the bit about the minister';

const mail = (...lines: string[]): string =>
  [
    'From: Press Office <press@example.org>',
    `Subject: ${HEADLINE}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    ...lines,
    '',
  ].join('\r\n');

/** Everything that readers of the only release may see: its page and the feed it is in. */
const seenBy = async (run: Embedded): Promise<string> => {
  const [event] = run.events;
  const { pathname } = new URL(event && 'url' in event ? event.url : '', 'https://news.example.org');
  return (await page(run, pathname)).text + (await page(run, '/feeds/en/feed.json')).text;
};

it('the thread below a release in a mail reaches no reader, and the card lists it', async () => {
  const run = await openNewsroom();
  run.drop(
    'incoming/reeds.eml',
    mail(HEADLINE, '', LEAD, '', 'On Thu, 29 Oct 2026 at 10:00, Boss <boss@example.org> wrote:', `> ${SECRET}.`),
  );
  await pass(run, 60);
  expect(await outcomes(run)).toEqual({ 'reeds.eml': 'published' });
  const seen = await seenBy(run);
  expect(seen).toContain('nine kilometres of shore');
  expect(seen).not.toMatch(/minister|boss@/);
  expect(JSON.stringify(cardOf(run, 'reeds.eml'))).toContain(SECRET);
});

it('words that are struck out wait for an answer, and are gone from what an accept lets out', async () => {
  const run = await openNewsroom();
  run.drop('incoming/reeds.md', `# ${HEADLINE}\n\n${LEAD}\n\nThe reeds cost ~~90,000~~ 70,000 shillings.\n`);
  await pass(run, 60);
  expect(await outcomes(run)).toEqual({ 'reeds.md': 'held' });
  run.drop('incoming/reeds.accept.txt', 'The price is 70,000.');
  await pass(run, 60);
  const seen = await seenBy(run);
  expect(seen).toContain('cost 70,000 shillings');
  expect(seen).not.toContain('90,000');
});

it('a line of no known wording above a headline holds the text', async () => {
  const run = await openNewsroom();
  run.drop('incoming/reeds.md', `For the ears of the wires alone, Tuesday 10 November\n\n# ${HEADLINE}\n\n${LEAD}\n`);
  run.drop('incoming/draft.txt', `BORRADOR\n\nTwo ferries carry the children of Ujiji to school\n\n${LEAD}\n`);
  await pass(run, 60);
  expect(await outcomes(run)).toEqual({ 'reeds.md': 'held', 'draft.txt': 'held' });
});

it('of a page pasted with its site readers see the release alone, and the card lists the rest', async () => {
  const above = ['We use cookies.', 'Accept all', 'Reject all', 'Our work', 'Home > Press > Releases'];
  const below = ['Read also', 'A market reopens in Ujiji', 'Subscribe to our letter', 'Follow us', 'Legal notice'];
  const run = await openNewsroom();
  run.drop('incoming/reeds.txt', [...above, HEADLINE, '29 October 2026', 'Share', LEAD, ...below, ''].join('\n'));
  await pass(run, 60);
  expect(await outcomes(run)).toEqual({ 'reeds.txt': 'published' });
  const seen = await seenBy(run);
  expect(seen).toContain(`<h1>${HEADLINE}</h1>`);
  for (const line of [...above, ...below].filter((text) => text !== 'Our work'))
    expect(seen).not.toContain(line.replace('>', '&gt;'));
  const listed = cardOf(run, 'reeds.txt').understood?.noise?.map(({ text }: { text: string }) => text) ?? [];
  expect(listed).toEqual(expect.arrayContaining([...above, ...below]));
});
