import { BootstraplessSynthesizer, CfnOutput, CfnParameter, type IStackSynthesizer, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { CDN_REGION } from '../shared/newsroom/stages.ts';
import { watchReaders } from './syndication.ts';
import { Watch } from './watch.ts';

export interface ReadersStackProps extends Pick<StackProps, 'terminationProtection'> {
  account: string | undefined;
  /** The addresses that hear of alarms. */
  operators: readonly string[];
}

/**
 * What people notice of the CDN, for a stage in another region than us-east-1: AWS keeps the CDN's numbers there, an alarm looks at its
 * own region only, and so does the topic that it tells. It has no assets and needs no bootstrapping of that region.
 */
export class ReadersStack extends Stack {
  constructor(scope: Construct, id: string, { account, operators, ...props }: ReadersStackProps) {
    super(scope, id, {
      description: 'Dateline: tells when readers and partners get errors instead of pages and feeds',
      env: { region: CDN_REGION, ...(account && { account }) },
      synthesizer: new BootstraplessSynthesizer() as IStackSynthesizer,
      ...props,
    });
    // No value crosses regions by itself without a function that carries it: `npm run deploy` hands it on.
    const distribution = new CfnParameter(this, DISTRIBUTION, { description: 'Output CdnDistribution of the stage’s own stack' });
    watchReaders(this, { distributionId: distribution.valueAsString });
    const { alarms } = new Watch(this, 'Watch', operators);
    new CfnOutput(this, 'AlarmsTopic', { value: alarms.topicArn, description: 'What operators subscribe to' });
  }
}

/** The parameter that says which distribution is meant. */
export const DISTRIBUTION = 'DistributionId';
