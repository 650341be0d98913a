import { synthesize, type Template } from '../../infra/synthesize.ts';

type Resource = Template['Resources'][string];

export interface Deployed {
  template: Template;
  /** Logical ids by folder of the function. */
  functions: Map<string, string>;
  of(type: string): [id: string, resource: Resource][];
  /** The one resource of a type whose logical id begins like this. */
  theOnly(type: string, idBegins?: string): Resource;
  /** An intrinsic as one string: `Ref` and `Fn::GetAtt` as the logical id they name. */
  text(value: unknown): string;
}

/** The template as the local run and CloudFormation see it, with a few ways to ask it questions. */
export const deployed = (options?: Parameters<typeof synthesize>[0]): Deployed => {
  const { template, functions } = synthesize(options);
  const text = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) return String(value);
    const [[name, argument] = ['nothing', undefined]] = Object.entries(value);
    if (name === 'Ref' || name === 'Fn::Sub') return String(argument);
    if (name === 'Fn::GetAtt') return String((argument as string[])[0]);
    if (name === 'Fn::Join') {
      const [between, parts] = argument as [string, unknown[]];
      return parts.map(text).join(between);
    }
    throw new Error(`${name} is not among the intrinsic functions this template uses`);
  };
  const of: Deployed['of'] = (type) => Object.entries(template.Resources).filter(([, { Type }]) => Type === type);
  return {
    template,
    functions: new Map(Object.entries(functions).map(([id, { name }]) => [name, id])),
    of,
    theOnly: (type, idBegins = '') => {
      const [[, found] = [], ...others] = of(type).filter(([id]) => id.startsWith(idBegins));
      if (!found || others.length > 0) throw new Error(`there is not exactly one ${type} that begins with "${idBegins}"`);
      return found;
    },
    text,
  };
};
