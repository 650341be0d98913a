import { readFileSync } from 'node:fs';
import { sayingIfUnmailed } from '../../../shared/editorial/alert-age.ts';
import { datedAsAnnounced } from '../../../shared/editorial/announced.ts';
import { rowChangesOf } from '../../../shared/editorial/changes.ts';
import { decideCommand } from '../../../shared/editorial/decide-command.ts';
import { decideDue } from '../../../shared/editorial/decide-due.ts';
import { decideFollow } from '../../../shared/editorial/decide-follow.ts';
import { decideManifest } from '../../../shared/editorial/decide-manifest.ts';
import { decideUpload } from '../../../shared/editorial/decide-upload.ts';
import type { Decision } from '../../../shared/editorial/decision.ts';
import { partitionsOf, worthALook } from '../../../shared/editorial/lookalike.ts';
import { addressesFor, atAddress } from '../../../shared/editorial/page-address.ts';
import { memberOf, type ReleaseFiles, settlingFor, undecided } from '../../../shared/editorial/release-files.ts';
import type {
  EditionRow,
  FingerprintRow,
  HeadRow,
  LookalikeRow,
  MemberRow,
  NewestReadRow,
  ReleaseKeyRow,
  UploadHeadRow,
  UploadRow,
} from '../../../shared/editorial/rows.ts';
import { rowKeys } from '../../../shared/editorial/rows.ts';
import { underManifest } from '../../../shared/editorial/stated.ts';
import { fingerprintOfDocument, releaseKeyOf, signatureOfDocument } from '../../../shared/editorial/upload-facts.ts';
import { Newsroom } from '../../../shared/newsroom/newsroom.ts';
import { commandRow } from '../../../shared/release/command-table.ts';
import type { Understood } from '../../../shared/release/edition.ts';
import { releaseIdOf, uploadIdOf } from '../../../shared/release/identity.ts';
import type { KeyReading } from '../../../shared/release/key-reading.ts';
import type { Manifest } from '../../../shared/release/manifest.ts';
import { readKey } from '../../../shared/release/object-key.ts';
import { parseCommand } from '../../../shared/release/parsing/parse-command.ts';
import type { ParsedUpload, Upload } from '../../../shared/release/upload.ts';

export const newsroom = Newsroom.parse(JSON.parse(readFileSync('newsroom.json', 'utf8')));

export const words =
  'The new pump house brings clean water to forty villages along the coast, where families had walked two hours a day to fetch it.';

/** A document as validate-release would hand it on: say what is special about it. */
export const document = (special: Partial<Understood> = {}): Understood => ({
  lang: 'en',
  headline: 'Clean water reaches forty coastal villages',
  summary: words,
  body: [`<p>${words}</p>`],
  quotes: [],
  contacts: [],
  countries: ['KH'],
  topics: [],
  type: 'release',
  releaseAt: '2026-11-02T09:00:00.000Z',
  stated: {},
  derived: {},
  noise: [],
  ...special,
});

