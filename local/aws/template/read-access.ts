import type * as z from 'zod';
import { ACCOUNT } from '../account-id.ts';
import { ResourcePolicy } from '../iam/policy.ts';
import type { AccessDeclaration } from './declarations.ts';
import {
  BucketPolicyProperties,
  DistributionProperties,
  FunctionPermissionProperties,
  FunctionProperties,
  GatewayEndpointProperties,
  GlobalTableProperties,
  KeyProperties,
  QueuePolicyProperties,
  QueueProperties,
  type Read,
  RolePolicyProperties,
  RoleProperties,
  RuleProperties,
  SubnetRouteTableProperties,
  TableProperties,
  TopicPolicyProperties,
  TopicProperties,
} from './resources.ts';

type AttributeOf = (id: string, attribute: string) => unknown;

/** The statement that Lambda makes of a permission (https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html). */
const functionStatement = (arn: string, permission: z.infer<typeof FunctionPermissionProperties>): object => {
  const { Action, Principal, SourceArn, SourceAccount } = permission;
  return {
    Effect: 'Allow',
    Action,
    Resource: arn,
    Principal: { Service: Principal },
    Condition: {
      ...(SourceArn && { ArnLike: { 'aws:SourceArn': SourceArn } }),
      ...(SourceAccount && { StringEquals: { 'aws:SourceAccount': SourceAccount } }),
    },
  };
};

const readRoles = (read: Read, attributeOf: AttributeOf): AccessDeclaration['roles'] => {
  read('AWS::IAM::Role', RoleProperties); // what a role says beside its policies is known, or refused
  const policies = read('AWS::IAM::Policy', RolePolicyProperties);
  return read('AWS::Lambda::Function', FunctionProperties).map(([id, { Role = '' }]) => {
    const name = Role.slice(Role.lastIndexOf('/') + 1);
    return {
      function: String(attributeOf(id, 'Ref')),
      arn: Role,
      policies: policies.filter(([, { Roles }]) => Roles.includes(name)).map(([, { PolicyDocument }]) => PolicyDocument),
    };
  });
};

/** Where each function that is in a network can get from there: by the endpoints that the route tables of its subnets lead to. */
const readNetworks = (read: Read, attributeOf: AttributeOf): AccessDeclaration['networks'] => {
  const routes = read('AWS::EC2::SubnetRouteTableAssociation', SubnetRouteTableProperties).map(([, route]) => route);
  const endpoints = read('AWS::EC2::VPCEndpoint', GatewayEndpointProperties).map(([, endpoint]) => endpoint);
  return read('AWS::Lambda::Function', FunctionProperties).flatMap(([id, { VpcConfig }]) => {
    if (!VpcConfig) return [];
    const tables = routes
      .filter(({ SubnetId }) => VpcConfig.SubnetIds.includes(SubnetId))
      .map(({ RouteTableId }) => RouteTableId);
    const led = endpoints.filter(({ RouteTableIds }) => tables.every((table) => RouteTableIds.includes(table)));
    return [
      {
        function: String(attributeOf(id, 'Ref')),
        endpoints: led.map(({ ServiceName, PolicyDocument }) => ({
          service: ServiceName.slice(ServiceName.lastIndexOf('.') + 1),
          policy: PolicyDocument,
        })),
      },
    ];
  });
};

const readFunctionPolicies = (read: Read, attributeOf: AttributeOf): AccessDeclaration['resources'] => {
  const permissions = read('AWS::Lambda::Permission', FunctionPermissionProperties).map(([, permission]) => permission);
  return read('AWS::Lambda::Function', FunctionProperties).flatMap(([id]) => {
    const [arn, name] = [String(attributeOf(id, 'Arn')), attributeOf(id, 'Ref')];
    const own = permissions.filter(({ FunctionName }) => FunctionName === arn || FunctionName === name);
    const Statement = own.map((permission) => functionStatement(arn, permission));
    return own.length > 0 ? [{ arn, policy: ResourcePolicy.parse({ Version: '2012-10-17', Statement }) }] : [];
  });
};

/** The policies of a template, of roles and of resources. */
export const readAccess = (read: Read, attributeOf: AttributeOf): AccessDeclaration => {
  const arnOfQueue = new Map(
    read('AWS::SQS::Queue', QueueProperties).map(([id]) => [attributeOf(id, 'Ref'), String(attributeOf(id, 'Arn'))]),
  );
  const keys = [
    ...read('AWS::DynamoDB::GlobalTable', GlobalTableProperties).map(([id, { Replicas }]) => [
      attributeOf(id, 'Arn'),
      Replicas[0]?.SSESpecification?.KMSMasterKeyId,
    ]),
    ...read('AWS::DynamoDB::Table', TableProperties).map(([id, { SSESpecification }]) => [
      attributeOf(id, 'Arn'),
      SSESpecification?.KMSMasterKeyId,
    ]),
    ...read('AWS::SNS::Topic', TopicProperties).map(([id, { KmsMasterKeyId }]) => [attributeOf(id, 'Ref'), KmsMasterKeyId]),
  ].filter(([, key]) => key !== undefined);
  const [cdn] = read('AWS::CloudFront::Distribution', DistributionProperties);
  return {
    roles: readRoles(read, attributeOf),
    networks: readNetworks(read, attributeOf),
    resources: [
      ...read('AWS::S3::BucketPolicy', BucketPolicyProperties).map(([, { Bucket, PolicyDocument }]) => ({
        arn: `arn:aws:s3:::${Bucket}`,
        policy: PolicyDocument,
      })),
      ...read('AWS::SQS::QueuePolicy', QueuePolicyProperties).flatMap(([, { Queues, PolicyDocument }]) =>
        Queues.map((url) => ({ arn: arnOfQueue.get(url) ?? url, policy: PolicyDocument })),
      ),
      ...read('AWS::SNS::TopicPolicy', TopicPolicyProperties).flatMap(([, { Topics, PolicyDocument }]) =>
        Topics.map((arn) => ({ arn, policy: PolicyDocument })),
      ),
      ...read('AWS::KMS::Key', KeyProperties).map(([id, { KeyPolicy }]) => ({
        arn: String(attributeOf(id, 'Arn')),
        policy: KeyPolicy,
      })),
      ...readFunctionPolicies(read, attributeOf),
    ],
    keys: Object.fromEntries(keys),
    rules: read('AWS::Events::Rule', RuleProperties).flatMap(([id, { Targets }]) =>
      Targets.map(({ Arn }) => ({ arn: String(attributeOf(id, 'Arn')), function: Arn.slice(Arn.lastIndexOf(':') + 1) })),
    ),
    ...(cdn && { distribution: `arn:aws:cloudfront::${ACCOUNT}:distribution/${String(attributeOf(cdn[0], 'Ref'))}` }),
  };
};
