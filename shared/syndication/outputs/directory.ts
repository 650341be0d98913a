import { renderDirectory } from '../directory-page.ts';
import { HTML, type SiteOutput } from '../output.ts';

/** The directory of feeds and what partners are told, in the first language of the newsroom. */
export default {
  of: 'site',
  key: 'feeds/index.html',
  contentType: HTML,
  render: renderDirectory,
} satisfies SiteOutput;
