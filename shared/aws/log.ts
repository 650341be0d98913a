import { LogFormatter, Logger, LogItem } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { describeError } from '../operations/describe-error.ts';
import { type Line, shownFields, type Tell } from '../operations/lines.ts';
import { type MeasureName, measures } from '../operations/measures.ts';
import type { World } from './client.ts';
import type { Environment } from './read-settings.ts';
import type { Round } from './round.ts';
import { traceIdOf } from './trace.ts';

/** What of Lambda's context matters here. */
export interface Invocation {
  awsRequestId?: string;
  getRemainingTimeInMillis?: () => number;
}

/** How a function says what it did. */
export interface Log {
  tell: Tell;
  /** What all lines are about until it is said anew, or the invocation ends. */
  about: (keys: Pick<Line, 'record' | 'trace'>) => void;
  /** X-Ray's header of the invocation that is under way. */
  trace: () => string | undefined;
  /** Runs one invocation: its lines carry its id, and its numbers are written when it ends. */
  during: <Result>(invocation: Invocation | undefined, run: () => Promise<Result>) => Promise<Result>;
}

/**
 * A function's log: one JSON line for each thing that was done, and its numbers in CloudWatch's embedded metric format, by Powertools
 * (https://docs.aws.amazon.com/powertools/typescript/latest/). Both go to standard output as they are: Lambda adds nothing before them.
 */
export const openLog = (environment: Environment, { writeLine, now = () => new Date() }: World = {}): Log => {
  const { POWERTOOLS_SERVICE_NAME: serviceName = 'dateline', POWERTOOLS_METRICS_NAMESPACE: namespace = 'Dateline' } = environment;
  const logger = new Logger({ serviceName, logFormatter: new PlainFormatter(now) });
  // Powertools warns of what is no fault here: an invocation without numbers, or a clock that is told the time.
  const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  const metrics = new Metrics({ namespace, serviceName, logger: silent });
  if (writeLine) for (const writer of [logger, metrics]) Object.assign(writer, { console: consoleFor(writeLine) });

  const count = (name: MeasureName, values: number | readonly number[]): void => {
    const { unit } = measures[name];
    for (const value of [values].flat()) {
      // Nothing is nothing to count; a time of nothing is a time.
      const isTold = Number.isFinite(value) && (value > 0 || unit === 'Milliseconds');
      if (isTold) metrics.addMetric(name, unit, Math.max(0, value));
    }
  };
  return {
    tell({ event, level = 'info', error, numbers = {}, ...more }) {
      logger[level](event, { ...shownFields(more), ...(error !== undefined && { error: describeError(error) }) });
      for (const [name, values] of Object.entries(numbers)) count(name as MeasureName, values);
    },
    about: (keys) => logger.appendKeys(shownFields(keys)),
    // Lambda says it anew for each invocation.
    trace: () => environment._X_AMZN_TRACE_ID,
    async during(invocation, run) {
      logger.resetKeys();
      logger.appendKeys(shownFields({ request: invocation?.awsRequestId, trace: traceIdOf(environment._X_AMZN_TRACE_ID) }));
      try {
        return await run();
      } finally {
        if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
      }
    },
  };
};

/** What Lambda calls every minute: makes a round, and says what it met. */
export const everyRound =
  <Made extends Round>(log: Log, round: () => Promise<Made>, lineOf: (made: Made) => Line) =>
  (_event?: unknown, invocation?: Invocation): Promise<Made> =>
    log.during(invocation, async () => {
      const made = await round();
      log.tell(lineOf(made));
      return made;
    });

/** Has a writer's lines go where the host wants them. */
const consoleFor = (
  write: (line: string) => void,
): Record<'log' | 'debug' | 'info' | 'warn' | 'error', (line: string) => void> => ({
  log: write,
  debug: write,
  info: write,
  warn: write,
  error: write,
});

/** The time, how grave it is, the word for what happened, whose line it is, then the line's own members. */
class PlainFormatter extends LogFormatter {
  readonly #now: () => Date;
  constructor(now: () => Date) {
    super();
    this.#now = now;
  }
  formatAttributes(
    { logLevel, message, serviceName }: Parameters<LogFormatter['formatAttributes']>[0],
    more: Parameters<LogFormatter['formatAttributes']>[1],
  ): LogItem {
    const attributes = { timestamp: this.#now().toISOString(), level: logLevel, message, service: serviceName };
    return new LogItem({ attributes }).addAttributes(more);
  }
}
