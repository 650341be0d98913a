/** A metric of an alarm: by itself, or one of those that an expression adds up. */
export interface AlarmProperties {
  AlarmName: string;
  MetricName?: string;
  Metrics?: { Id: string; Expression?: string; MetricStat?: object }[];
  Period?: number;
  Threshold: number;
  ComparisonOperator: string;
  EvaluationPeriods: number;
  DatapointsToAlarm?: number;
  TreatMissingData?: string;
}

/** One value for each period, oldest first, as the alarm's statistic gives it; undefined where there is none. */
export type Series = readonly (number | undefined)[];

const comparisons: Record<string, (value: number, threshold: number) => boolean> = {
  GreaterThanOrEqualToThreshold: (value, threshold) => value >= threshold,
  GreaterThanThreshold: (value, threshold) => value > threshold,
  LessThanThreshold: (value, threshold) => value < threshold,
  LessThanOrEqualToThreshold: (value, threshold) => value <= threshold,
};

/** What an expression comes to: names that are added up, no more is asked here. A period without one of them has no value. */
const sumOf = (expression: string, series: Record<string, Series>): Series => {
  const names = expression.split('+').map((name) => name.trim());
  const parts = names.map((name) => {
    const found = series[name];
    if (!found) throw new Error(`${expression} asks for ${name}, which nobody made up`);
    return found;
  });
  return (parts[0] ?? []).map((_, at) => {
    const values = parts.map((part) => part[at]);
    return values.some((value) => value === undefined) ? undefined : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  });
};

/**
 * The state of an alarm after a series, as CloudWatch says it: so many of the last periods reach the threshold, or it is over; what is
 * missing counts as the alarm says (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation.html).
 */
export const stateOf = (alarm: AlarmProperties, series: Series | Record<string, Series>): 'ALARM' | 'OK' => {
  const expression = alarm.Metrics?.find(({ Expression }) => Expression)?.Expression;
  const values = Array.isArray(series) ? (series as Series) : sumOf(expression ?? '', series as Record<string, Series>);
  const breaches = comparisons[alarm.ComparisonOperator];
  if (!breaches) throw new Error(`${alarm.ComparisonOperator} is not among the comparisons that are known here`);
  const looked = Array.from({ length: alarm.EvaluationPeriods }, (_, back) => values.at(-1 - back));
  const breaching = looked.filter((value) =>
    value === undefined ? alarm.TreatMissingData === 'breaching' : breaches(value, alarm.Threshold),
  );
  return breaching.length >= (alarm.DatapointsToAlarm ?? alarm.EvaluationPeriods) ? 'ALARM' : 'OK';
};
