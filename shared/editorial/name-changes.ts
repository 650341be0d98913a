import type { Change, Condition } from './change.ts';
import type { Decision } from './decision.ts';
import { notKilled } from './killed-names.ts';
import { nearNameOf } from './near-names.ts';
import { type ReleaseKeyRow, rowKeys } from './rows.ts';

const ownedBy = (release: string, before = release): Condition => ({
  expression: 'attribute_not_exists(pk) OR #release IN (:release, :before)',
  names: { '#release': 'release' },
  values: { ':release': release, ':before': before },
});

/** A name passes to a later generation and never back; within one, it means one release. None passes that was killed. */
const meansOrPasses = (
  { release, generation }: ReleaseKeyRow,
  { expression, values }: Condition = notKilledAtAll,
): Condition => ({
  expression: `attribute_not_exists(pk) OR (${expression} AND (#release = :release OR #generation < :generation))`,
  names: { '#release': 'release', '#generation': 'generation' },
  values: { ...values, ':release': release, ':generation': generation },
});

const notKilledAtAll: Condition = { expression: 'attribute_not_exists(killed)' };

/**
 * The names by which a release goes from now on, and the releases to which files of a name went. A kill of a name marks it first
 * and then looks where its files went: none may come in between.
 */
export const namesOf = ({ releaseKeys, filedAs }: Decision): Change[] => {
  const mayBeFiled = filedAs && notKilled(filedAs.row.lang);
  const names: Change[] = releaseKeys.map(({ key, row }) => ({
    put: { ...rowKeys.releaseKey(key), ...row },
    if: meansOrPasses(row, key === filedAs?.name ? mayBeFiled : undefined),
  }));
  if (!filedAs || !mayBeFiled) return names;
  const { name, row } = filedAs;
  const isNamed = releaseKeys.some(({ key }) => key === name);
  return [
    ...names,
    { put: { ...rowKeys.filedAs(name, row), ...row } },
    ...(isNamed ? [] : [{ check: rowKeys.releaseKey(name), if: mayBeFiled }]),
  ];
};

/** What belongs to one release at a time: a text, and the path of its pages. */
export const claimsOf = ({ fingerprint: claim, path, head }: Decision): Change[] => [
  ...(claim
    ? [{ put: { ...rowKeys.fingerprint(claim.fingerprint), ...claim.row }, if: ownedBy(claim.row.release, claim.from) }]
    : []),
  ...(path && head ? [{ put: { ...rowKeys.path(path), release: head.release }, if: ownedBy(head.release) }] : []),
];

/** Names that a release goes by from now on, under what mistyped ones have in common with them. Without them a card is less helpful. */
export const nearNamesOf = ({ releaseKeys }: Decision): Change[] =>
  releaseKeys.flatMap(({ key, row }) => {
    const nearName = nearNameOf(key);
    return nearName === undefined || row.generation > 1 || row.killed
      ? []
      : [{ put: { ...rowKeys.nearName(nearName, key), name: key } }];
  });
