import { renderDirectory } from '../directory-page.ts';
import { HTML, type SiteOutput } from '../output.ts';

/** The same in each language. */
export default {
  of: 'site',
  key: (lang) => `${lang}/feeds/index.html`,
  contentType: HTML,
  render: renderDirectory,
} satisfies SiteOutput;
