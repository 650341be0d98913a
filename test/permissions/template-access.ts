import { synthesize } from '../../infra/synthesize.ts';
import { ACCOUNT, REGION } from '../../local/aws/account-id.ts';
import type { AccessDeclaration } from '../../local/aws/template/declarations.ts';
import { readTemplate } from '../../local/aws/template.ts';

/** Who may do what in the stack of the repository's own newsroom.json, with a canary. */
export const accessOfTemplate = (): AccessDeclaration => {
  const { template, functions } = synthesize({ stage: { canary: {} } });
  const { access } = readTemplate(template, {
    region: REGION,
    account: ACCOUNT,
    queueUrl: (name) => `http://127.0.0.1/${ACCOUNT}/${name}`,
    folders: Object.fromEntries(Object.entries(functions).map(([id, { name }]) => [id, name])),
  });
  return access;
};
