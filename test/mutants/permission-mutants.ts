import type { Mutant } from './mutant.ts';

const gates = 'test/local/iam-gates.test.ts';
const evaluation = 'test/local/iam-evaluation.test.ts';
const presigned = 'test/local/presigned.test.ts';
const callers = 'test/permissions/callers.test.ts';
const permissions = 'test/permissions/permissions.test.ts';

/** Breakages of who is let in, here as on AWS. */
export const permissionMutants: readonly Mutant[] = [
  {
    name: 'A call leaves a network that leads nowhere',
    file: 'local/aws/iam/guard.ts',
    find: 'stoppedBy(access, caller, asks) ?? ',
    replace: '',
    tests: [callers],
  },
  {
    name: 'A permission that is denied is allowed where somebody else allows it',
    file: 'local/aws/iam/access.ts',
    find: "if (denials.length > 0) return { answer: 'denied', by: denials };",
    replace: '',
    tests: [gates],
  },
  {
    name: 'A permission of a role counts for a key whatever the key’s own policy says',
    file: 'local/aws/iam/access.ts',
    find: 'return delegations.length > 0 && ofRole.length > 0 ? [...delegations, ...ofRole] : [];',
    replace: 'return [...delegations, ...ofRole];',
    tests: [gates],
  },
  {
    name: 'A permission for one service is any caller’s',
    file: 'local/aws/iam/access.ts',
    find: '? Service.includes(caller.name)',
    replace: '? Service.length > 0',
    tests: [gates],
  },
  {
    name: 'A permission with a condition that nobody here knows is passed over',
    file: 'local/aws/iam/access.ts',
    find: 'if (unknown) throw new Error',
    replace: 'if (unknown && !unknown) throw new Error',
    tests: [gates],
  },
  {
    name: 'A permission with an operator that nobody here knows is passed over',
    file: 'local/aws/iam/conditions.ts',
    find: 'if (!compare) throw new Error(',
    replace: 'if (!compare) return () => true;\n  if (!compare) throw new Error(',
    tests: [evaluation],
  },
  {
    name: 'A permission to list is not asked for by who is told that nothing is there',
    file: 'local/aws/iam/guard.ts',
    find: 'return hidden ? gate.refuse(hidden, request) : response;',
    replace: 'return response;',
    tests: [permissions],
  },
  {
    name: 'A permission to read is not asked for by who compares an ETag',
    file: 'local/aws/iam/s3-gate.ts',
    find: "(headers['if-match'] ?? '*') !== '*'",
    replace: "headers['if-match'] === ''",
    tests: [gates],
  },
  {
    name: 'The permissions of a function are not asked about in process',
    file: 'local/newsroom/embedded/function-instances.ts',
    find: 'inProcessOptions(handler, REGION, name)',
    replace: 'inProcessOptions(handler, REGION)',
    tests: [permissions],
  },
  {
    name: 'A topic without permission for a queue delivers all the same',
    file: 'local/aws/iam/standing-deliveries.ts',
    find: 'if (denial) lost(denial);\n    return denial === undefined;',
    replace: 'if (denial) lost(denial);\n    return true;',
    tests: [permissions],
  },
  {
    name: 'A permission more than anybody uses: feeds may be written by the clock',
    file: 'infra/releases.ts',
    find: "archive.table.allow(keepTime, 'GetItem', 'Query', 'UpdateItem');",
    replace: "archive.table.allow(keepTime, 'GetItem', 'Query', 'UpdateItem', 'PutItem');",
    tests: [permissions],
  },
  {
    name: 'A permission less than is used: the clock may not look into lists',
    file: 'infra/releases.ts',
    find: 'archive.table.allowLists(keepTime);',
    replace: '',
    tests: [permissions],
  },
  {
    name: 'A permission in a URL holds for ever',
    file: 'local/aws/s3/presigned.ts',
    find: 'if (now > expiresAt)',
    replace: 'if (now > Number.POSITIVE_INFINITY)',
    tests: [presigned],
  },
  {
    name: 'A permission in a URL is anybody’s to write',
    file: 'local/aws/s3/presigned.ts',
    find: 'if (!isSame(signature, signatureOf(stringToSign, credential.scope)))',
    replace: 'if (signature === signatureOf(stringToSign, credential.scope).slice(1))',
    tests: [presigned],
  },
];
