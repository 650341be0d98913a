import { Untold } from './intrinsics.ts';
import { localNames } from './local-names.ts';
import { kinds } from './resources.ts';
import { UnsupportedTemplate } from './unsupported.ts';

/** What the template leaves open: where things are on this machine. */
export interface Surroundings {
  region: string;
  account: string;
  queueUrl: (name: string) => string;
  /** Folder below `functions/` by the function's logical id. */
  folders: Record<string, string>;
  /** Values for parameters that have no default, or another than theirs. */
  parameters?: Record<string, string>;
}

/** The name each resource has on this machine, by logical id. `idsOf` lists the resources of a type. */
export const resourceNamesOf = (idsOf: (type: string) => string[], folders: Surroundings['folders']): Map<string, string> => {
  const names = new Map(
    [...new Set(Object.values(kinds))].flatMap((kind) => {
      const ids = Object.entries(kinds).flatMap(([type, each]) => (each === kind ? idsOf(type) : []));
      return [...localNames(kind, ids)];
    }),
  );
  for (const id of idsOf('AWS::Lambda::Function')) {
    const folder = folders[id];
    if (!folder) throw new UnsupportedTemplate(`The function ${id} in the template belongs to no folder below functions/.`);
    names.set(id, folder);
  }
  return names;
};

type Attributes = { readonly [type: string]: { readonly [attribute: string]: (name: string) => string } };

/** What a resource is called, by type and attribute: all that CDK asks for, and no more. */
const attributesIn = ({ region, account, queueUrl }: Surroundings): Attributes => {
  const arn = (service: string, name: string): string => `arn:aws:${service}:${region}:${account}:${name}`;
  const table = { Ref: (name: string) => name, Arn: (name: string) => arn('dynamodb', `table/${name}`) };
  return {
    'AWS::S3::Bucket': {
      Ref: (name) => name,
      Arn: (name) => `arn:aws:s3:::${name}`,
      RegionalDomainName: (name) => name,
    },
    'AWS::DynamoDB::GlobalTable': table,
    'AWS::DynamoDB::Table': table,
    'AWS::SQS::Queue': { Ref: queueUrl, Arn: (name) => arn('sqs', name), QueueName: (name) => name },
    'AWS::SNS::Topic': {
      Ref: (name) => arn('sns', name),
      TopicArn: (name) => arn('sns', name),
      TopicName: (name) => name,
    },
    'AWS::SES::ConfigurationSet': { Ref: (name) => name },
    'AWS::Lambda::Function': { Ref: (name) => name, Arn: (name) => arn('lambda', `function:${name}`) },
    'AWS::SecretsManager::Secret': { Ref: (name) => arn('secretsmanager', `secret:${name}`) },
    'AWS::ApiGatewayV2::Api': {
      Ref: (name) => name,
      ApiId: (name) => name,
      ApiEndpoint: (name) => `https://${name}.execute-api.${region}.amazonaws.com`,
    },
    'AWS::ApiGatewayV2::Integration': { Ref: (id) => id },
    'AWS::CloudFront::Distribution': { Ref: (id) => id },
    'AWS::EC2::RouteTable': { Ref: (id) => id },
    'AWS::EC2::SecurityGroup': { Ref: (id) => id, GroupId: (id) => id },
    'AWS::EC2::Subnet': { Ref: (id) => id },
    'AWS::EC2::VPC': { Ref: (id) => id, CidrBlock: () => '10.0.0.0/24' },
    'AWS::Events::Rule': { Arn: (id) => arn('events', `rule/${id}`) },
    'AWS::IAM::Role': { Ref: (id) => id, Arn: (id) => `arn:aws:iam::${account}:role/${id}` },
    'AWS::KMS::Key': { Ref: (id) => id, Arn: (id) => arn('kms', `key/${id}`) },
    'AWS::Logs::LogGroup': { Arn: (id) => arn('logs', `log-group:${id}:*`) },
    'AWS::CloudFront::OriginRequestPolicy': { Ref: (id) => id },
    'AWS::CloudFront::Function': { FunctionARN: (name) => name },
    'AWS::CloudFront::ResponseHeadersPolicy': { Ref: (name) => name },
  };
};

/** What `Ref` and `Fn::GetAtt` stand for. */
export const readAttributes = (
  surroundings: Surroundings,
  typeOf: (id: string) => string | undefined,
  nameOf: (id: string) => string,
): ((id: string, attribute: string) => string | Untold) => {
  const attributes = attributesIn(surroundings);
  return (id, attribute) => {
    const read = attributes[typeOf(id) ?? '']?.[attribute];
    return read
      ? read(nameOf(id))
      : new Untold(`${attribute === 'Ref' ? id : `${id}.${attribute}`} stands for nothing in the local run`);
  };
};
