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
  /** In how many of the periods that are looked at it has to reach that; one by default. */
  periods?: number;
  /** It is as bad when nothing is told at all. */
  orMissing?: boolean;
  /** How many periods are looked at; by default as many as have to reach it: so many in a row. */
  of?: number;
}

/** Something that people must hear of, and the metric that tells it. Watch raises an alarm for each. */
export class Sign extends Construct {
  readonly sign: SignProps;

  constructor(scope: Construct, id: string, sign: SignProps) {
    super(scope, id);
    this.sign = sign;
  }
}
