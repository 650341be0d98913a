import { EVENT_SCHEMA_VERSION, releaseEventSchema } from '../../editorial/release-event-schema.ts';
import { jsonText } from '../../markup/html.ts';
import type { SiteOutput } from '../output.ts';

/** What messages about releases look like, for partners. */
export default {
  of: 'site',
  key: `feeds/release-event.v${EVENT_SCHEMA_VERSION}.schema.json`,
  contentType: 'application/schema+json; charset=utf-8',
  forScripts: true,
  render: () => `${jsonText(releaseEventSchema())}\n`,
} satisfies SiteOutput;
