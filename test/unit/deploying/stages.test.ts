import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FaultyFile, openStages, ownStagesFile } from '../../../infra/settings-files.ts';
import { cdkArguments, distributionIn, needsStage, readCdkCall } from '../../../local/commands/cdk/cdk-arguments.ts';
import { openStage } from '../../../local/commands/deployed/open-stage.ts';
import { Misuse } from '../../../local/newsroom/misuse.ts';

const folder = mkdtempSync(join(tmpdir(), 'stages-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: unknown): string => {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return file;
};
const newsroom = (host: string, sender = 'news@example.org') => ({
  organisation: { name: { en: 'Blue Harbour Relief' } },
  siteUrl: `https://${host}`,
  languages: ['en'],
  timeZone: 'Europe/Paris',
  topics: [],
  sender: { name: 'News', email: sender },
});
write('newsroom.json', newsroom('news.example.org'));
write('test.json', newsroom('test.example.org', 'news@test.example.org'));
write('same-mail.json', newsroom('other.example.org'));
write('broken.json', '{ "siteUrl": }');

const arn = (region: string, account = '111122223333'): string => `arn:aws:acm:${region}:${account}:certificate/1`;
const production = {
  region: 'eu-west-1',
  domain: 'news.example.org',
  certificate: arn('us-east-1'),
  operators: ['ops@example.org'],
};
const said = (stages: object, only?: string): string[] => {
  const file = write('stages.json', { stages });
  try {
    openStages(file, only);
    return [];
  } catch (error) {
    if (error instanceof FaultyFile) return error.message.split('\n').map((line) => line.replace(`${folder}/`, ''));
    throw error;
  }
};

describe('a stage that contradicts itself is not deployed', () => {
  it.each<[what: string, stage: object, said: RegExp]>([
    [
      'a certificate that CloudFront cannot take',
      { ...production, certificate: arn('eu-west-1') },
      /^stages\.json:6: stages\.production\.certificate is in eu-west-1, and CloudFront takes certificates from us-east-1 only: request one there\.$/,
    ],
    [
      'a certificate of another account',
      { ...production, account: '444455556666' },
      /certificate belongs to account 111122223333, and the stage to 444455556666/,
    ],
    [
      'a certificate for nothing',
      { ...production, domain: undefined },
      /certificate is for no domain: say "domain": "news\.example\.org"/,
    ],
    [
      'a domain without a certificate',
      { ...production, certificate: undefined },
      /domain has no certificate: request one for news\.example\.org in us-east-1/,
    ],
    [
      'a domain that the site is not on',
      { ...production, domain: 'www.example.org' },
      /domain is www\.example\.org, and siteUrl in newsroom\.json is on news\.example\.org/,
    ],
    ['nobody who hears of alarms', { ...production, operators: [] }, /operators names nobody/],
    [
      'a MAIL FROM domain elsewhere',
      { ...production, mail: { mailFrom: 'bounce.example.net' } },
      /mail\.mailFrom is bounce\.example\.net.*below the sender’s domain, example\.org/,
    ],
  ])('%s', (_what, stage, sentence) => {
    expect(said({ production: stage })).toEqual([expect.stringMatching(sentence)]);
  });

  it.each<[what: string, stage: object, said: RegExp]>([
    [
      'an account that is none',
      { ...production, account: '1111' },
      /^stages\.json:\d+: stages\.production\.account: is no AWS account: those are 12 digits/,
    ],
    [
      'a partner that is none',
      { ...production, partners: ['444455556666', '44445555'] },
      /stages\.production\.partners\[1\]: is no AWS account/,
    ],
    ['a region that is none', { ...production, region: 'Ireland' }, /region: is no AWS region, such as "eu-west-1"/],
    ['an ARN that is none', { ...production, certificate: 'news.example.org' }, /certificate: is no ARN of a certificate/],
    [
      'a field that nobody knows',
      { ...production, operator: ['ops@example.org'] },
      /stages\.production: "operator" is no setting here: is "operators" meant\?/,
    ],
    [
      'a newsroom.json that is not there',
      { ...production, newsroom: 'nowhere.json' },
      /nowhere\.json cannot be read as JSON: ENOENT/,
    ],
    ['a newsroom.json with a mistake', { ...production, newsroom: 'broken.json' }, /^broken\.json:1:14: a value belongs here/],
  ])('%s', (_what, stage, sentence) => {
    expect(said({ production: stage })).toEqual([expect.stringMatching(sentence)]);
  });

  it('what can be taken away may be watched by nobody', () => {
    expect(said({ test: { region: 'eu-west-1', newsroom: 'test.json', removal: 'destroy' } })).toEqual([]);
  });
});

describe('two stages', () => {
  const trial = { region: 'eu-west-1', newsroom: 'test.json', removal: 'destroy' };

  it('that are two are deployed', () => {
    expect(said({ production, trial })).toEqual([]);
  });

  it('have two sites', () => {
    expect(said({ production, trial: { ...trial, newsroom: 'newsroom.json', mail: { identity: 'existing' } } })).toEqual([
      expect.stringMatching(/stages\.trial\.newsroom has the siteUrl of stage production, https:\/\/news\.example\.org/),
    ]);
  });

  it('of one account and region have two stacks', () => {
    expect(said({ production, trial: { ...trial, stackName: 'Dateline-production' } })).toEqual([
      expect.stringMatching(/stages\.trial\.stackName is that of stage production/),
    ]);
  });

  it('of one account and region make the identity of a domain once', () => {
    const same = { ...trial, newsroom: 'same-mail.json' };
    expect(said({ production, trial: same })).toEqual([
      expect.stringMatching(/trial\.mail would make the SES identity example\.org.*"existing"/),
    ]);
    expect(said({ production, trial: { ...same, mail: { identity: 'existing' } } })).toEqual([]);
    expect(said({ production, trial: { ...same, region: 'us-west-2' } })).toEqual([]);
    const apart = { ...production, account: '111122223333' };
    expect(said({ production: apart, trial: { ...same, account: '444455556666' } })).toEqual([]);
  });

  it('do not stand in each other’s way with a mistake of their own', () => {
    const wrong = { ...trial, newsroom: 'broken.json' };
    expect(said({ production, trial: wrong })).toHaveLength(1);
    expect(said({ production, trial: wrong }, 'production')).toEqual([]);
    expect(said({ production, trial: { ...trial, removal: 'retain' } }, 'production')).toEqual([]);
  });
});

describe('a stage that is asked for', () => {
  it('is the one of that name', () => {
    expect(openStage('production')).toMatchObject({ name: 'production', stage: { region: 'eu-west-1' } });
    expect(openStages(ownStagesFile).map(({ name }) => name)).toEqual(['test', 'production']);
  });

  it('and is not there is answered with those that are', () => {
    expect(() => openStage('prodution')).toThrow(
      new Misuse('There is no stage "prodution" in stages.json: is "production" meant? There are test, production.'),
    );
    expect(() => openStage('staging')).toThrow('There is no stage "staging" in stages.json. There are test, production.');
    expect(() => openStage(undefined)).toThrow(/^Say which stage: --stage test or --stage production\./);
  });
});

describe('what is typed after npm run', () => {
  it.each([
    [['deploy', '--stage', 'production'], { command: 'deploy', stage: 'production', file: undefined, rest: [] }],
    [
      ['deploy', '--stage=production', 'diff', '--verbose'],
      { command: 'diff', stage: 'production', file: undefined, rest: ['--verbose'] },
    ],
    [['synth', '--quiet'], { command: 'synth', stage: undefined, file: undefined, rest: ['--quiet'] }],
    [
      ['diff', '--stages', 'mine.json', '--stage', 'test', '-c', 'x=y'],
      { command: 'diff', stage: 'test', file: 'mine.json', rest: ['-c', 'x=y'] },
    ],
  ])('%j', (typed, call) => {
    expect(readCdkCall(typed)).toEqual(call);
  });

  it('is handed on to the CDK with the stage, its stack and the file', () => {
    const call = readCdkCall(['deploy', '--stage', 'production', '--require-approval', 'never']);
    expect(cdkArguments(call, '/home/stages.json', ['Dateline-production'])).toEqual(
      'deploy Dateline-production -c stages=/home/stages.json -c stage=production --require-approval never'.split(' '),
    );
    expect(cdkArguments(readCdkCall(['synth']), '/home/stages.json', [])).toEqual(['synth', '-c', 'stages=/home/stages.json']);
  });

  it('finds in what the CDK wrote down of a deployment which CDN its alarm is about', () => {
    const outputs = { 'Dateline-production': { CdnDistribution: 'E123', SiteAddress: 'https://x' } };
    expect(distributionIn(outputs, 'Dateline-production')).toBe('E123');
    expect(() => distributionIn(outputs, 'Dateline-test')).toThrow('Dateline-test');
  });

  it('wants a stage wherever something may change', () => {
    expect(['deploy', 'diff', 'destroy', 'synth'].map((command) => needsStage(readCdkCall([command])))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it.each(['certificate', 'deskUrl', 'operators', 'newsroom'])(
    'is not obeyed where it says by -c %s what stages.json says',
    (flag) => {
      for (const typed of [['-c', `${flag}=x`], [`--context=${flag}=x`], ['--context', `${flag}=x`], [`-c=${flag}=x`]])
        expect(() => readCdkCall(['deploy', '--stage', 'production', ...typed])).toThrow(/is not read: say it in stages\.json/);
    },
  );

  it('is a sentence where the name is missing', () => {
    expect(() => readCdkCall(['deploy', '--stage'])).toThrow(new Misuse('--stage wants a name after it.'));
    expect(() => readCdkCall(['deploy', '--stage', '--verbose'])).toThrow('--stage wants a name after it.');
  });
});
