import { type PermissionUse, unusedOf } from '../../local/aws/iam/permission-use.ts';

/** The end of an ARN that people know it by: what follows the account, and of S3 the bucket. */
const shortOf = (arn: string): string => arn.replace(/^arn:aws:[\w-]+:[\w-]*:\d*:/, '') || arn;

const conditionOf = ({ condition }: PermissionUse['grant']): string =>
  Object.entries(condition)
    .flatMap(([operator, keys]) =>
      Object.entries(keys).map(([key, values]) => `${key} ${operator} ${values.map(shortOf).join(', ')}`),
    )
    .join('; ');

const whoOf = ({ principal }: PermissionUse['grant']): string =>
  principal ? [...principal.Service, ...principal.AWS.map(shortOf)].join(', ') : '';

const useIn = ({ grant, calls, byAws }: PermissionUse): string => {
  if (grant.effect === 'Deny') return 'denied';
  if (calls.length > 0) return 'used';
  return byAws === undefined ? 'NOT USED' : 'used by AWS itself';
};

/** A permission and its use, in one line. */
export const lineOf = (use: PermissionUse): string => {
  const { grant } = use;
  const [who, condition] = [whoOf(grant), conditionOf(grant)];
  return [grant.action, shortOf(grant.resource), who && `to ${who}`, condition && `if ${condition}`, `– ${useIn(use)}`]
    .filter(Boolean)
    .join(' ');
};

const sectionOf = (holder: string, uses: readonly PermissionUse[]): string[] => [
  shortOf(holder),
  ...uses.map((use) => `  ${lineOf(use)}`).sort(),
  '',
];

/** Why AWS needs what it needs, each reason with the actions it is about. */
const reasonsIn = (uses: readonly PermissionUse[]): string[] => {
  const needed = uses.filter(({ calls, byAws }) => calls.length === 0 && byAws !== undefined);
  return [...new Set(needed.map(({ byAws = '' }) => byAws))].flatMap((reason) => {
    const actions = new Set(needed.filter(({ byAws }) => byAws === reason).map(({ grant }) => grant.action));
    return [`  ${[...actions].sort().join(', ')}`, `    ${reason}`];
  });
};

/** What each role may, what was used of it, and what nobody used. */
export const reportOf = (uses: readonly PermissionUse[]): string[] => {
  const holders = [...new Set(uses.map(({ holder }) => holder))].sort();
  const unused = unusedOf(uses);
  return [
    ...holders.flatMap((holder) =>
      sectionOf(
        holder,
        uses.filter((use) => use.holder === holder),
      ),
    ),
    'Used by AWS itself, and by nothing on this machine:',
    ...reasonsIn(uses),
    '',
    ...(unused.length === 0
      ? ['Everything that is allowed is used.']
      : ['Nobody used:', ...unused.map((use) => `  ${shortOf(use.holder)}: ${lineOf(use)}`)]),
  ];
};
