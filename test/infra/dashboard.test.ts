import { describe, expect, it } from 'vitest';
import { type MeasureName, measures } from '../../shared/operations/measures.ts';
import { deployed } from './deployed.ts';

const stack = deployed();

interface Shown {
  title: string;
  namespace: string;
  name: string;
  dimensions: Record<string, string>;
  stat: string;
}
interface Widget {
  type: string;
  properties: { markdown?: string; title?: string; metrics?: unknown[][]; alarms?: string[]; region?: string };
}

const body = JSON.parse(stack.text(stack.theOnly('AWS::CloudWatch::Dashboard').Properties.DashboardBody)) as {
  widgets: Widget[];
};

/** A metric as a widget lists it: namespace, name, dimensions and what is drawn of it. */
const read = (title: string, metric: unknown[]): Shown => {
  const words = metric.filter((part) => typeof part === 'string') as string[];
  const [namespace = '', name = '', ...rest] = words;
  const dimensions = Object.fromEntries(rest.flatMap((word, at) => (at % 2 === 0 ? [[word, rest[at + 1] ?? '']] : [])));
  const drawn = metric.find((part) => typeof part === 'object') as { stat?: string } | undefined;
  return { title, namespace, name, dimensions, stat: drawn?.stat ?? 'Average' };
};
const shown = body.widgets.flatMap(({ properties: { title = '', metrics = [] } }) =>
  metrics.map((metric) => read(title, metric)),
);

/** What AWS tells by itself, as far as it is shown. */
const ofAws: Record<string, { names: string[]; type?: string; documented: string }> = {
  'AWS/Lambda': {
    names: ['Errors', 'Throttles', 'Duration', 'Invocations'],
    type: 'AWS::Lambda::Function',
    documented: 'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html',
  },
  'AWS/SQS': {
    names: ['ApproximateAgeOfOldestMessage', 'ApproximateNumberOfMessagesVisible'],
    type: 'AWS::SQS::Queue',
    documented:
      'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html',
  },
  'AWS/SNS': {
    names: ['NumberOfNotificationsFailed'],
    type: 'AWS::SNS::Topic',
    documented: 'https://docs.aws.amazon.com/sns/latest/dg/sns-monitoring-using-cloudwatch.html',
  },
  'AWS/CloudFront': {
    names: ['Requests', '5xxErrorRate'],
    type: 'AWS::CloudFront::Distribution',
    documented: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/programming-cloudwatch-metrics.html',
  },
  'AWS/SES': {
    names: ['Send', 'Delivery', 'Bounce', 'Complaint', 'Reject'],
    documented: 'https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-cloudwatch.html',
  },
};

describe('the dashboard', () => {
  it('asks in the order of the product', () => {
    expect(body.widgets.flatMap(({ properties: { markdown } }) => markdown ?? [])).toEqual([
      '## Are drops taken?',
      '## Is what is due out?',
      '## Do feeds build, and do readers get them?',
      '## Are mails leaving?',
      '## Do functions run?',
    ]);
  });

  it.each(shown)('$title: $namespace $name is told by somebody', ({ namespace, name, dimensions, stat }) => {
    const aws = ofAws[namespace];
    if (aws) {
      expect(aws.names).toContain(name);
      const { Region: _region, ...of } = dimensions;
      const about = Object.values(of).map((id) => stack.template.Resources[id.split('.')[0] ?? '']?.Type);
      expect(about).toEqual(aws.type ? [aws.type] : []);
      return;
    }
    expect(namespace).toBe('Dateline');
    const { by, unit } = measures[name as MeasureName] ?? {};
    expect(dimensions).toEqual({ service: by });
    expect(stack.functions.has(by)).toBe(true);
    expect(unit === 'Count' ? ['Sum'] : ['p50', 'p99']).toContain(stat);
  });

  it('shows every number that functions tell', () => {
    const own = new Set(shown.filter(({ namespace }) => namespace === 'Dateline').map(({ name }) => name));
    expect([...own].sort()).toEqual(Object.keys(measures).sort());
  });

  it('shows every function, every queue with its dead letters, every topic and every alarm', () => {
    const about = new Set(shown.flatMap(({ dimensions }) => Object.values(dimensions).map((id) => id.split('.')[0])));
    for (const type of ['AWS::Lambda::Function', 'AWS::SQS::Queue', 'AWS::SNS::Topic'])
      expect(
        stack
          .of(type)
          .map(([id]) => id)
          .filter((id) => !about.has(id)),
      ).toEqual([]);
    const [
      {
        properties: { alarms = [] },
      } = { properties: {} },
    ] = body.widgets.filter(({ type }) => type === 'alarm');
    expect(alarms).toHaveLength(stack.of('AWS::CloudWatch::Alarm').length);
  });

  it('asks for the CDN’s numbers where AWS keeps them', () => {
    const [readers] = body.widgets.filter(({ properties: { title } }) => title === 'Readers');
    expect(readers?.properties.region).toBe('us-east-1');
  });
});
