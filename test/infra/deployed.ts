import { synthesize, type Template } from '../../infra/synthesize.ts';

type Resource = Template['Resources'][string];

export interface Deployed {
  template: Template;
  /** Logical ids by folder of the function. */
  functions: Map<string, string>;
  of(type: string): [id: string, resource: Resource][];
  /** An intrinsic as one string: `Ref` and `Fn::GetAtt` as the logical id they name. */
  text(value: unknown): string;
}

/** The template as the local run and CloudFormation see it, with a few ways to ask it questions. */
export const deployed = (options?: Parameters<typeof synthesize>[0]): Deployed => {
  const { template, functions } = synthesize(options);
  const text = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) return String(value);
    const [[name, argument] = ['', undefined]] = Object.entries(value) as [string, never][];
    if (name === 'Ref') return argument as string;
    if (name === 'Fn::GetAtt') return (argument as string[])[0] ?? '';
    if (name === 'Fn::Join') return (argument as [string, unknown[]])[1].map(text).join((argument as [string, unknown[]])[0]);
    if (name === 'Fn::Sub') return argument as string;
    throw new Error(`${name} is not among the intrinsic functions this template uses`);
  };
  return {
    template,
    functions: new Map(Object.entries(functions).map(([id, { name }]) => [name, id])),
    of: (type) => Object.entries(template.Resources).filter(([, { Type }]) => Type === type),
    text,
  };
};