/** A desk with a table in memory: rows are what decisions leave behind, by the same changes that the transaction writes. */
export const openDesk = (start = '2026-11-02T09:00:00.000Z') => {
  const rows = new Map<string, Record<string, unknown>>();
  const name = ({ pk, sk }: { pk: string; sk: string }) => `${pk}|${sk}`;
  const row = <Row>(key: { pk: string; sk: string }): Row | undefined => rows.get(name(key)) as Row | undefined;
  let now = start;
  let count = 0;

  const decisions: Decision[] = [];
  const addressed = (decision: Decision): Decision => {
    const path = addressesFor(decision, newsroom).find((one) => {
      const owner = row<{ release: string }>(rowKeys.path(one))?.release;
      return owner === undefined || owner === decision.head?.release;
    });
    return path === undefined ? decision : atAddress(decision, path);
  };

  const write = (decided: Decision): Decision => {
    const decision = sayingIfUnmailed(addressed(datedAsAnnounced(decided, newsroom)), newsroom);
    decisions.push(decision);
    for (const change of rowChangesOf(decision)) {
      if ('put' in change) rows.set(name(change.put), change.put);
      else if ('delete' in change) rows.delete(name(change.delete));
      else if ('update' in change) {
        const before: Record<string, unknown> = rows.get(name(change.update)) ?? { ...change.update };
        const after: Record<string, unknown> = {
          ...before,
          ...Object.fromEntries(Object.entries(change.set).filter(([, value]) => value !== undefined)),
        };
        for (const gone of change.remove ?? []) delete after[gone];
        rows.set(name(change.update), after);
      }
    }
    return decision;
  };

  const release = (key: string) => {
    const keyRow = row<ReleaseKeyRow>(rowKeys.releaseKey(key));
    const id = keyRow?.release ?? releaseIdOf(newsroom.siteUrl, key, 1);
    const partition = [...rows.values()].filter(({ pk }) => pk === rowKeys.head(id).pk);
    return {
      id,
      keyRow,
      head: row<HeadRow>(rowKeys.head(id)),
      editions: partition.filter(({ sk }) => String(sk).startsWith('E#')) as unknown as EditionRow[],
    };
  };

  const uploadOf = (key: string, at: { eventTime?: string; sequencer?: string } = {}): Upload => {
    count += 1;
    const versionId = `v${count}`;
    return {
      uploadId: uploadIdOf('newsroom', key, versionId),
      bucket: 'newsroom',
      key,
      versionId,
      sequencer: at.sequencer ?? count.toString(16).padStart(8, '0'),
      eventTime: at.eventTime ?? now,
      principal: 'editor',
      size: 100,
    };
  };

  const filesOf = (releaseId: string): ReleaseFiles => ({
    members: [...rows.values()].filter(
      ({ pk, sk }) => pk === rowKeys.head(releaseId).pk && String(sk).startsWith('M#'),
    ) as unknown as MemberRow[],
    unread: [],
  });

  const undecidedIn = (releaseId: string): string[] =>
    undecided(filesOf(releaseId).members, (key) => row<UploadHeadRow>(rowKeys.uploadHead(key)), now);

  /** Lets the other editions follow a decision, as the messages to each of them do. */
  const follow = (releaseKey: string, decision: Decision): Decision => {
    for (const followed of decision.follow) {
      const { head, editions } = release(releaseKey);
      const edition = editions.find((candidate) => candidate.lang === followed);
      if (!head || !edition) continue;
      const { principal, eventTime } = decision.cause;
      const { head: { revision = 0 } = {}, command } = decision;
      const order = { action: decision.action, principal, eventTime, at: decision.at, revision, note: command?.note };
      const next = decideFollow({ newsroom, now, head, edition, editions, files: filesOf(head.release) }, order);
      if (next) write(next);
    }
    return decision;
  };

  /** The archive's editions, as far as copies are told by them. */
  const bodies = new Map<string, readonly string[]>();
  const keepBody = (decision: Decision, { body }: Understood): Decision => {
    const { head, edition, newVersion } = decision;
    if (head && edition && newVersion) bodies.set(`${head.release}#${edition.lang}#${newVersion}`, body);
    return decision;
  };

  const asItIs = ({ release: id, lang }: { release: string; lang: string }) => ({
    head: row<HeadRow>(rowKeys.head(id)),
    edition: row<EditionRow>(rowKeys.edition(id, lang)),
  });

  const lookalikesOf = (parsed: ParsedUpload) => {
    if (parsed.kind !== 'document') return undefined;
    const signature = signatureOfDocument(parsed);
    const partitions = partitionsOf(parsed.understood.lang, signature);
    const found = [...rows.values()].filter(({ pk }) => partitions.includes(String(pk))) as unknown as LookalikeRow[];
    return worthALook(found, signature).map((one) => ({
      row: one,
      ...asItIs(one),
      body: bodies.get(`${one.release}#${one.lang}#${one.version}`),
    }));
  };

  const facts = (upload: Upload, reading: KeyReading, asParsed: ParsedUpload) => {
    const key = reading.kind === 'document' ? releaseKeyOf(reading, asParsed) : 'releaseKey' in reading ? reading.releaseKey : '';
    const id = release(key).id;
    const member = memberOf(upload, reading, asParsed, now);
    const read = row<NewestReadRow>(rowKeys.newestRead(upload.key));
    const overtaken = member !== undefined && read !== undefined && read.sequencer > member.sequencer;
    if (member && !overtaken) {
      const { sequencer, uploadId } = member;
      const put = (rowKey: { pk: string; sk: string }, rest: object) => rows.set(name(rowKey), { ...rowKey, ...rest });
      put(rowKeys.newestRead(upload.key), { sequencer, uploadId, release: id });
      const known = row<MemberRow>(rowKeys.member(id, upload.key));
      if (!known || known.sequencer < sequencer) put(rowKeys.member(id, upload.key), member);
      if (read && read.release !== id) rows.delete(name(rowKeys.member(read.release, upload.key)));
    }
    const of = release(key);
    const parsed = underManifest(asParsed, of.head?.manifest);
    const uploadHead = row<UploadHeadRow>(rowKeys.uploadHead(upload.key));
    const owner =
      parsed.kind === 'document' ? row<FingerprintRow>(rowKeys.fingerprint(fingerprintOfDocument(parsed))) : undefined;
    return {
      newsroom,
      now,
      upload,
      reading,
      parsed,
      uploadHead,
      before: uploadHead && row<UploadRow>(rowKeys.upload(upload.key, uploadHead.versionId)),
      ...of,
      // Here a key means one release all its life.
      ...(of.head && of.keyRow && { newest: { keyRow: of.keyRow, editions: [] } }),
      files: filesOf(id),
      overtaken,
      undecided: undecidedIn(id),
      sameText: owner && { owner, ...asItIs(owner) },
      lookalikes: lookalikesOf(parsed),
    };
  };

  return {
    rows,
    /** All that was committed, in order. */
    decisions,
    release,
    row,
    /** Drops a document and commits what is decided. */
    drop: (
      releaseKey: string,
      understood: Understood,
      {
        extension = 'md',
        problems = [],
        ...at
      }: { extension?: string; problems?: ParsedDocument['problems']; eventTime?: string; sequencer?: string } = {},
    ): Decision => {
      const upload = uploadOf(`incoming/${releaseKey}.${extension}`, at);
      const reading: KeyReading = { kind: 'document', releaseKey, extension, bundle: false, problems: [] };
      const parsed: ParsedUpload = {
        kind: 'document',
        upload,
        sha256: '',
        format: extension,
        charset: 'utf-8',
        understood,
        problems,
      };
      return follow(releaseKey, keepBody(write(decideUpload(facts(upload, reading, parsed))), understood));
    },
    /**
     * Drops a file into a folder, whole key below `incoming/`: a document, what release.yaml says, or nothing that can be read. Gives
     * back how to look again: the seconds it waits, or what was decided.
     */
    dropInto: (path: string, content: Understood | Manifest | 'faulty', problems: ParsedDocument['problems'] = []) => {
      const upload = uploadOf(`incoming/${path}`);
      const reading = readKey(upload.key, newsroom.languages);
      const base = { upload, sha256: '', problems };
      const parsed: ParsedUpload =
        content === 'faulty'
          ? { kind: 'faulty', upload, understood: {}, problems: [{ code: 'front-matter-date', weight: 'error' }] }
          : 'headline' in content
            ? { kind: 'document', ...base, format: 'md', charset: 'utf-8', understood: content }
            : { kind: 'manifest', ...base, manifest: content };
      let decided: Decision | undefined;
      return (): number | Decision => {
        if (decided) return decided;
        const gathered = facts(upload, reading, parsed);
        const wait = settlingFor(gathered);
        if (wait !== undefined) return wait;
        decided = write(reading.kind === 'manifest' ? decideManifest(gathered) : decideUpload(gathered));
        return follow(decided.head?.key ?? '', decided);
      };
    },
    /** Drops a file that cannot be read as a release. */
    dropFaulty: (releaseKey: string, { extension = 'md' } = {}): Decision => {
      const upload = uploadOf(`incoming/${releaseKey}.${extension}`);
      const reading: KeyReading = { kind: 'document', releaseKey, extension, bundle: false, problems: [] };
      const parsed: ParsedUpload = {
        kind: 'faulty',
        upload,
        understood: {},
        problems: [{ code: 'front-matter-date', weight: 'error' }],
      };
      return write(decideUpload(facts(upload, reading, parsed)));
    },
    /** Drops a command file whose text is `reason` and, for a whole release, lets every edition follow. Undefined when the command waits. */
    command: (
      command: Extract<KeyReading, { kind: 'command' }>['command'],
      releaseKey: string,
      { lang, reason = 'because', ...at }: { lang?: string; reason?: string; eventTime?: string; sequencer?: string } = {},
    ): Decision | undefined => {
      const upload = uploadOf(`incoming/${releaseKey}${lang ? `.${lang}` : ''}.${command}.txt`, at);
      const reading = { kind: 'command' as const, command, releaseKey, ...(lang && { lang }) };
      const parsed = parseCommand(new TextEncoder().encode(reason), upload, commandRow(command));
      const answer = decideCommand(facts(upload, reading, parsed), reading);
      if (answer.wait) return undefined;
      const written = write(answer.decision);
      follow(releaseKey, written);
      return written;
    },
    /** What happens when an edition is said to be due. */
    due: (releaseKey: string, lang = 'en') => {
      const { head, editions } = release(releaseKey);
      const decided = decideDue(
        now,
        head,
        editions.find((edition) => edition.lang === lang),
        undecidedIn(release(releaseKey).id),
        { newsroom, editions, files: filesOf(release(releaseKey).id) },
      );
      if (decided.kind === 'publish' || decided.kind === 'hold') write(decided.decision);
      return decided;
    },
    edition: (releaseKey: string, lang = 'en') => release(releaseKey).editions.find((edition) => edition.lang === lang),
    uploadOutcomes: () =>
      [...rows.entries()].filter(([key]) => key.startsWith('U#') && key.includes('|V#')).map(([, { outcome }]) => outcome),
    /** What the desk page is made from: object keys of a list, newest first. */
    list: (list: string): string[] =>
      ([...rows.values()] as { list?: string; listAt?: string; key?: string; live?: { facts: { objectKey: string } } }[])
        .filter((each) => each.list === list)
        .sort((a, b) => ((a.listAt ?? '') > (b.listAt ?? '') ? -1 : 1))
        .map(({ key, live }) => (key ?? live?.facts.objectKey ?? '').replace('incoming/', '')),
    feed: (feed: string) => [...rows.values()].filter(({ pk, sk }) => pk === `F#${feed}` && sk !== 'STATE'),
    dueRows: () => [...rows.values()].filter(({ pk }) => pk === 'DUE'),
    moveTo: (instant: string) => {
      now = instant;
    },
  };
};

type ParsedDocument = Extract<ParsedUpload, { kind: 'document' }>;
