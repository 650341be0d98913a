import * as z from 'zod';
import { parseRow } from '../../shared/aws/table.ts';
import type { Decision } from '../../shared/editorial/decision.ts';
import { editionKeyOf } from '../../shared/editorial/edition-of.ts';
import { decideIllustrated } from '../../shared/editorial/illustrate.ts';
import type { RecordsMessage } from '../../shared/editorial/messages.ts';
import { keyNamed, nothingBeside, type PicturesBeside, picturesTogether } from '../../shared/editorial/pictures-beside.ts';
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
import { again, roundFor } from '../../shared/queue/rounds.ts';
import { Edition } from '../../shared/release/edition.ts';
import { INCOMING, readKey } from '../../shared/release/object-key.ts';
import { type NamedPicture, Picture } from '../../shared/release/picture.ts';
import type { Problem, ProblemCode } from '../../shared/release/problem.ts';
import { sentencesHash } from '../../shared/release/wording/same-words.ts';
import type { Ports } from './ports.ts';
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
}

/**
 * Reads the pictures that lie beside a text. A file that it names and that is not there is noted down first: of a text and a picture that
 * come at the same time, at least one sees the other.
 */
export const readBeside = async (ports: Ports, text: Text): Promise<PicturesBeside> => {
  const { readRow, write } = ports;
  const { release, named = [], objectKey } = text;
  const isDropped = objectKey.startsWith(INCOMING);
  const byName = new Map<string, PictureRow>();
  for (const { file } of isDropped ? named : []) {
    const key = keyNamed(objectKey, file);
    await write({ put: { ...rowKeys.wantedPicture(key, release), release } });
    const row = await readRow(PictureRow, rowKeys.picture(key));
    if (row) byName.set(file, row);
  }
  const found = new Map<string, PictureRow>();
  for (const name of new Set(text.names)) for (const row of await readOfName(ports, name)) found.set(row.key, row);
  const since = text.generation > 1 ? Date.parse(text.eventTime) - OF_THE_SAME_TIME : 0;
  const others = [...found.values()].filter(({ eventTime }) => Date.parse(eventTime) >= since);
  return byName.size + others.length === 0 ? nothingBeside : { named: byName, others: others.sort(inOrder) };
};

/** `wells.jpg`, `wells-2.jpg`, `wells-10.jpg`. */
const inOrder = (one: PictureRow, other: PictureRow): number =>
  stemOf(one).localeCompare(stemOf(other), 'en', { numeric: true }) || (one.key < other.key ? -1 : 1);
const stemOf = ({ key }: PictureRow): string => key.replace(/\.[^./]*$/, '');

/** The pictures in the folder of a name, and those that are called so beside it. */
const readOfName = async (ports: Ports, name: string): Promise<PictureRow[]> => {
  const { pk, sk } = rowKeys.picture(`${INCOMING}${name}`);
  const [beside, inside] = await Promise.all([
    ports.query({ pk, from: sk, to: `${sk}~`, limit: MOST_LOOKED_AT }),
    ports.query({ pk: rowKeys.picture(`${INCOMING}${name}/`).pk, limit: MOST_LOOKED_AT }),
  ]);
  const rows = [...beside, ...inside].map((row) => parseRow(PictureRow, row)).filter(({ names }) => names.includes(name));
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

/** The releases that a picture belongs to: those whose texts name it, and the first that goes by one of its names. */
const readOwners = async (ports: Ports, row: PictureRow): Promise<Owner[]> => {
  const { pk } = rowKeys.wantedPicture(row.key, '');
  const wanted = (await ports.query({ pk, limit: MOST_LOOKED_AT })).map((one) => parseRow(WantedPictureRow, one).release);
  const owners = new Map<string, Owner>();
  for (const release of wanted) {
    const owner = await readOwner(ports, release);
    if (owner) owners.set(release, owner);
  }
  for (const name of row.names) {
    const { release } = releaseNamed(ports.newsroom.siteUrl, name, await ports.readReleaseName(name));
    const owner = owners.get(release) ?? (await readOwner(ports, release));
    if (!owner) continue;
    owners.set(release, owner);
    break;
  }
  return [...owners.values()];
};

const readOwner = async (ports: Ports, release: string): Promise<Owner | undefined> => {
  const { head, editions, members } = await ports.readRelease(release);
  if (!head && members.length === 0) return undefined;
  return { head, release, editions, isUndecided: (await readUndecided(ports, members)).length > 0 };
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
  for (const { release, editions } of owners)
    for (const { lang } of editions) await decide(() => illustrate(ports, { release, lang }, row));
  const isWaiting = owners.some(({ isUndecided }) => isUndecided);
  const waited = roundFor(message, now());
  const quiet = newsroom.intake.bundleQuietPeriod;
  if (isWaiting) await records.send(again(message, now()), LOOK_AGAIN);
  // Once more when it should be there: a text may have been read at the same time.
  else if (waited < quiet * 1000) await records.send({ ...again(message, now()) }, quiet + 1);
  await refresh(row);
};

/** What becomes of one language of a release now that this picture is there. */
const illustrate = async (
  ports: Ports,
  { release, lang }: { release: string; lang: string },
  cause: PictureRow,
): Promise<Decision | undefined> => {
  const { newsroom } = ports;
  const { head, editions } = await ports.readRelease(release);
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
  const now = ports.now();
  return decideIllustrated({ now, head, edition, languages: newsroom.languages }, { ...together, pictures, sentences }, cause);
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
    pictures
      .slice(0, MOST_LOOKED_AT)
      .map(async ({ key }) => ((await ports.readRow(UploadHeadRow, rowKeys.uploadHead(key))) ? [] : [key])),
  );
  return heads.flat();
};
