import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join, relative } from 'node:path';
import { writing } from '../aws/disk.ts';
import { Misuse } from './misuse.ts';

/** Raised with every change to what lies in the folder that an older Dateline's state would not survive. */
const STATE_VERSION = '1';

const STAMP = 'version';
const PUBLISHED = 'samples-published';
const LOCK = 'lock';

export interface StateFolder {
  /** The samples were not all published from here yet. */
  isNew: boolean;
  /** Notes that they were. */
  settle(): void;
  release(): void;
}

/** Another process has the folder. */
export class InUse extends Misuse {}

const listenOn = (path: string): Promise<Server | undefined> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.end(String(process.pid)));
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    server.listen(path, () => {
      server.unref();
      resolve(server);
    });
  });

/** The process that listens at the other end; undefined when it died and left the socket behind. */
const holderOf = (path: string): Promise<string | undefined> =>
  new Promise((resolve) => {
    const socket = connect(path);
    let said = '';
    socket.on('data', (data) => {
      said += String(data);
    });
    socket.once('end', () => resolve(said));
    socket.once('error', () => resolve(undefined));
  });

/**
 * A socket is the lock: unlike a file with a number in it, it tells a process that runs from one that was killed. Relative,
 * because the path of a socket holds a hundred characters.
 */
const lock = async (folder: string): Promise<Server> => {
  const path = relative(process.cwd(), join(folder, LOCK));
  const server = await listenOn(path);
  if (server) return server;
  const holder = await holderOf(path);
  if (holder !== undefined) throw new InUse(`Dateline is already running on ${folder} (process ${holder}): stop that one first.`);
  rmSync(path, { force: true });
  const second = await listenOn(path);
  if (!second) throw new InUse(`Dateline is just being started on ${folder} by another process.`);
  return second;
};

/**
 * Takes the folder that holds all state for this process. Throws `InUse` when another one has it, and `Misuse` when what is there was
 * left by another version. `fresh` takes everything in it away first.
 */
export const openStateFolder = async (folder: string, { fresh }: { fresh: boolean }): Promise<StateFolder> => {
  writing(folder, () => mkdirSync(folder, { recursive: true }));
  const server = await lock(folder);
  if (fresh) {
    for (const name of readdirSync(folder)) if (name !== LOCK) rmSync(join(folder, name), { recursive: true });
  }
  const [stamp, published] = [join(folder, STAMP), join(folder, PUBLISHED)];
  const version = existsSync(stamp) ? readFileSync(stamp, 'utf8').trim() : undefined;
  if (version !== undefined && version !== STATE_VERSION) {
    server.close();
    throw new Misuse(
      `${folder} was left by another version of Dateline (${version}, and this is ${STATE_VERSION}): run "npm start -- --fresh" to begin again.`,
    );
  }
  if (version === undefined) {
    writing(stamp, () => {
      writeFileSync(`${stamp}.new`, `${STATE_VERSION}\n`);
      renameSync(`${stamp}.new`, stamp); // whole or not at all, whenever we are killed
    });
  }
  return {
    isNew: !existsSync(published),
    settle: () => writing(published, () => writeFileSync(published, '')),
    release: () => void server.close(),
  };
};
