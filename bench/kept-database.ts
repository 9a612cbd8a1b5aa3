import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { benchFolder } from './bench-folder.js';
import { demoFiles } from './demo-files.js';
import { loadOwn, serveOwn } from './rest-own-server.js';

/**
 * A SQLite database of our own with a generated business of so many transactions and all its insights. It is made once
 * and kept; whoever wants one that this version makes removes the old one.
 * @returns a copy at `path`, to do with as one likes.
 */
export async function copyOfKept(transactions: number, path: string): Promise<string> {
  const kept = join(benchFolder(), `bench-${transactions}.sqlite`);
  if (!existsSync(kept)) {
    const fresh = `${kept}.fresh`;
    mkdirSync(dirname(kept), { recursive: true });
    // an interrupted run leaves the file and what SQLite keeps beside it
    for (const left of readdirSync(dirname(kept)))
      if (left.startsWith(basename(fresh))) rmSync(join(dirname(kept), left));
    loadOwn(await demoFiles(transactions), fresh);
    await (await serveOwn(fresh)).stop();
    renameSync(fresh, kept);
  }
  copyFileSync(kept, path, constants.COPYFILE_FICLONE);
  reachDisk(path);
  return path;
}

/** Waits until a copy has reached the disk: what is measured on it would wait for that, and longer for a large one. */
function reachDisk(path: string): void {
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
}
