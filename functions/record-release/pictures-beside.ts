import * as z from 'zod';
import type { ReleaseRows } from '../../shared/aws/release-rows.ts';
import { parseRow } from '../../shared/aws/table.ts';
import type { Decision } from '../../shared/editorial/decision.ts';
import { editionKeyOf } from '../../shared/editorial/edition-of.ts';
import { decideIllustrated } from '../../shared/editorial/illustrate.ts';
import type { RecordsMessage } from '../../shared/editorial/messages.ts';
import {
  type BesideFile,
  keyNamed,
  nothingBeside,
  type PicturesBeside,
  picturesTogether,
} from '../../shared/editorial/pictures-beside.ts';
import { releaseNamed } from '../../shared/editorial/release-names.ts';
import {
  type EditionRow,
  type HeadRow,
  PictureRow,
  rowKeys,
  UploadHeadRow,
  type UploadRow,
  WantedPictureRow,
} from '../../shared/editorial/rows.ts';
import { siteUrlOfIds } from '../../shared/newsroom/newsroom.ts';
import { retryWhileBeaten } from '../../shared/queue/retry-while-beaten.ts';
import { again, roundFor } from '../../shared/queue/rounds.ts';
import { Edition } from '../../shared/release/edition.ts';
import { INCOMING, readKey } from '../../shared/release/object-key.ts';
import { type NamedPicture, Picture } from '../../shared/release/picture.ts';
import type { Problem, ProblemCode } from '../../shared/release/problem.ts';
import type { Upload } from '../../shared/release/upload.ts';
import { sentencesHash } from '../../shared/release/wording/same-words.ts';
import type { Ports } from './ports.ts';
import { readStep } from './read-step.ts';
import { readUndecided } from './release-members.ts';

/** As many pictures of one folder, or of one name, as are looked at. */
const MOST_LOOKED_AT = 60;

/** A text of a later release of the same name has no pictures that were dropped so long before it: they were the earlier one's. */
const OF_THE_SAME_TIME = 60 * 60_000;

/** A text as far as what lies beside it is concerned. */
export interface Text {
  release: string;
  generation: number;
  /** What its release is called, and what its own file is called. */
  names: readonly string[];
  objectKey: string;
  eventTime: string;
  named?: readonly NamedPicture[] | undefined;
  /** Its pictures as they were decided with it, where it is decided. */
  before?: readonly Picture[];
}

/**
 * Reads the pictures that lie beside a text. What it names is noted down before (`claimPictures`). Of a file that is not for it (`isFor`) it keeps what it was decided with.
 */
export const readBeside = async (ports: Ports, text: Text): Promise<PicturesBeside> => {
  const { named = [], objectKey, before = [] } = text;
  const isDropped = objectKey.startsWith(INCOMING);
  const shownOf = async (row: PictureRow | undefined, key: string): Promise<BesideFile | undefined> => {
    if (row && (await isFor(ports, text, row))) return row;
    const picture = before.find(({ file }) => file === key);
    return picture && { key, picture };
  };
  const byName = new Map<string, BesideFile>();
  for (const { file } of isDropped ? named : []) {
    const key = keyNamed(objectKey, file);
    const found = await ports.readRow(PictureRow, rowKeys.picture(key));
    const shown = await shownOf(found, found?.key ?? key);
    if (shown) byName.set(file, shown);
  }
  const found = new Map<string, PictureRow>();
  for (const name of new Set(text.names)) for (const row of await readOfName(ports, name)) found.set(row.key, row);
  const since = text.generation > 1 ? Date.parse(text.eventTime) - OF_THE_SAME_TIME : 0;
  const others: BesideFile[] = [];
  for (const row of found.values()) {
    const shown = Date.parse(row.eventTime) >= since ? await shownOf(row, row.key) : undefined;
    if (shown) others.push(shown);
  }
  return byName.size + others.length === 0 ? nothingBeside : { named: byName, others: others.sort(inOrder) };
};

/** As many releases that wait are remembered beside the newest that names a picture. */
const MOST_WAITING = 8;

/**
 * Notes down the pictures that a text names, as soon as it is read: of a text and a picture that come at the same time, at least one sees
 * the other, and a text that waits for others of its release has its pictures kept for it.
 */
