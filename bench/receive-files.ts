import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ownEnvironment, type Target } from './rest-own-server.js';

export interface FileReceived {
  path: string;
  rows: number;
  seconds: number;
  /** While each tenth of it was read; what follows the last row is in `seconds` alone. */
  rowsPerSecond: number[];
}

export interface FilesReceived {
  files: FileReceived[];
  /** Of memory that the program held at most. */
  peakMegabytes: number;
}

const PROGRAM = fileURLToPath(new URL('receive-files-cli.js', import.meta.url));

/** Loads files into a database of ours in a process of its own, as `npm run ingest` does, and waits for its end. */
export async function receiveFiles(target: Target, files: readonly string[]): Promise<FilesReceived> {
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, ...files], {
    env: { ...process.env, ...ownEnvironment(target) },
  });
  return JSON.parse(stdout) as FilesReceived;
}
