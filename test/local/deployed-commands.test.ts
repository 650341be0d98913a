import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'deployed-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A terminal in which nobody has signed in. */
const environment = {
  PATH: process.env.PATH ?? '',
  HOME: folder,
  NO_COLOR: '1',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
};
const run = (args: string[], more: Record<string, string> = {}): { status: number | null; said: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', ...args], {
    env: { ...environment, ...more },
    encoding: 'utf8',
  });
  return { status, said: `${stdout}${stderr}` };
};

describe('a command about a deployed stage ends in one sentence, and with 1', () => {
  it.each([
    ['doctor.ts', '--stage', 'production'],
    ['rebuild.ts', '--stage', 'production'],
    ['memory.ts', 'export', '--to', join(folder, 'memory.tmx'), '--stage', 'production'],
    ['adopt.ts', '--stage', 'production', '--out', folder],
  ])('%s %s %s, where nobody has signed in', (command, ...args) => {
    const { status, said } = run([`local/commands/${command}`, ...args]);
    expect(said).toMatch(/^AWS does not know who is asking: .*Sign in.*\n$/);
    expect(status).toBe(1);
  });

  it.each([
    ['cdk.ts', 'deploy'],
    ['doctor.ts'],
    ['rebuild.ts', '--deployed'],
    ['memory.ts', 'export', '--to', join(folder, 'memory.tmx'), '--deployed'],
  ])('%s %s, where no stage is said', (command, ...args) => {
    const { status, said } = run([`local/commands/${command}`, ...args]);
    expect(said).toMatch(/^Say which stage: --stage test or --stage production\. They are in \S+stages\.json\.\n$/);
    expect(status).toBe(1);
  });
});

describe('a comma too many is said where it is', () => {
  const stage = { region: 'eu-west-1', removal: 'destroy', newsroom: 'newsroom.json' };
  const faulty = '{\n  "siteUrl": "https://news.example.org",\n}\n';

  it('in the newsroom.json of a stage, by whatever reads it', () => {
    const stages = join(folder, 'stages.json');
    writeFileSync(stages, JSON.stringify({ stages: { test: stage } }));
    writeFileSync(join(folder, 'newsroom.json'), faulty);
    const sentence = `${join(folder, 'newsroom.json')}:2:40: there is a comma too many: nothing comes after it before the }.\n`;
    expect(run(['local/commands/cdk.ts', 'synth', '--stages', stages])).toEqual({ status: 1, said: sentence });
    expect(run(['infra/app.ts'], { CDK_CONTEXT_JSON: JSON.stringify({ stages }) })).toEqual({ status: 1, said: sentence });
  });
});
