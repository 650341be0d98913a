import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { afterEach, expect, it, vi } from 'vitest';
import { datelineApp } from '../../infra/dateline-app.ts';

const check = (parameters: { certificate?: string }): void => {
  const { app } = datelineApp({ draft: true, parameters });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  app.synth();
};

afterEach(() => vi.restoreAllMocks());

it.each([
  ['without', {}],
  ['with', { certificate: 'arn:aws:acm:us-east-1:111111111111:certificate/1' }],
])('the AwsSolutions rules have nothing to say that is not answered with a reason, %s a certificate', (_, parameters) => {
  const said: string[] = [];
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const failure = ((): unknown => {
    try {
      check(parameters);
      return undefined;
    } catch (error) {
      return error;
    }
  })();
  vi.restoreAllMocks();
  expect(said.join('')).toBe('');
  expect(failure).toBeUndefined();
});
