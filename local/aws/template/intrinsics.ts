import * as z from 'zod';
import { UnsupportedTemplate } from './unsupported.ts';

/**
 * A value that cannot be told on this machine, such as a reference to a role. Harmless in a property that is passed over:
 * whoever reads it says so.
 */
export class Untold {
  readonly why: string;
  constructor(why: string) {
    this.why = why;
  }
}

/** What `Ref` and `Fn::GetAtt` of a resource stand for. */
export interface References {
  ref(logicalId: string): unknown;
  attribute(logicalId: string, attribute: string): unknown;
  /** What a secret holds, by its name or ARN. */
  secret(nameOrArn: string): unknown;
}

export interface Resolver {
  /** The value with every intrinsic function carried out. Members and elements that are `AWS::NoValue` are left out. */
  resolve(value: unknown): unknown;
  /** Whether a condition of the template holds. */
  holds(condition: string): boolean;
}

const NO_VALUE = Symbol('AWS::NoValue');

const Pair = z.tuple([z.string(), z.array(z.unknown())]);
const SubWithVariables = z.tuple([z.string(), z.record(z.string(), z.unknown())]);
const Choice = z.tuple([z.string(), z.unknown(), z.unknown()]);
const Both = z.tuple([z.unknown(), z.unknown()]);
const Selected = z.tuple([z.coerce.number(), z.unknown()]);

/** `{{resolve:secretsmanager:<name or ARN>:SecretString:<key>:<stage>:<version>}}`. */
const SECRET = /\{\{resolve:secretsmanager:(.+?):SecretString:::\}\}/;

/**
 * Carries out the intrinsic functions that CDK emits. `parameters` holds the values of the template's parameters and of the
 * pseudo parameters (`AWS::Region` …).
 */
export const createResolver = (
  conditions: Record<string, unknown>,
  parameters: Record<string, unknown>,
  references: References,
): Resolver => {
  const ref = (name: string): unknown => {
    if (name === 'AWS::NoValue') return NO_VALUE;
    return name in parameters ? parameters[name] : references.ref(name);
  };

  const attribute = (path: unknown): unknown => {
    const [logicalId = '', ...rest] = Array.isArray(path) ? path.map(String) : String(path).split('.');
    return references.attribute(logicalId, rest.join('.'));
  };

  const join = (parts: readonly unknown[], separator = ''): unknown =>
    parts.find((part) => part instanceof Untold) ?? parts.map(String).join(separator);

  const substitute = (text: string, variables: Record<string, unknown> = {}): unknown =>
    join(
      text.split(/(\$\{[^}]+\})/).map((part) => {
        const name = /^\$\{(.+)\}$/.exec(part)?.[1];
        if (name === undefined) return part;
        if (name.startsWith('!')) return `\${${name.slice(1)}}`;
        if (name in variables) return resolve(variables[name]);
        return name.includes('.') ? attribute(name) : ref(name);
      }),
    );

  const functions: Record<string, (argument: unknown) => unknown> = {
    Ref: (name) => ref(String(name)),
    'Fn::GetAtt': attribute,
    'Fn::Join': (argument) => {
      const [separator, parts] = Pair.parse(argument);
      // A dynamic reference may only be whole once its parts are joined.
      return join(
        parts.map((part) => (typeof part === 'string' ? part : resolve(part))),
        separator,
      );
    },
    'Fn::Split': (argument) => {
      const [separator, text] = Both.parse(argument);
      const whole = resolve(text);
      return whole instanceof Untold ? whole : String(whole).split(String(separator));
    },
    'Fn::Select': (argument) => {
      const [index, list] = Selected.parse(argument);
      const all = resolve(list);
      return all instanceof Untold ? all : z.array(z.unknown()).parse(all)[index];
    },
    'Fn::Sub': (argument) =>
      typeof argument === 'string' ? substitute(argument) : substitute(...SubWithVariables.parse(argument)),
    'Fn::If': (argument) => {
      const [condition, yes, no] = Choice.parse(argument);
      return resolve(holds(condition) ? yes : no);
    },
    'Fn::Equals': (argument) => {
      const [left, right] = Both.parse(argument);
      return resolve(left) === resolve(right);
    },
    'Fn::Not': (argument) => !z.array(z.unknown()).parse(argument).some(isTrue),
    'Fn::And': (argument) => z.array(z.unknown()).parse(argument).every(isTrue),
    'Fn::Or': (argument) => z.array(z.unknown()).parse(argument).some(isTrue),
    Condition: (name) => holds(String(name)),
  };

  const isTrue = (condition: unknown): boolean => resolve(condition) === true;

  const holds = (condition: string): boolean => {
    if (!(condition in conditions)) throw new UnsupportedTemplate(`The template has no condition named ${condition}.`);
    return isTrue(conditions[condition]);
  };

  /** A text with its dynamic references carried out (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html). */
  const dereference = (value: unknown): unknown => {
    if (typeof value !== 'string' || !value.includes('{{resolve:')) return value;
    const parts = value.split(SECRET).map((part, index) => (index % 2 === 1 ? references.secret(part) : part));
    const text = join(parts);
    return typeof text === 'string' && text.includes('{{resolve:')
      ? new Untold(`the local run does not know ${/\{\{resolve:.*?\}\}/.exec(text)?.[0] ?? text}`)
      : text;
  };

  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve).filter((element) => element !== NO_VALUE);
    if (typeof value !== 'object' || value === null) return dereference(value);
    const members = Object.entries(value);
    const [only] = members;
    if (members.length === 1 && only && /^(Ref|Fn::.+)$/.test(only[0])) {
      const carryOut = functions[only[0]];
      return carryOut ? dereference(carryOut(only[1])) : new Untold(`the local run does not know ${only[0]}`);
    }
    // `Condition` is a function only among conditions: elsewhere (in a policy) it is a plain member.
    if (members.length === 1 && only?.[0] === 'Condition' && typeof only[1] === 'string') return holds(only[1]);
    return Object.fromEntries(
      members.map(([name, member]) => [name, resolve(member)]).filter(([, member]) => member !== NO_VALUE),
    );
  };

  return { resolve, holds };
};
