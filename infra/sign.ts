import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';

export interface SignProps {
  /** Whose it is: the name of a function, or of a service. */
  title: string;
  /** The end of the alarm's name, such as `dead-letters`. */
  what: string;
  /** What people notice: the alarm's text, and its heading in docs/runbook.md. */
  ifItFails: string;
  metric: IMetric;
  /** What the metric must not reach. */
  threshold: number;
  /** How many periods of the metric in a row it has to reach that; one by default. */
  periods?: number;
}

/** Something that people must hear of, and the metric that tells it. Watch raises an alarm for each. */
export class Sign extends Construct {
  readonly sign: SignProps;

  constructor(scope: Construct, id: string, sign: SignProps) {
    super(scope, id);
    this.sign = sign;
  }
}
