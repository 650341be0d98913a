import { Stack } from 'aws-cdk-lib';
import { AttributeType, Billing, type CfnGlobalTable, ProjectionType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Grant, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { LISTS_INDEX } from '../shared/editorial/rows.ts';
import type { PipelineFunction } from './pipeline-function.ts';
import { isKept, removalOf } from './removal.ts';

type Deed = 'GetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'BatchWriteItem' | 'ConditionCheckItem';

/**
 * What DynamoDB does with a table's key in the name of whoever reads or writes
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html).
 */
const KEY_USES = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

export interface PrivateTableProps {
  /** What it is encrypted with; a key that DynamoDB owns by default. Without the key, whoever may read tables reads nothing in it. */
  key?: Key;
  /** The attribute of its rows that says when they may go, in seconds since the epoch; without it all stay. */
  expires?: string;
}

/** A table that outlives its stack unless its stage says otherwise, can be restored to any second, and opens single deeds to single functions. */
export class PrivateTable extends TableV2 {
  private readonly key: Key | undefined;

  constructor(scope: Construct, id: string, { key, expires }: PrivateTableProps = {}) {
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
      ...(expires && { timeToLiveAttribute: expires }),
      billing: Billing.onDemand(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: isKept(scope),
      removalPolicy: removalOf(scope),
    });
    this.key = key;
    if (!key) return;
    // CDK renders a key for stacks only that name their region, though CloudFormation wants none of it.
    const table = this.node.defaultChild as CfnGlobalTable;
    table.sseSpecification = { sseEnabled: true, sseType: 'KMS' };
    table.addPropertyOverride('Replicas.0.SSESpecification.KMSMasterKeyId', key.keyArn);
  }

  /** Lets a function do these things to rows, and no others; a transaction needs the deed of each of its parts. */
  allow(user: PipelineFunction, ...deeds: Deed[]): void {
    this.open(user, deeds, this.tableArn);
  }

  /**
   * As `allow`, for rows only whose partition key begins so
   * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html).
   */
  allowBelow(user: PipelineFunction, begins: string, ...deeds: Deed[]): void {
    this.open(user, deeds, this.tableArn, { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`${begins}*`] } });
  }

  /** Lets a function look rows up by the list they are in. */
  allowLists(reader: PipelineFunction): void {
    this.open(reader, ['Query'], `${this.tableArn}/index/${LISTS_INDEX}`);
  }

  private open(
    user: PipelineFunction,
    deeds: Deed[],
    resource: string,
    conditions?: Record<string, Record<string, unknown>>,
  ): void {
    Grant.addToPrincipal({
      grantee: user,
      actions: deeds.map((deed) => `dynamodb:${deed}`),
      resourceArns: [resource],
      ...(conditions && { conditions }),
    });
    if (!this.key) return;
    user.addToRolePolicy(
      new PolicyStatement({
        actions: KEY_USES,
        resources: [this.key.keyArn],
        // With the table, and never by itself.
        conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(this).region}.amazonaws.com` } },
      }),
    );
  }
}
