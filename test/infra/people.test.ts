import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccessRequest, type Answer, evaluate, IdentityPolicy } from '../../local/aws/iam/evaluation.ts';
import { createResolver } from '../../local/aws/template/intrinsics.ts';
import { commandNames, commandTable, dropFolders } from '../../shared/release/command-table.ts';
import { readKey } from '../../shared/release/object-key.ts';
import { deployed } from './deployed.ts';

const stack = deployed();
const BUCKET = 'arn:aws:s3:::newsroom';
const unknown = (what: string): never => {
  throw new Error(`${what} has no place in a policy of people`);
};
const { resolve } = createResolver(
  {},
  {},
  {
    ref: unknown,
    secret: unknown,
    attribute: (id, attribute) =>
      attribute === 'Arn' && id.startsWith('IntakeNewsroom') ? BUCKET : unknown(`${id}.${attribute}`),
  },
);

const people = ['contributor', 'editor', 'translator'] as const;
type Person = (typeof people)[number];
const managed = stack.of('AWS::IAM::ManagedPolicy');
const documentOf = (person: Person): unknown =>
  resolve(
    managed.find(([, { Properties }]) => Properties.ManagedPolicyName === `Dateline-${person}`)?.[1].Properties.PolicyDocument,
  );
const policies = Object.fromEntries(people.map((person) => [person, IdentityPolicy.parse(documentOf(person))])) as Record<
  Person,
  IdentityPolicy
>;

const asks = (action: string, key?: string, context: Record<string, string> = {}): AccessRequest => ({
  action,
  resource: key === undefined ? BUCKET : `${BUCKET}/${key}`,
  context,
});
const puts = (person: Person, key: string): Answer => evaluate([policies[person]], asks('s3:PutObject', key));

