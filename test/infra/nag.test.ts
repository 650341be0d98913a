import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { afterEach, expect, it, vi } from 'vitest';
import { datelineApp, stagesApp } from '../../infra/dateline-app.ts';
import { openStages, ownStagesFile } from '../../infra/settings-files.ts';

const certificate = 'arn:aws:acm:us-east-1:111122223333:certificate/1';

const checkBare = (): void => {
  const { app } = datelineApp();
  check(app);
};

const checkStages = (): void => {
  const { app } = stagesApp(() => openStages(ownStagesFile), { draft: true });
  check(app);
};

const checkCertificate = (): void => {
  const { app } = datelineApp({ stage: { domain: 'news.example.org', certificate, partners: ['444455556666'] } });
  check(app);
};

const check = (app: App): void => {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  app.synth();
};

afterEach(() => vi.restoreAllMocks());

it.each([
  ['that belongs to no stage', checkBare],
  ['with a certificate', checkCertificate],
  ['of each stage of stages.json', checkStages],
])('the AwsSolutions rules have nothing to say that is not answered with a reason, of the stack %s', (_, checkIt) => {
  const said: string[] = [];
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const failure = ((): unknown => {
    try {
      checkIt();
      return undefined;
    } catch (error) {
      return error;
    }
  })();
  vi.restoreAllMocks();
  expect(said.join('')).toBe('');
  expect(failure).toBeUndefined();
});
