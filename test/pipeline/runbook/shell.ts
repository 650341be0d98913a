import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** Takes a command's words and the folder it is typed in; resolves to what it prints, and rejects where it fails. */
export type Program = (words: readonly string[], folder: string) => Promise<string>;

/** What stands in for a program: it hands its words to the test, and says what that says. */
const standIn = (program: string, port: number): string => `#!${process.execPath}
const said = JSON.stringify({ program: ${JSON.stringify(program)}, words: process.argv.slice(2), folder: process.cwd() });
const answer = await fetch('http://127.0.0.1:${port}', { method: 'POST', body: said });
const text = await answer.text();
if (answer.ok) console.log(text);
else { console.error(text); process.exit(1); }
`;

export interface Shell {
  /** Runs lines as bash does, and ends at the first that fails. */
  type: (script: string) => Promise<{ code: number | null; out: string; err: string }>;
  close: () => void;
}

/** A shell that knows these programs beside its own. */
export const openShell = async (programs: Readonly<Record<string, Program>>): Promise<Shell> => {
  const folder = mkdtempSync(join(tmpdir(), 'shell-'));
  const server = createServer(async (request, response) => {
    try {
      const {
        program,
        words,
        folder: at,
      } = JSON.parse(await text(request)) as { program: string; words: string[]; folder: string };
      response.end(await programs[program]?.(words, at));
    } catch (error) {
      response.statusCode = 500;
      response.end(`${(error as Error).name}: ${(error as Error).message}`);
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'package.json'), '{ "type": "module" }');
  for (const program of Object.keys(programs)) {
    writeFileSync(join(bin, program), standIn(program, port));
    chmodSync(join(bin, program), 0o755);
  }
  return {
    type: (script) =>
      new Promise((done) => {
        const bash = spawn('bash', ['--norc', '--noprofile', '-euo', 'pipefail', '-c', script], {
          stdio: ['ignore', 'pipe', 'pipe'],
          cwd: folder,
          env: { PATH: `${bin}:${process.env.PATH}`, HOME: folder },
        });
        const ended = { out: '', err: '' };
        bash.stdout.on('data', (data) => (ended.out += data));
        bash.stderr.on('data', (data) => (ended.err += data));
        bash.on('close', (code) => done({ code, ...ended }));
      }),
    close: () => {
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
};
