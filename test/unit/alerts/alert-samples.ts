import type { SendMessage } from '../../../shared/alerts/alert-messages.ts';
import type { Person } from '../../../shared/alerts/subscriber.ts';
import type { LedgerRow } from '../../../shared/alerts/subscriber-rows.ts';
import type { ReleaseEvent, ReleaseEventType } from '../../../shared/editorial/release-event.ts';
import type { EditionRow, HeadRow, Live } from '../../../shared/editorial/rows.ts';

export const RELEASE = '5b0c1c1e-7a0e-5f0a-9a55-3d1c6b0e4f11';
export const NOW = '2026-11-02T09:00:00.000Z';

export const personNumber = (number: number): string => `${number.toString(16).padStart(8, '0')}-0000-8000-8000-000000000000`;
export const ANNA = personNumber(0x11111111);

export const reader = (fields: Partial<Person> = {}): Person => ({
  person: ANNA,
  email: 'anna@example.org',
  alerts: [{ languages: [], countries: [], topics: [], frequency: 'immediate' }],
  policy: 'first',
  since: '2026-01-01T00:00:00.000Z',
  ...fields,
});

export const message = (fields: Partial<SendMessage> = {}): SendMessage => ({
  news: 'published',
  release: RELEASE,
  lang: 'fr',
  version: 1,
  revision: 1,
  whole: false,
  asked: true,
  policy: 'first',
  people: [ANNA],
  ...fields,
});

export const ledgerRow = (fields: Partial<LedgerRow> = {}): LedgerRow => ({
  release: RELEASE,
  person: ANNA,
  note: 'p',
  news: 'published',
  lang: 'fr',
  version: 1,
  revision: 1,
  state: 'sent',
  claimedAt: NOW,
  ...fields,
});

export const live = (fields: Partial<Live> = {}): Live => ({
  facts: {
    version: 1,
    uploadId: 'a'.repeat(64),
    objectKey: 'incoming/eau.fr.md',
    versionId: 'v1',
    eventTime: NOW,
    headline: 'L’eau potable arrive',
    countries: ['KH'],
    topics: ['water'],
    type: 'release',
    releaseAt: NOW,
    path: 'fr/2026/11/eau',
    fingerprint: 'f',
    signature: 's',
    stated: {},
  },
  state: 'published',
  date: NOW,
  publishedAt: NOW,
  updatedAt: NOW,
  ...fields,
});

export const edition = (fields: Partial<EditionRow> = {}): EditionRow => ({
  release: RELEASE,
  lang: 'fr',
  revision: 1,
  lastVersion: 1,
  live: live(),
  ...fields,
});

const order = { reason: 'Wrong release', at: NOW, eventTime: NOW, principal: 'AWS:desk', revision: 2 };

export const head = (fields: Partial<HeadRow> = {}): HeadRow => ({
  release: RELEASE,
  key: 'eau',
  generation: 1,
  revision: 1,
  languages: ['fr'],
  ...fields,
});

export const killedHead = (): HeadRow => head({ revision: 2, killed: order });

export const event = (type: ReleaseEventType, fields: Partial<ReleaseEvent> = {}): ReleaseEvent => ({
  id: '8b0c1c1e-7a0e-5f0a-9a55-3d1c6b0e4f11',
  event: type,
  at: NOW,
  release: RELEASE,
  revision: 1,
  lang: 'fr',
  version: 1,
  headline: 'L’eau potable arrive',
  url: 'https://news.example.org/fr/2026/11/eau/',
  countries: ['KH'],
  topics: ['water'],
  priority: 'normal',
  ...fields,
});