export const claimPictures = async (
  ports: Ports,
  { key, eventTime }: Pick<Upload, 'key' | 'eventTime'>,
  { release, named = [] }: { release: string; named?: readonly NamedPicture[] | undefined },
): Promise<void> => {
  if (!key.startsWith(INCOMING)) return;
  for (const { file } of named) await claimPicture(ports, keyNamed(key, file), { release, eventTime });
};

/** The newest text that names a picture has it; releases that named it before and still wait are not forgotten. */
const claimPicture = async (
  ports: Ports,
  key: string,
  { release, eventTime }: { release: string; eventTime: string },
): Promise<void> => {
  const rowKey = rowKeys.wantedPicture(key);
  await retryWhileBeaten('naming the same picture', CLAIMS, async () => {
    const known = await ports.readRow(WantedPictureRow, rowKey);
    const { others = [] } = known ?? {};
    if (known && (known.eventTime > eventTime || (known.release === release && known.eventTime === eventTime))) {
      return 'all done';
    }
    const earlier = [...(known ? [known.release] : []), ...others].filter((one) => one !== release);
    const waiting: string[] = [];
    for (const one of new Set(earlier)) if (waitingSince(await ports.readRelease(one), ports.now()).length > 0) waiting.push(one);
    const row: WantedPictureRow = { release, eventTime, ...(waiting.length > 0 && { others: waiting.slice(0, MOST_WAITING) }) };
    const isWritten = await ports.write({
      put: { ...rowKey, ...row },
      if: known
        ? { expression: 'eventTime = :known', values: { ':known': known.eventTime } }
        : { expression: 'attribute_not_exists(pk)' },
    });
    return isWritten ? 'all done' : 'beaten';
  });
};

/** How often it is noted down anew because another text was first. */
const CLAIMS = 4;

/** When what waits of a release was dropped: its versions, or files that ask for a time to come or are in doubt. None: nothing waits. */
const waitingSince = ({ head, editions, members }: ReleaseRows, now: string): string[] => {
  if (head?.killed) return [];
  const pending = editions.flatMap((one) => (one.pending && !one.killed ? [one.pending.facts.eventTime] : []));
  const asking =
    editions.length > 0
      ? []
      : members.filter(({ embargo = '', date = '', doubt }) => doubt !== undefined || embargo > now || date > now);
  return [...pending, ...asking.map(({ eventTime }) => eventTime)];
};

/** Whether a file and a text were dropped at about the same time. */
const isOfTheSameTime = (one: string, other: string): boolean =>
  Math.abs(Date.parse(one) - Date.parse(other)) <= OF_THE_SAME_TIME;

/**
 * Whether the newest version of a picture may be shown with a text: with the newest that names it, and with the release that it is named
 * for. A file may be dropped for another release under a name that is in use: one that was dropped long after the text is left a while, in
 * which the text that it came with says so; and as long as another release waits that has a claim on it, it is only for the text it was
 * dropped with. What is in doubt is shown to nobody.
 */
const isFor = async (ports: Ports, { release, names, objectKey, eventTime, before }: Text, row: PictureRow): Promise<boolean> => {
  const claim = await ports.readRow(WantedPictureRow, rowKeys.wantedPicture(row.key));
  const isNewest = claim?.release === release;
  const isByName = row.names.some((name) => names.includes(name));
  const isMissed = claim?.others?.includes(release) && before?.every(({ file }) => file !== row.key);
  if (!isNewest && !isByName && !isMissed) return false;
  const quiet = ports.newsroom.intake.bundleQuietPeriod * 1000;
  const isLate = before !== undefined && Date.parse(row.eventTime) - Date.parse(eventTime) > OF_THE_SAME_TIME;
  if (isLate && Date.parse(ports.now()) - Date.parse(row.eventTime) < quiet) return false;
  const isOwn = (isNewest || isByName) && isOfTheSameTime(row.eventTime, eventTime) && objectKey.startsWith(INCOMING);
  for (const [other, rows] of await readClaims(ports, row, claim)) {
    if (other === release) continue;
    const since = waitingSince(rows, ports.now());
    if (since.length > 0 && !(isOwn && since.every((time) => !isOfTheSameTime(row.eventTime, time)))) return false;
  }
  return true;
};

