import * as z from 'zod';
import { ReleaseEvent, ReleaseEventType } from './release-event.ts';

/** What each event says to partners. */
export const meaningOfEvent: Record<ReleaseEventType, string> = {
  ReleasePublished: 'A release can be read in this language for the first time.',
  ReleaseUpdated: 'Its text was changed in a small way that needs no correction.',
  ReleaseCorrected: 'Its text was wrong and is corrected: replace what you have.',
  ReleaseWithdrawn: 'It is withdrawn: its page says so. It may come back.',
  ReleaseRestored: 'It was withdrawn and can be read again.',
  ReleaseKilled: 'It must not be used any more: delete what you have.',
  TranslationStale: 'The original of this translation says something else since; feeds and mails do not follow.',
};

/** The version in the file’s name: it changes only if a member goes or means something else. Members that are added change no version. */
export const EVENT_SCHEMA_VERSION = 1;

export const EVENT_SCHEMA_FILE = `release-event.v${EVENT_SCHEMA_VERSION}.schema.json`;

/** JSON Schema of every message on `release-events`, for partners. Members may be added: what it does not name is to be passed over. */
export const releaseEventSchema = (): object => {
  const { $schema, ...event } = z.toJSONSchema(ReleaseEvent, { io: 'input', target: 'draft-2020-12' });
  return {
    $schema,
    $id: EVENT_SCHEMA_FILE,
    title: 'A message on release-events',
    ...event,
    oneOf: ReleaseEventType.options.map((name) => ({
      title: name,
      description: meaningOfEvent[name],
      type: 'object',
      properties: { event: { const: name } },
      required: ['event'],
    })),
  };
};
