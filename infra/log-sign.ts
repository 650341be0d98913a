import { Duration, Stack } from 'aws-cdk-lib';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { LineName } from '../shared/operations/lines.ts';
import { Sign } from './sign.ts';

const MINUTE = Duration.minutes(1);

export interface LogSignProps {
  /** Who logs it: a function. */
  teller: { title: string; logGroup: ILogGroup };
  /** The event as it is logged. */
  event: LineName;
  /** The end of the alarm's name; the event by default. */
  what?: string;
  /** What people notice: the alarm's text, and its heading in docs/runbook.md. */
  ifItFails: string;
  /** How long the event is remembered; five minutes by default. */
  within?: Duration;
}

/** Has people hear of each event of a name that a function logs. */
export class LogSign extends Sign {
  constructor(scope: Construct, id: string, props: LogSignProps) {
    const { teller, event, what = event, ifItFails, within = Duration.minutes(5) } = props;
    const metricName = what === event ? event : `${teller.title}-${what}`;
    const count = new MetricFilter(scope, `${id}-count`, {
      logGroup: teller.logGroup,
      // A line says in `message` what happened (shared/operations/lines.ts).
      filterPattern: FilterPattern.stringValue('$.message', '=', event),
      metricNamespace: Stack.of(scope).stackName,
      metricName,
    });
    super(scope, id, {
      title: teller.title,
      what,
      ifItFails,
      // Within a minute, and over once it was quiet for that long.
      metric: count.metric({ period: MINUTE, statistic: 'sum' }),
      threshold: 1,
      of: within.toMinutes(),
    });
  }
}
