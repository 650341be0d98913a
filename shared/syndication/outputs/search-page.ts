import { HTML, type SiteOutput } from '../output.ts';
import { pageScript } from '../search/page-script.ts';
import { searchAddress } from '../search-form.ts';
import { renderSearch } from '../search-page.ts';

/** Where people search in a language. It changes with the months and subjects that there are, and with no release. */
export default {
  of: 'site',
  key: (lang) => `${searchAddress(lang).slice(1)}index.html`,
  contentType: HTML,
  scripts: [pageScript],
  render: renderSearch,
} satisfies SiteOutput;