describe('what people may do in the newsroom bucket', () => {
  it.each<[Person, 'may' | 'may not' | 'never may', string, string]>([
    ['contributor', 'may', 's3:PutObject', 'incoming/2026/wells.fr.md'],
    ['contributor', 'may', 's3:PutObject', 'incoming/2026-wells/release.yaml'],
    ['contributor', 'may', 's3:PutObject', 'incoming/2026-wells/photo.jpg'],
    ['contributor', 'may', 's3:PutObject', 'incoming/killing the mosquito.txt'],
    ['contributor', 'may', 's3:PutObject', 'incoming/road.kill.txt/en.md'],
    ['contributor', 'may', 's3:AbortMultipartUpload', 'incoming/wells.docx'],
    ['contributor', 'may', 's3:GetObject', 'reports/wells.txt.html'],
    ['contributor', 'may', 's3:GetObject', 'reports/index.html'],
    ...commandNames.flatMap((name): [Person, 'never may', string, string][] => [
      ['contributor', 'never may', 's3:PutObject', `incoming/wells.${name}.txt`],
      ['contributor', 'never may', 's3:PutObject', `incoming/2026/week: 3/wells.fr.${name}.txt`],
    ]),
    ['contributor', 'never may', 's3:PutObject', 'translations/in/wells.es.xlf.accept.txt'],
    ['contributor', 'may not', 's3:PutObject', 'translations/in/wells.es.xlf'],
    ['contributor', 'may not', 's3:PutObject', 'reports/wells.txt.html'],
    ['contributor', 'may not', 's3:PutObject', 'wells.txt'],
    ['contributor', 'may not', 's3:PutObjectTagging', 'incoming/wells.txt'],
    ['contributor', 'may not', 's3:PutObjectAcl', 'incoming/wells.txt'],
    ['contributor', 'may not', 's3:GetObject', 'incoming/wells.txt'],
    ['contributor', 'may not', 's3:GetObject', 'translations/out/wells.es.xlf'],
    ['contributor', 'may not', 's3:DeleteObject', 'incoming/wells.txt'],
    ['contributor', 'never may', 's3:DeleteObjectVersion', 'incoming/wells.txt'],

    ...commandNames.map((name): [Person, 'may', string, string] => [
      'editor',
      'may',
      's3:PutObject',
      `incoming/wells.fr.${name}.txt`,
    ]),
    ['editor', 'may', 's3:PutObject', 'incoming/2026/wells.fr.md'],
    ['editor', 'may', 's3:PutObject', 'translations/in/wells.es.xlf'],
    ['editor', 'may', 's3:PutObject', 'translations/in/wells.es.xlf.accept.txt'],
    ['editor', 'may', 's3:PutObject', 'translations/in/wells.es.xlf.return.txt'],
    ['editor', 'may', 's3:GetObject', 'incoming/wells.txt'],
    ['editor', 'may', 's3:GetObjectVersion', 'incoming/wells.txt'],
    ['editor', 'may', 's3:GetObject', 'reports/index.html'],
    ['editor', 'may', 's3:GetObject', 'translations/out/wells.es.xlf'],
    ['editor', 'may', 's3:PutObject', 'translations/memory/old.tmx'],
    ['editor', 'may', 's3:PutObject', 'translations/glossary/terms.csv'],
    ['translator', 'may not', 's3:PutObject', 'translations/memory/old.tmx'],
    ['contributor', 'may not', 's3:PutObject', 'translations/glossary/terms.csv'],
    ['editor', 'may', 's3:GetObject', 'translations/in/wells.es.xlf'],
    ['editor', 'may', 's3:DeleteObject', 'incoming/wells.txt'],
    ['editor', 'may not', 's3:DeleteObject', 'reports/wells.txt.html'],
    ['editor', 'may not', 's3:DeleteObject', 'translations/in/wells.es.xlf'],
    ['editor', 'never may', 's3:DeleteObjectVersion', 'incoming/wells.txt'],
    ['editor', 'may not', 's3:PutObject', 'reports/index.html'],
    ['editor', 'may not', 's3:PutObject', 'translations/out/wells.es.xlf'],
    ['editor', 'may not', 's3:PutObjectTagging', 'incoming/wells.txt'],
    ['editor', 'may not', 's3:PutObjectAcl', 'incoming/wells.txt'],

    ['translator', 'may', 's3:GetObject', 'translations/out/wells.es.xlf'],
    ['translator', 'may', 's3:PutObject', 'translations/in/wells.es.xlf'],
    ['translator', 'may', 's3:GetObject', 'reports/translations/in/wells.es.xlf.html'],
    ['translator', 'never may', 's3:PutObject', 'translations/in/wells.es.xlf.accept.txt'],
    ['translator', 'never may', 's3:PutObject', 'translations/in/week: 3/wells.es.xlf.return.txt'],
    ['translator', 'never may', 's3:PutObject', 'incoming/wells.kill.txt'],
    ['translator', 'may not', 's3:PutObject', 'incoming/wells.es.docx'],
    ['translator', 'may not', 's3:PutObject', 'translations/out/wells.es.xlf'],
    ['translator', 'may not', 's3:GetObject', 'incoming/wells.txt'],
    ['translator', 'may not', 's3:GetObject', 'reports/wells.txt.html'],
    ['translator', 'may not', 's3:GetObject', 'reports/index.html'],
    ['translator', 'may not', 's3:GetObject', 'translations/in/wells.es.xlf'],
    ['translator', 'may not', 's3:DeleteObject', 'translations/in/wells.es.xlf'],
    ['translator', 'never may', 's3:DeleteObjectVersion', 'translations/in/wells.es.xlf'],
  ])('%s %s %s %s', (person, verdict, action, key) => {
    const answers = { may: 'allowed', 'may not': 'not allowed', 'never may': 'denied' } as const;
    expect(evaluate([policies[person]], asks(action, key))).toBe(answers[verdict]);
  });

  it.each<[Person, string, readonly string[], readonly string[]]>([
    ['contributor', 's3:ListBucket', ['incoming/', 'incoming/2026/', 'reports/'], ['translations/', 'translations/out/', 'in']],
    ['editor', 's3:ListBucket', ['incoming/', 'reports/', 'translations/in/', 'translations/out/'], ['other/']],
    ['editor', 's3:ListBucketVersions', ['incoming/', 'incoming/wells.txt'], ['reports/', '']],
    [
      'translator',
      's3:ListBucket',
      ['translations/in/', 'translations/out/', 'reports/translations/in/'],
      ['incoming/', 'reports/'],
    ],
    ['contributor', 's3:ListBucketVersions', [], ['incoming/', 'reports/']],
  ])('%s may %s below %j, and not below %j', (person, action, yes, no) => {
    const list = (prefix: string) => evaluate([policies[person]], asks(action, undefined, { 's3:prefix': prefix }));
    expect(yes.filter((prefix) => list(prefix) !== 'allowed')).toEqual([]);
    expect(no.filter((prefix) => list(prefix) !== 'not allowed')).toEqual([]);
  });

  it.each(people)('%s finds the bucket and sees its folders at the top, but no list of everything', (person) => {
    const list = (context: Record<string, string>) => evaluate([policies[person]], asks('s3:ListBucket', undefined, context));
    expect(list({ 's3:prefix': '', 's3:delimiter': '/' })).toBe('allowed');
    expect(list({ 's3:prefix': '' })).toBe('not allowed');
    expect(list({})).toBe('not allowed');
    expect(evaluate([policies[person]], asks('s3:GetBucketLocation'))).toBe('allowed');
  });

  it('a file under a key that Dateline has not, or in an archive, is refused while its sender watches', () => {
    const put = (context: Record<string, string>) =>
      people.map((person) =>
        evaluate(
          [policies[person]],
          asks('s3:PutObject', `${person === 'translator' ? 'translations/in' : 'incoming'}/x`, context),
        ),
      );
    const all = (answer: Answer) => people.map(() => answer);
    expect(put({})).toEqual(all('allowed'));
    expect(put({ 's3:x-amz-server-side-encryption': 'AES256', 's3:x-amz-storage-class': 'STANDARD' })).toEqual(all('allowed'));
    expect(put({ 's3:x-amz-server-side-encryption': 'aws:kms' })).toEqual(all('not allowed'));
    expect(put({ 's3:x-amz-storage-class': 'GLACIER' })).toEqual(all('not allowed'));
    expect(put({ 's3:x-amz-server-side-encryption-customer-algorithm': 'AES256' })).toEqual(all('not allowed'));
  });

  it('a contributor who translates may do both, and give no command', () => {
    const both = (key: string) => evaluate([policies.contributor, policies.translator], asks('s3:PutObject', key));
    expect(both('incoming/wells.es.docx')).toBe('allowed');
    expect(both('translations/in/wells.es.xlf')).toBe('allowed');
    expect(both('incoming/wells.kill.txt')).toBe('denied');
    expect(both('translations/in/wells.es.xlf.accept.txt')).toBe('denied');
  });

  it.each(['contributor', 'translator'] as const)('%s gives no command even with a policy that allows everything', (person) => {
    const wide = IdentityPolicy.parse({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } });
    const withIt = (action: string, key: string) => evaluate([wide, policies[person]], asks(action, key));
    expect(withIt('s3:PutObject', 'incoming/wells.txt')).toBe('allowed');
    expect(withIt('s3:PutObject', 'incoming/wells.kill.txt')).toBe('denied');
    expect(withIt('s3:PutObject', 'translations/in/wells.es.xlf.return.txt')).toBe('denied');
    expect(withIt('s3:DeleteObjectVersion', 'incoming/wells.txt')).toBe('denied');
  });
});

