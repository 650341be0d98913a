import { stripVTControlCharacters, styleText } from 'node:util';
import * as z from 'zod';
import { ReleaseEvent, type ReleaseEventType } from '../../shared/editorial/release-event.ts';
import { ReportCard } from '../../shared/editorial/report-card.ts';
import type { Clock } from '../aws/clock.ts';
import type { LambdaError } from '../aws/lambda/invocation.ts';
import type { Service } from '../aws/service.ts';
import type { LocalAccount } from './account.ts';
import type { Landmarks } from './landmarks.ts';
import { mailLines } from './mail-lines.ts';

type Colour = Parameters<typeof styleText>[0];

/** Says one line for each thing that happens, for a person who watches. */
export interface Narrator {
  /** The S3 service, listened in on: what is written says what happened. */
  overhear(s3: Service): Service;
  failed(functionName: string, error: LambdaError): void;
  /** A line of a function's log; only errors are told. */
  logged(functionName: string, line: string): void;
  say(about: string, text: string, colour?: Colour): void;
}

const news: Record<ReleaseEventType, [string, Colour]> = {
  ReleasePublished: ['page out', 'green'],
  ReleaseUpdated: ['page updated', 'green'],
  ReleaseCorrected: ['page corrected', 'green'],
  ReleaseWithdrawn: ['withdrawn', 'yellow'],
  ReleaseRestored: ['restored', 'green'],
  ReleaseKilled: ['killed', 'red'],
  TranslationStale: ['stale', 'yellow'],
};

const outcomeColours: Partial<Record<ReportCard['outcome'], Colour>> = { published: 'green', held: 'yellow', rejected: 'red' };

/** What `eachRecord` and the functions log when something goes wrong. */
const LoggedError = z.object({
  level: z.literal('ERROR'),
  error: z.object({ name: z.string().optional(), message: z.string().default(''), cause: z.string().optional() }),
});

const readLoggedError = (line: string): z.infer<typeof LoggedError> | undefined => {
  if (!line.startsWith('{')) return undefined;
  try {
    return LoggedError.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
};

const tellCard = ({ key, outcome, state, lang, understood, problems, dueAt }: ReportCard): string =>
  [
    `${key.replace(/^incoming\//, '')} → ${state && state !== 'published' ? state : outcome}`,
    dueAt && outcome !== 'published' ? ` until ${dueAt}` : '',
    understood?.headline ? `: “${understood.headline}”` : '',
    lang ? ` (${lang})` : '',
    problems.length > 0 ? ` [${problems.map(({ code }) => code).join(', ')}]` : '',
  ].join('');

export const createNarrator = ({
  write,
  colourful,
  clock,
  siteUrl,
  account,
  landmarks,
}: {
  write: (line: string) => void;
  colourful: boolean;
  clock: Clock;
  siteUrl: string;
  account: Pick<LocalAccount, 's3' | 'sns' | 'ses'>;
  landmarks: Landmarks;
}): Narrator => {
  const say = (about: string, text: string, colour?: Colour): void => {
    const time = new Date(clock.now()).toISOString().slice(11, 19);
    const label = about.padEnd(12);
    // An uploaded name or headline must not steer the terminal.
    const plain = stripVTControlCharacters(text).replace(/\p{Cc}+/gu, ' ');
    write(`${time}  ${colourful && colour ? styleText(colour, label, { validateStream: false }) : label}  ${plain}`);
  };

  /** Cards are written again when nothing in them is news. */
  const told = new Map<string, string>();
  const tellReport = (key: string): void => {
    const object = account.s3.get(landmarks.newsroom, key);
    const card = ReportCard.safeParse(object && JSON.parse(object.bytes.toString()));
    if (!card.success) return;
    const line = tellCard(card.data);
    if (told.get(key) === `${card.data.uploadId} ${line}`) return;
    told.set(key, `${card.data.uploadId} ${line}`);
    say('upload', line, outcomeColours[card.data.outcome]);
  };

  account.sns.onPublish(({ topicArn, subject = '', message }) => {
    if (topicArn === landmarks.deskNotices) say('notice', subject, 'yellow');
    if (topicArn !== landmarks.releaseEvents) return;
    const { event, url } = ReleaseEvent.parse(JSON.parse(message));
    const [about, colour] = news[event];
    say(about, url, colour);
  });

  account.ses.onSent(mailLines(clock, (line) => say('mailed', line)));

  return {
    say,
    overhear: (s3) => async (request) => {
      const response = await s3(request);
      if (request.method !== 'PUT' || response.status !== 200) return response;
      const [, bucket, key = ''] = /^\/([^/]+)\/(.+)$/.exec(decodeURIComponent(request.path)) ?? [];
      if (bucket === landmarks.newsroom && key.startsWith('reports/') && key.endsWith('.json')) tellReport(key);
      const [, feed] = /^(feeds\/.+\/)atom\.xml$/.exec(key) ?? [];
      if (bucket === landmarks.site && feed) say('feed built', `${siteUrl}/${feed}`);
      return response;
    },
    failed: (functionName, { errorType, errorMessage }) => say('error', `${functionName}: ${errorType}: ${errorMessage}`, 'red'),
    logged(functionName, line) {
      const logged = readLoggedError(line);
      if (!logged) return;
      const { name, message, cause } = logged.error;
      say('error', `${functionName}: ${name ? `${name}: ` : ''}${message}${cause ? ` (${cause})` : ''}`, 'red');
    },
  };
};
