import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { bundlePageScript } from '../../../infra/page-scripts.ts';
import { pageScript } from '../../../shared/syndication/search/page-script.ts';

const FILE = '../../../shared/syndication/search/page-script.ts';

it('the script in the search page is what web/search-page.ts is now', async () => {
  const head =
    '/** The script of the search page, as it stands there: web/search-page.ts, bundled. Write it anew with\n * `npx vitest run test/unit/syndication/page-script.test.ts -u`. */\n';
  await expect(`${head}export const pageScript =\n  ${JSON.stringify(bundlePageScript())};\n`).toMatchFileSnapshot(FILE);
});

it('it is small, ends where it ends, and makes no code of text', () => {
  expect(gzipSync(pageScript).length).toBeLessThan(7_500);
  expect(pageScript).not.toMatch(/<\/script|<!--|\beval\b|\bFunction\(|innerHTML/i);
});