const languages = ['en', 'fr', 'pt-BR', 'ar'];
const kindOf = (key: string) => readKey(key, languages).kind;

/** Names as people, programs and enemies write them: any script, decomposed, with spaces, dots and colons. */
const name = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc
    .array(fc.constantFrom('wells', 'Communiqué', 'Communique\u0301', 'بيان', '新闻', ' ', '.', ':', '-', '(1)', '*', '?', '$'), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => parts.join('')),
);
const folders = fc.array(name, { maxLength: 3 }).map((parts) => parts.map((part) => `${part}/`).join(''));
const suffix = fc.constantFrom('', '.fr', '.FR', '.pt_br', '.ar', '.de');

describe('every command and review', () => {
  it.each(commandTable)(
    '.$name.txt below $folder is for those whom the table names, and denied to all others',
    ({ name, folder, by }) => {
      for (const person of people) {
        const may = by.includes(person);
        for (const file of ['wells', 'week: 3/wells.fr'])
          expect([person, puts(person, `${dropFolders[folder]}${file}.${name}.txt`)]).toEqual([
            person,
            may ? 'allowed' : 'denied',
          ]);
      }
    },
  );
});

describe('every object key', () => {
  it('that is read as a command is denied to contributors and translators, and allowed to editors', () => {
    let commands = 0;
    fc.assert(
      fc.property(folders, name, suffix, fc.constantFrom(...commandNames), (folder, release, lang, command) => {
        const key = `incoming/${folder}${release}${lang}.${command}.txt`;
        fc.pre(kindOf(key) === 'command');
        commands += 1;
        expect([puts('contributor', key), puts('translator', key), puts('editor', key)]).toEqual(['denied', 'denied', 'allowed']);
      }),
      { numRuns: 2000 },
    );
    expect(commands).toBeGreaterThanOrEqual(2000);
  });

  it('that is near a command is denied when it is read as one, and never when it is read as a document or picture', () => {
    const seen = new Set<string>();
    const pieces = [
      'wells',
      '.',
      '.',
      'kill',
      'embargo',
      'accept',
      'txt',
      '.kill.txt',
      '.kill',
      '.txt',
      'KILL',
      '\u212aill',
      'TXT',
    ];
    const odd = [' ', '\u00a0', '\u200b', '\u0301', '\u0323', 'ｋill', 'tx\u0074', ':', '/', '(1)', '.fr', 'md', '.jpg', '\n'];
    const key = fc
      .array(fc.constantFrom(...pieces, ...odd), { minLength: 1, maxLength: 9 })
      .map((parts) => `incoming/${parts.join('')}`);
    fc.assert(
      fc.property(key, (each) => {
        const kind = kindOf(each);
        const answer = puts('contributor', each);
        seen.add(`${kind} ${answer}`);
        if (kind === 'command') expect(answer).toBe('denied');
        if (kind === 'document' || kind === 'asset') expect(answer).toBe('allowed');
      }),
      { numRuns: 20_000 },
    );
    expect([...seen]).toEqual(expect.arrayContaining(['command denied', 'document allowed', 'faulty allowed', 'faulty denied']));
  });

  it('that is read as a document or kept beside one may be put by contributors and editors, and by translators never', () => {
    const ending = fc.constantFrom('md', 'txt', 'docx', 'DOCX', 'html', 'json', 'eml', 'jpg', 'pdf');
    fc.assert(
      fc.property(folders, name, suffix, ending, (folder, release, lang, extension) => {
        const key = `incoming/${folder}${release}${lang}.${extension}`;
        fc.pre(['document', 'asset'].includes(kindOf(key)));
        expect([puts('contributor', key), puts('editor', key), puts('translator', key)]).toEqual([
          'allowed',
          'allowed',
          'not allowed',
        ]);
      }),
      { numRuns: 2000 },
    );
  });

  it('below incoming/ is closed to translators, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (rest) => {
        expect(puts('translator', `incoming/${rest}`)).not.toBe('allowed');
      }),
    );
  });

  it('ends as a command only if its bytes do: no other character becomes one of their letters when a name is composed', () => {
    const letters = new Set(`.txt${commandNames.join('')}`);
    const impostors = Array.from({ length: 0x110000 }, (_, code) => code)
      .filter((code) => code > 0x7f && (code < 0xd800 || code > 0xdfff))
      .filter((code) => [...String.fromCodePoint(code).normalize('NFC')].some((letter) => letters.has(letter)));
    expect(impostors).toEqual([]);
  });
});

