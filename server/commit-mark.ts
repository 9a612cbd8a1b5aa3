import { closeSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Bytes of both copies of the header of the index of the write-ahead log (sqlite.org/walformat.html, 2.1): it counts
 * commits, and holds a checksum over all that the log has.
 */
const HEADER = 96;

interface Opened {
  file: number;
  users: number;
}

/** By full path. */
const opened = new Map<string, Opened>();

/**
 * Names what was committed last to a SQLite file, by whatever program, in a microsecond: without asking SQLite, which
 * takes a trip to another thread.
 *
 * To be closed after all connections of this process to the file. It closes the index, and a process that closes a file
 * loses all its locks on it (sqlite.org/howtocorrupt.html, 2.2); SQLite's are on this one.
 */
export class CommitMark {
  private readonly header = Buffer.alloc(HEADER);
  /** What was read in this very turn, for those who ask in the same. */
  private justRead: string | undefined;

  private constructor(
    private readonly path: string,
    private shared: Opened | undefined,
  ) {}

  /** @param database path of a file that this process has open. */
  static of(database: string): CommitMark {
    const path = resolve(`${database}-shm`);
    const shared = opened.get(path) ?? { file: fileAt(path), users: 0 };
    if (shared.file === -1) return new CommitMark(path, undefined);
    shared.users += 1;
    opened.set(path, shared);
    return new CommitMark(path, shared);
  }

  /** @returns undefined where only SQLite can tell: in a file that is not written ahead, and once this is closed. */
  read(): string | undefined {
    const { header, shared, justRead } = this;
    if (!shared) return undefined;
    if (justRead !== undefined) return justRead;
    if (readSync(shared.file, header, 0, HEADER, 0) < HEADER) return undefined;
    queueMicrotask(() => (this.justRead = undefined));
    return (this.justRead = header.toString('latin1'));
  }

  close(): void {
    const { path, shared } = this;
    this.shared = undefined;
    if (!shared || (shared.users -= 1) > 0) return;
    opened.delete(path);
    closeSync(shared.file);
  }
}

/** @returns −1 where there is none. */
function fileAt(path: string): number {
  try {
    return openSync(path, 'r');
  } catch {
    return -1;
  }
}
