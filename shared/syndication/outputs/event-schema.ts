import { EVENT_SCHEMA_FILE, releaseEventSchema } from '../../editorial/release-event-schema.ts';
import { jsonText } from '../../markup/html.ts';
import type { SiteOutput } from '../output.ts';

/** What messages about releases look like, for partners. */
export default {
  of: 'site',
  key: `feeds/${EVENT_SCHEMA_FILE}`,
  contentType: 'application/schema+json; charset=utf-8',
  forScripts: true,
  render: () => `${jsonText(releaseEventSchema())}\n`,
} satisfies SiteOutput;