describe('the policies of people', () => {
  it('are three, told by the stack, and found by name', () => {
    expect(managed).toHaveLength(3);
    for (const person of people) {
      const output = stack.template.Outputs[`${person[0]?.toUpperCase()}${person.slice(1)}Policy`];
      const id = stack.text(output?.Value);
      expect(stack.template.Resources[id]?.Properties.ManagedPolicyName).toBe(`Dateline-${person}`);
      // Nobody has one but whom an operator gives it.
      for (const whom of ['Roles', 'Users', 'Groups']) expect(stack.template.Resources[id]?.Properties).not.toHaveProperty(whom);
    }
  });

  it('name every action in full, and no bucket but the newsroom’s', () => {
    for (const { Statement } of Object.values(policies))
      for (const { Action, Resource } of Statement) {
        expect((Action ?? ['*']).filter((action) => !/^s3:[A-Za-z]+$/.test(action))).toEqual([]);
        expect((Resource ?? ['*']).filter((resource) => !/^arn:aws:s3:::newsroom(\/|$)/.test(resource))).toEqual([]);
      }
  });

  it.each(people)('the one of %s has room in IAM’s 6,144 characters, however long the bucket’s name', (person) => {
    expect(JSON.stringify(documentOf(person)).replaceAll(BUCKET, `arn:aws:s3:::${'b'.repeat(63)}`).length).toBeLessThan(6144);
  });
});
