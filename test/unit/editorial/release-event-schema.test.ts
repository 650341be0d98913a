import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ReleaseEvent, ReleaseEventType } from '../../../shared/editorial/release-event.ts';
import { EVENT_SCHEMA_FILE, meaningOfEvent, releaseEventSchema } from '../../../shared/editorial/release-event-schema.ts';

const event: ReleaseEvent = {
  id: '0b6a52f4-9f4e-4d55-8f5b-2f6f0f0c8a11',
  event: 'ReleasePublished',
  at: '2026-11-17T09:12:04.000Z',
  release: '5d0c9a3e-3c2f-5b0a-9a67-0d3a54b3a111',
  revision: 3,
  lang: 'en',
  version: 2,
  headline: 'Water reaches the coastal villages',
  url: 'https://news.example.org/en/2026/11/water/',
  countries: ['KH'],
  topics: ['water'],
  priority: 'normal',
};
const partner = z.fromJSONSchema(releaseEventSchema() as Parameters<typeof z.fromJSONSchema>[0]);
const takes = (message: object): boolean => partner.safeParse(message).success;

// `npx vitest run test/unit/editorial/release-event-schema.test.ts --update` writes the file anew.
it('the schema that partners get is that of the events of today', async () => {
  await expect(`${JSON.stringify(releaseEventSchema(), null, 2)}\n`).toMatchFileSnapshot(
    `../../../docs/events/${EVENT_SCHEMA_FILE}`,
  );
});

describe('a partner who checks messages by it', () => {
  it.each(ReleaseEventType.options)('takes %s', (name) => {
    expect(takes(ReleaseEvent.parse({ ...event, event: name }))).toBe(true);
  });

  it('takes members that are added later, and none that is missing or not meant', () => {
    expect(takes({ ...event, pictures: 2 })).toBe(true);
    for (const member of Object.keys(event)) expect(takes({ ...event, [member]: undefined })).toBe(false);
    expect(takes({ ...event, event: 'ReleaseDreamt' })).toBe(false);
    expect(takes({ ...event, countries: ['Cambodia'] })).toBe(false);
  });

  it('finds every member of version 1 in it: one that went, or is demanded since, would be version 2', () => {
    expect(releaseEventSchema()).toMatchObject({
      required: [
        'id',
        'event',
        'at',
        'release',
        'revision',
        'lang',
        'version',
        'headline',
        'url',
        'countries',
        'topics',
        'priority',
      ],
    });
  });

  it('finds what each event means in the guide for partners, too', () => {
    const guide = readFileSync('docs/feeds.md', 'utf8');
    for (const [name, meaning] of Object.entries(meaningOfEvent)) expect(guide).toContain(`| \`${name}\` | ${meaning} |`);
  });
});
