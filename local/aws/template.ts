import * as z from 'zod';
import type { Declarations } from './template/declarations.ts';
import { createResolver, Untold } from './template/intrinsics.ts';
import { readAccess } from './template/read-access.ts';
import { readCdn } from './template/read-cdn.ts';
import { readHttpApis } from './template/read-http-apis.ts';
import {
  readBuckets,
  readConfigurationSets,
  readEventSources,
  readFunctions,
  readQueues,
  readSchedules,
  readSubscriptions,
  readTables,
  readTopics,
} from './template/read-services.ts';
import { readAttributes, resourceNamesOf, type Surroundings } from './template/resource-names.ts';
import { type Read, SecretProperties, types, typesPassedOver } from './template/resources.ts';
import { UnsupportedTemplate } from './template/unsupported.ts';

/** A CloudFormation template, as far as it is read here. */
export const CloudFormationTemplate = z.looseObject({
  Parameters: z.record(z.string(), z.looseObject({ Default: z.unknown() })).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Resources: z.record(
    z.string(),
    z.looseObject({
      Type: z.string(),
      Condition: z.string().optional(),
      Properties: z.record(z.string(), z.unknown()).default({}),
    }),
  ),
});

type Template = z.infer<typeof CloudFormationTemplate>;

const demandSupported = ({ Resources }: Template): void => {
  for (const [id, { Type }] of Object.entries(Resources)) {
    if (!types.has(Type) && !typesPassedOver.has(Type))
      throw new UnsupportedTemplate(`The local run does not support the resource type ${Type} (${id} in the template).`);
  }
};

const parametersOf = ({ Parameters }: Template, { account, region, parameters }: Surroundings): Record<string, unknown> => ({
  ...Object.fromEntries(Object.entries(Parameters).map(([name, { Default }]) => [name, Default])),
  ...parameters,
  'AWS::AccountId': account,
  'AWS::Partition': 'aws',
  'AWS::Region': region,
  'AWS::StackName': 'local',
  'AWS::URLSuffix': 'amazonaws.com',
});

/**
 * Reads a CloudFormation template as CDK writes it. Throws `UnsupportedTemplate`, naming the resource, for a type, a property or
 * an intrinsic function that the local run would not carry out as AWS does.
 */
export const readTemplate = (source: unknown, surroundings: Surroundings): Declarations => {
  const { region } = surroundings;
  const template = CloudFormationTemplate.parse(source);
  const resources = Object.entries(template.Resources);

  demandSupported(template);
  const resolver = createResolver(template.Conditions, parametersOf(template, surroundings), {
    ref: (id) => attributeOf(id, 'Ref'),
    attribute: (id, attribute) => attributeOf(id, attribute),
    secret: (nameOrArn) => secretAt(nameOrArn),
  });
  const present = resources.filter(([, { Condition }]) => Condition === undefined || resolver.holds(Condition));
  const idsOf = (type: string): string[] => present.filter(([, { Type }]) => Type === type).map(([id]) => id);
  const names = resourceNamesOf(idsOf, surroundings.folders);
  const nameOf = (id: string): string => names.get(id) ?? id;
  const attributeOf = readAttributes(surroundings, (id) => template.Resources[id]?.Type, nameOf);

  const read: Read = (type, schema) =>
    present
      .filter(([, { Type }]) => Type === type)
      .map(([id, { Properties }]) => {
        const properties = resolver.resolve(Properties);
        const result = schema.safeParse(properties);
        if (!result.success) throw unsupportedProperty(id, type, properties, result.error);
        return [id, result.data];
      });

  /** Nobody on this machine is kept out by a secret: it only has to be the same wherever it is known. */
  const secretAt = (nameOrArn: string): string | Untold => {
    const found = read('AWS::SecretsManager::Secret', SecretProperties).find(([id]) => attributeOf(id, 'Ref') === nameOrArn);
    if (!found) return new Untold(`the secret ${nameOrArn} stands for nothing in the local run`);
    const [id, { SecretString, GenerateSecretString }] = found;
    return SecretString ?? `local-${nameOf(id)}-`.padEnd(GenerateSecretString?.PasswordLength ?? 0, '0');
  };

  return {
    access: readAccess(read, attributeOf),
    buckets: readBuckets(read, nameOf),
    tables: readTables(read, nameOf),
    queues: readQueues(read, nameOf),
    topics: readTopics(read, nameOf),
    subscriptions: readSubscriptions(read),
    configurationSets: readConfigurationSets(read, nameOf),
    functions: readFunctions(read, nameOf),
    eventSources: readEventSources(read),
    ...readSchedules(read),
    httpApis: readHttpApis(read, nameOf),
    ...readCdn(read, {
      region,
      buckets: new Set(idsOf('AWS::S3::Bucket').map(nameOf)),
      apis: new Set(idsOf('AWS::ApiGatewayV2::Api').map(nameOf)),
    }),
  };
};

const unsupportedProperty = (
  id: string,
  type: string,
  properties: unknown,
  { issues: [issue] }: z.ZodError,
): UnsupportedTemplate => {
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...(issue?.path ?? []), ...unknown];
  const value = path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step], properties);
  const why = value instanceof Untold ? `: ${value.why}` : unknown.length > 0 ? '' : `: ${issue?.message}`;
  return new UnsupportedTemplate(`The local run does not support the property ${path.join('.')} of ${id} (${type})${why}.`);
};