/** The releases that a picture may belong to, with their rows: those whose texts name it, and the first that goes by one of its names. */
const readClaims = async (
  ports: Ports,
  row: PictureRow,
  claim: WantedPictureRow | undefined,
): Promise<ReadonlyMap<string, ReleaseRows>> => {
  const claims = new Map<string, ReleaseRows>();
  for (const release of claim ? [claim.release, ...(claim.others ?? [])] : [])
    claims.set(release, await ports.readRelease(release));
  for (const name of row.names) {
    const { release } = releaseNamed(siteUrlOfIds(ports.newsroom), name, await ports.readReleaseName(name));
    const rows = claims.get(release) ?? (await ports.readRelease(release));
    if (!isThere(rows)) continue;
    claims.set(release, rows);
    break;
  }
  return claims;
};

const isThere = ({ head, members }: ReleaseRows): boolean => head !== undefined || members.length > 0;

/** `wells.jpg`, `wells-2.jpg`, `wells-10.jpg`. */
const inOrder = (one: BesideFile, other: BesideFile): number =>
  stemOf(one).localeCompare(stemOf(other), 'en', { numeric: true }) || (one.key < other.key ? -1 : 1);
const stemOf = ({ key }: BesideFile): string => key.replace(/\.[^./]*$/, '');

/** The pictures in the folder of a name, and those that are called so beside it. */
const readOfName = async (ports: Ports, name: string): Promise<PictureRow[]> => {
  const { pk, sk } = rowKeys.picture(`${INCOMING}${name}`);
  // Other releases whose names only begin so may have any number of them.
  const filter = { expression: 'contains(#names, :name)', names: { '#names': 'names' }, values: { ':name': name } };
  const [beside, inside] = await Promise.all([
    // `wells (2).jpg`, `wells-2.jpg`, `wells.jpg`, `wells_2.jpg`: letters lie behind these.
    ports.query({ pk, from: `${sk} `, to: `${sk}_~`, filter, limit: MOST_LOOKED_AT }),
    ports.query({ pk: rowKeys.picture(`${INCOMING}${name}/`).pk, filter, limit: MOST_LOOKED_AT }),
  ]);
  const rows = [...beside, ...inside].map((row) => parseRow(PictureRow, row));
  const own = await Promise.all(rows.map(async (row) => ((await isNearer(ports, row, name)) ? [] : [row])));
  return own.flat();
};

/** Whether a likelier name of a picture is that of another release. */
const isNearer = async ({ readReleaseName }: Ports, { names }: PictureRow, name: string): Promise<boolean> => {
  for (const one of names.slice(0, names.indexOf(name))) if (await readReleaseName(one)) return true;
  return false;
};

/** A release that a picture belongs to, and whether a file of it is read and not decided. */
interface Owner {
  head: HeadRow | undefined;
  release: string;
  editions: readonly EditionRow[];
  isUndecided: boolean;
}

/** The releases that a picture may belong to, as they are. */
const readOwners = async (ports: Ports, row: PictureRow): Promise<Owner[]> => {
  const claim = await ports.readRow(WantedPictureRow, rowKeys.wantedPicture(row.key));
  const claims = [...(await readClaims(ports, row, claim))].filter(([, rows]) => isThere(rows));
  return Promise.all(
    claims.map(async ([release, { head, editions, members }]) => ({
      ...{ head, release, editions },
      isUndecided: (await readUndecided(ports, members)).length > 0,
    })),
  );
};

/** How soon it is looked at again whose a picture is. Seconds. */
const LOOK_AGAIN = 3;

/**
 * Shows a picture with the texts it belongs to, wherever they are by now: `decide` decides about one language of a release. As long as a
 * text of it may be on its way it is looked at again, and then its card says whose it is.
 */
export const sharePicture = async (
  ports: Ports,
  message: Extract<RecordsMessage, { kind: 'picture' }>,
  {
    decide,
    refresh,
  }: { decide: (find: () => Promise<Decision | undefined>) => Promise<void>; refresh: (row: PictureRow) => Promise<void> },
): Promise<void> => {
  const { newsroom, now, records } = ports;
  const row = await ports.readRow(PictureRow, rowKeys.picture(message.key));
  if (!row) return;
  const owners = await readOwners(ports, row);
  // What is read and not decided yet may ask for another time: the picture waits for it.
  for (const { release, editions, isUndecided } of owners)
    if (!isUndecided) for (const { lang } of editions) await decide(() => illustrate(ports, { release, lang }, row));
  const isWaiting = owners.some(({ isUndecided }) => isUndecided);
  const waited = roundFor(message, now());
  const quiet = newsroom.intake.bundleQuietPeriod;
  if (isWaiting) await records.send(again(message, now()), LOOK_AGAIN);
  // Once more when it should be there: a text may have been read at the same time.
  else if (waited < quiet * 1000) await records.send(again(message, now()), quiet + 1);
  await refresh(row);
};

