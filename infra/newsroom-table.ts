import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, ProjectionType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Grant } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { LISTS_INDEX } from '../shared/editorial/rows.ts';
import type { PipelineFunction } from './pipeline-function.ts';

type Deed = 'GetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheckItem';

/** The newsroom table: everything editorial, see `shared/editorial/rows.ts`. Outlives its stack. */
export class NewsroomTable extends TableV2 {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      globalSecondaryIndexes: [
        {
          indexName: LISTS_INDEX,
          partitionKey: { name: 'list', type: AttributeType.STRING },
          sortKey: { name: 'listAt', type: AttributeType.STRING },
          projectionType: ProjectionType.ALL,
        },
      ],
      billing: Billing.onDemand(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  /** Lets a function do these things to rows, and no others; a transaction needs the deed of each of its parts. */
  allow(user: PipelineFunction, ...deeds: Deed[]): void {
    Grant.addToPrincipal({
      grantee: user,
      actions: deeds.map((deed) => `dynamodb:${deed}`),
      resourceArns: [this.tableArn],
    });
  }

  /** Lets a function look rows up by the list they are in. */
  allowLists(reader: PipelineFunction): void {
    Grant.addToPrincipal({
      grantee: reader,
      actions: ['dynamodb:Query'],
      resourceArns: [`${this.tableArn}/index/${LISTS_INDEX}`],
    });
  }
}
