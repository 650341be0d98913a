import { expect, it } from 'vitest';
import { createNumbers } from '../../local/newsroom/numbers-page.ts';
import { percentile } from '../../local/newsroom/percentile.ts';
import { openLog } from '../../shared/aws/log.ts';
import { measures } from '../../shared/operations/measures.ts';

const ask = { method: 'GET', path: '/numbers', query: new URLSearchParams(), headers: {}, body: Buffer.alloc(0) };

it('the page of numbers adds up what functions tell, and has a line for each number there is', async () => {
  const numbers = createNumbers();
  const log = openLog({ POWERTOOLS_SERVICE_NAME: 'send-alerts' }, { writeLine: numbers.note });
  for (const times of [[10, 40], [250]])
    await log.during(undefined, async () =>
      log.tell({ event: 'mails-handled', numbers: { 'mails-sent': times.length, 'page-to-mail': times } }),
    );
  numbers.note('no JSON');
  numbers.note('{"_aws":"nor what it looks like"}');
  const body = String((await numbers.service(ask)).body);
  expect(body).toContain('<th scope="row">mails-sent</th><td>3</td>');
  expect(body).toContain('<th scope="row">page-to-mail</th><td>half within 40 ms, 99 of 100 within 250 ms</td>');
  expect(body).toContain('<th scope="row">drops</th><td>–</td>');
  for (const name of Object.keys(measures)) expect(body).toContain(`<th scope="row">${name}</th>`);
});

it.each([
  [[5], 0.5, 5],
  [[1, 2, 3, 4], 0.5, 2],
  [[4, 3, 2, 1], 0.99, 4],
  [[], 0.5, undefined],
])('of %j the part %d is within %s', (values, part, within) => {
  expect(percentile(values, part)).toBe(within);
});
