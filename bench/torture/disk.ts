import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Random } from '../../seed/random.js';
import type { Step } from './journal.js';

/** The least that a disk writes wholly or not at all. */
const SECTOR = 512;
/** Shared memory, which no disk keeps. */
const VOLATILE = /-shm$/;

type Change = { offset: number; data: Buffer } | { length: number };
type NameChange = { name: string; file: DiskFile | undefined };

/** One file: what is safe, and what the disk was told and may have forgotten. */
class DiskFile {
  private bytes: Buffer = Buffer.alloc(0);
  private size = 0;
  private unsafe: Change[] = [];

  note(change: Change): void {
    this.unsafe.push(change);
  }

  sync(): void {
    for (const change of this.unsafe) this.apply(change);
    this.unsafe = [];
  }

  /** What is left: all that is safe, and of the rest as much as chance will have it, torn at sectors. */
  afterCut(random: Random): Buffer {
    const share = random.pick([0, 0.2, 0.8, 1]);
    for (const change of this.unsafe) {
      if ('length' in change) {
        if (random.chance(share)) this.apply(change);
        continue;
      }
      const { offset, data } = change;
      if (random.chance(0.5)) {
        if (random.chance(share)) this.apply(change);
        continue;
      }
      for (let from = 0, to; from < data.length; from = to) {
        to = Math.min(data.length, from + SECTOR - ((offset + from) % SECTOR));
        if (random.chance(share)) this.apply({ offset: offset + from, data: data.subarray(from, to) });
      }
    }
    return this.bytes.subarray(0, this.size);
  }

  private apply(change: Change): void {
    if ('length' in change) {
      this.bytes.fill(0, change.length);
      this.grow(change.length);
      this.size = change.length;
      return;
    }
    const end = change.offset + change.data.length;
    this.grow(end);
    change.data.copy(this.bytes, change.offset);
    this.size = Math.max(this.size, end);
  }

  private grow(size: number): void {
    if (size <= this.bytes.length) return;
    const grown = Buffer.alloc(Math.max(size, this.bytes.length * 2));
    this.bytes.copy(grown);
    this.bytes = grown;
  }
}

/**
 * A disk that keeps no promise but those of fsync: what a file held when it was synced, and which names a folder had
 * when the folder was. Of all else anything may be there after a power cut, but for the names, which come in order.
 */
export class Disk {
  private readonly names = new Map<string, DiskFile>();
  private readonly safeNames = new Map<string, DiskFile>();
  private unsafeNames: NameChange[] = [];

  /** @param keepsSyncs false: it only says that it has synced. */
  constructor(
    private readonly folder: string,
    private readonly keepsSyncs = true,
  ) {}

  take(step: Step): void {
    if (step.does === 'say' || VOLATILE.test(step.path)) return;
    const name = basename(step.path);
    const file = this.names.get(name);
    switch (step.does) {
      case 'create':
        this.rename(name, new DiskFile());
        break;
      case 'remove':
        this.rename(name, undefined);
        break;
      case 'rename':
        this.rename(basename(step.to), file);
        this.rename(name, undefined);
        break;
      case 'write':
        file?.note(step);
        break;
      case 'truncate':
        file?.note({ length: step.length });
        break;
      case 'sync':
        if (!this.keepsSyncs) return;
        if (step.path === this.folder) this.keepNames(this.unsafeNames.length);
        else file?.sync();
    }
  }

  /** Writes what is left after a power cut into another folder. The disk is of no use then. */
  cutPower(random: Random, into: string): void {
    this.keepNames(random.integer(0, this.unsafeNames.length));
    for (const [name, file] of this.safeNames) writeFileSync(join(into, name), file.afterCut(random));
  }

  private rename(name: string, file: DiskFile | undefined): void {
    setName(this.names, { name, file });
    this.unsafeNames.push({ name, file });
  }

  private keepNames(count: number): void {
    for (const change of this.unsafeNames.slice(0, count)) setName(this.safeNames, change);
    this.unsafeNames = this.unsafeNames.slice(count);
  }
}

function setName(names: Map<string, DiskFile>, { name, file }: NameChange): void {
  if (file) names.set(name, file);
  else names.delete(name);
}
