import { PortInUse } from '../../aws/http-listener.ts';
import { openNewsroom, ownNewsroomFile } from '../../newsroom/newsroom-file.ts';
import { type Running, startRunning } from '../../newsroom/running.ts';

/** What the host says once, when it runs. */
export interface HostReady {
  site: string;
  endpoint: string;
  /** The newsroom bucket. */
  bucket: string;
  timeZone: string;
}

/** What it says when it is asked. Dead letters are not waiting. */
export interface HostBacklog {
  waiting: number;
  deadLetters: number;
}

/**
 * The running host in a process of its own, as `npm start` runs it, so that a benchmark that asks much does not keep it from
 * answering. Takes the folder for its state; each message from the parent asks how much is left to do.
 */
const [folder = ''] = process.argv.slice(2);
const newsroom = openNewsroom(ownNewsroomFile);

const startOnFreePorts = async (): Promise<Running> => {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    try {
      const write = (line: string): void => {
        if (/^\S+ +error /.test(line)) console.error(line);
      };
      return await startRunning({ folder, port, newsroom, newsroomFile: ownNewsroomFile, write, colourful: false });
    } catch (error) {
      if (!(error instanceof PortInUse)) throw error;
    }
  }
};

const { urls, landmarks, account, close } = await startOnFreePorts();

const backlog = (): HostBacklog => {
  const left = { waiting: 0, deadLetters: 0 };
  for (const name of account.sqs.queueNames()) {
    const { visible, inFlight, delayed } = account.sqs.stats(name);
    left[landmarks.deadLetters.includes(name) ? 'deadLetters' : 'waiting'] += visible + inFlight + delayed;
  }
  return left;
};

process.on('message', () => process.send?.(backlog()));
process.on('disconnect', () => void close().then(() => process.exit()));
const ready: HostReady = {
  site: urls.site,
  endpoint: urls.bucket,
  bucket: landmarks.newsroom,
  timeZone: newsroom.timeZone,
};
process.send?.(ready);
