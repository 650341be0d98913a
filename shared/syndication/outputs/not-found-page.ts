import { HTML, type SiteOutput } from '../output.ts';
import { renderNotFound } from '../render-not-found-page.ts';

/** What the CDN answers with where there is nothing (`infra/syndication.ts`). It changes with newsroom.json only. */
export default {
  of: 'site',
  key: '404.html',
  contentType: HTML,
  render: ({ newsroom }) => renderNotFound(newsroom),
} satisfies SiteOutput;