/** What becomes of one language of a release now that this picture is there. */
const illustrate = async (
  ports: Ports,
  { release, lang }: { release: string; lang: string },
  cause: PictureRow,
): Promise<Decision | undefined> => {
  const { newsroom } = ports;
  const { head, editions, members } = await ports.readRelease(release);
  const edition = editions.find((one) => one.lang === lang);
  const facts = edition?.pending?.facts ?? edition?.live?.facts;
  if (!head || !edition || !facts) return undefined;
  const words = await ports.archive.read(editionKeyOf(release, lang, facts.version));
  if (!words) throw new Error(`version ${facts.version} of ${release} in ${lang} is not in the archive yet`);
  const before = Edition.parse(JSON.parse(words.text));
  const { objectKey, eventTime } = facts;
  const reading = readKey(objectKey, newsroom.languages);
  const own = reading.kind === 'document' && !reading.returned ? [reading.releaseKey] : [];
  const { generation, key } = head;
  const beside = await readBeside(ports, {
    release,
    generation,
    names: [key, ...own],
    objectKey,
    eventTime,
    named: before.named,
    before: before.pictures ?? [],
  });
  const isAsked = edition.pending?.questions.includes('picture-without-text') ?? false;
  const together = picturesTogether(before, beside, newsroom, {
    isTranslated: !objectKey.startsWith(INCOMING),
    known: isAsked ? [] : (facts.pictures ?? []),
  });
  const pictures = z.array(Picture).parse(together.pictures);
  // Both were read by the schema, so that the same pictures are the same text.
  if (JSON.stringify(pictures) === JSON.stringify(before.pictures ?? [])) return undefined;
  const sentences = sentencesHash({ ...before, pictures });
  const step = await readStep(ports, { head, editions, members });
  return decideIllustrated({ ...step, now: ports.now(), head, edition }, { ...together, pictures, sentences }, cause);
};

const OF_CARDS: readonly ProblemCode[] = ['picture-waits', 'picture-of-nobody', 'picture-shown'];

/** What the card of a picture says, with whose it is by now. */
export const saidOfPicture = async (ports: Ports, upload: UploadRow, problems: readonly Problem[]): Promise<Problem[]> => {
  const said = problems.filter(({ code }) => !OF_CARDS.includes(code));
  const row = await ports.readRow(PictureRow, rowKeys.picture(upload.key));
  if (!row) return said;
  const owners = await readOwners(ports, row);
  const names = owners.flatMap(({ head }) => (head && !head.killed ? [head.key] : []));
  if (names.length > 0) return [...said, { code: 'picture-shown', weight: 'remark', params: { name: names.join(', ') } }];
  const isEarly =
    Date.parse(ports.now()) - Date.parse(upload.decidedAt) < ports.newsroom.intake.bundleQuietPeriod * 1000 ||
    owners.some(({ isUndecided }) => isUndecided);
  const code = isEarly ? 'picture-waits' : 'picture-of-nobody';
  return [...said, { code, weight: 'remark', params: { names: row.names.join(', ') } }];
};

/** Pictures that lie beside a file under its name and that nobody has decided about yet. */
export const readPicturesToCome = async (ports: Ports, name: string): Promise<string[]> => {
  const listed = await ports.listObjects(`${INCOMING}${name}`);
  const pictures = listed.filter(({ key }) => {
    const reading = readKey(key, ports.newsroom.languages);
    return reading.kind === 'picture' && reading.names.includes(name);
  });
  const heads = await Promise.all(
    // What is not decided yet was dropped last.
    pictures
      .sort((one, other) => (one.since < other.since ? 1 : -1))
      .slice(0, MOST_LOOKED_AT)
      .map(async ({ key }) => ((await ports.readRow(UploadHeadRow, rowKeys.uploadHead(key))) ? [] : [key])),
  );
  return heads.flat();
};
