import * as z from 'zod';

const OneOrMore = z.union([z.string(), z.array(z.string()).min(1)]).transform((value) => [value].flat());

const statement = {
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: OneOrMore.optional(),
  NotAction: OneOrMore.optional(),
  Resource: OneOrMore.optional(),
  NotResource: OneOrMore.optional(),
  Condition: z.record(z.string(), z.record(z.string(), OneOrMore)).default({}),
};

interface Choices {
  Action?: string[] | undefined;
  NotAction?: string[] | undefined;
  Resource?: string[] | undefined;
  NotResource?: string[] | undefined;
}

const demandChoices = <Statement extends Choices>(schema: z.ZodType<Statement>) =>
  schema
    .refine(({ Action, NotAction }) => !Action !== !NotAction, 'exactly one of Action and NotAction')
    .refine(({ Resource, NotResource }) => !Resource !== !NotResource, 'exactly one of Resource and NotResource');

const policyOf = <Statement>(schema: z.ZodType<Statement>) =>
  z.strictObject({
    Version: z.literal('2012-10-17'),
    Statement: z.union([schema.transform((one) => [one]), z.array(schema)]),
  });

const IdentityStatement = demandChoices(z.strictObject(statement));

/** Principals: everybody, ARNs and accounts, or AWS's own services. Everybody is `{ AWS: ['*'] }`, whichever way it is written. */
const Principal = z.union([
  z.literal('*').transform(() => ({ AWS: ['*'], Service: [] as string[] })),
  z.strictObject({ AWS: OneOrMore.default([]), Service: OneOrMore.default([]) }),
]);

const ResourceStatement = demandChoices(z.strictObject({ ...statement, Principal }));

/**
 * A policy of a person, a group or a role, its intrinsic functions carried out. Whatever the evaluation does not know (a principal, an
 * older version of the language) is an error, never passed over.
 */
export const IdentityPolicy = policyOf(IdentityStatement);
export type IdentityPolicy = z.infer<typeof IdentityPolicy>;

/** A policy of a bucket, a queue, a topic, a key or a function: its statements say whom they are about. */
export const ResourcePolicy = policyOf(ResourceStatement);
export type ResourcePolicy = z.infer<typeof ResourcePolicy>;

/** A statement of either kind. */
export type Statement = z.infer<typeof IdentityStatement> & Partial<Pick<z.infer<typeof ResourceStatement>, 'Principal'>>;
