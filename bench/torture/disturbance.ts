import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Environment } from './programs.js';

const SOURCE = fileURLToPath(new URL('disturb.c', import.meta.url));
/** More than any disk has. */
const ENDLESS = 2n ** 62n;

/** Why programs cannot be disturbed here; undefined when they can. */
export function cannotDisturb(): string | undefined {
  if (platform() !== 'linux') return 'only on Linux';
  return spawnSync('cc', ['--version']).status === 0 ? undefined : 'no C compiler (cc) on the path';
}

/** What stands between programs and the files of one folder, and their clock. */
export class Disturbance {
  /** What the programs are started with. */
  readonly environment: Environment;
  /** Every change of the files, in order; `readJournal` reads it. */
  readonly journal: string;
  private readonly control: string;

  /**
   * @param scratch a folder for its own files.
   * @param folder the folder whose files are meant.
   */
  constructor(scratch: string, folder: string, keepsJournal = false) {
    const library = join(scratch, 'disturb.so');
    execFileSync('cc', ['-O1', '-shared', '-fPIC', '-o', library, SOURCE, '-ldl', '-lpthread']);
    this.control = join(scratch, 'control');
    this.journal = join(scratch, 'journal');
    writeFileSync(this.control, Buffer.alloc(16));
    // PostgreSQL runs as somebody else
    chmodSync(this.control, 0o666);
    this.leaveSpace(undefined);
    this.environment = {
      LD_PRELOAD: library,
      DISTURB_FOLDER: folder,
      DISTURB_CONTROL: this.control,
      ...(keepsJournal && { DISTURB_JOURNAL: this.journal }),
    };
  }

  /** The disk takes so many more bytes; undefined: as many as there are. Holds at once, for what already runs too. */
  leaveSpace(bytes: number | undefined): void {
    this.set(0, bytes === undefined ? ENDLESS : BigInt(Math.round(bytes)));
  }

  /** The wall clock is so many whole s ahead of the right one, or behind it. */
  moveClock(seconds: number): void {
    this.set(8, BigInt(seconds) * 1_000n);
  }

  private set(at: number, value: bigint): void {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(value);
    const file = openSync(this.control, 'r+');
    writeSync(file, bytes, 0, 8, at);
    closeSync(file);
  }
}
