import type { Template } from '../../../infra/synthesize.ts';

/** What CloudFormation knows a resource by when it is given back (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resource-import-supported-resources.html). */
const identifiers: Record<string, string> = {
  'AWS::S3::Bucket': 'BucketName',
  'AWS::DynamoDB::GlobalTable': 'TableName',
  'AWS::KMS::Key': 'KeyId',
  'AWS::SES::EmailIdentity': 'EmailIdentity',
};

/** One of what `aws cloudformation create-change-set --resources-to-import` takes. */
export interface ResourceToImport {
  ResourceType: string;
  LogicalResourceId: string;
  ResourceIdentifier: Record<string, string>;
}

/** How a new stack gets back what an old one left. */
export interface Adoption {
  /** A template of what is given back and nothing else. */
  template: object;
  resources: ResourceToImport[];
}

/** The logical ids of what outlives a stack. */
export const whatOutlives = ({ Resources }: Template): string[] =>
  Object.entries(Resources)
    .filter(([, { UpdateReplacePolicy }]) => UpdateReplacePolicy === 'Retain')
    .map(([id]) => id);

/** What of it the new stack makes itself when it is gone: it holds nothing. */
const canBeMadeAnew = new Set(['AWS::SES::EmailIdentity']);

/** Logical ids that a value names. */
const named = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/"(?:Ref":|Fn::GetAtt":\[)"([^":]+)"/g)].map(([, id = '']) => id);

/**
 * What gives the resources that are known by these names (by logical id) back to a stack. An import takes nothing that is not there
 * yet, so that properties which name anything else are left out, such as whom a bucket tells of what arrives: the deployment after
 * it puts them in. Names what is missing instead, if anything is.
 */
export const adoptionOf = (template: Template, names: Readonly<Record<string, string>>): Adoption | { missing: string[] } => {
  const outliving = whatOutlives(template).map((id) => ({
    id,
    resource: template.Resources[id] as Template['Resources'][string],
  }));
  const missing = outliving.filter(({ id, resource }) => !names[id] && !canBeMadeAnew.has(resource.Type));
  if (missing.length > 0) return { missing: missing.map(({ id, resource }) => `${id} (${resource.Type})`) };
  const given = outliving.filter(({ id }) => names[id]);
  const isGiven = (id: string): boolean => given.some((one) => one.id === id) || id.startsWith('AWS::');
  const Resources = Object.fromEntries(
    given.map(({ id, resource: { Type, Properties } }) => [
      id,
      {
        Type,
        // An import wants one, and takes this one always.
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
        Properties: Object.fromEntries(Object.entries(Properties).filter(([, value]) => named(value).every(isGiven))),
      },
    ]),
  );
  return {
    template: { Description: 'Dateline: what an earlier stack left, given back', Resources },
    resources: given.map(({ id, resource: { Type } }) => ({
      ResourceType: Type,
      LogicalResourceId: id,
      ResourceIdentifier: { [identifiers[Type] ?? 'Id']: names[id] ?? '' },
    })),
  };
};
