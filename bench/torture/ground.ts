import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dialect } from '../../server/kit/dialect.js';
import { Random, streamSeed } from '../../seed/random.js';
import { Cluster } from './cluster.js';
import { writeFiles } from './files.js';
import { recordHistory, type History } from './history.js';
import { sqliteIn, type Subject } from './subject.js';

/** What all faults share: files, what an undisturbed load makes of them, and places for databases. */
export class Ground {
  readonly folder = mkdtempSync(join(tmpdir(), 'contexq-torture-'));
  private shared: Promise<Cluster> | undefined;
  private readonly histories = new Map<Dialect, Promise<History>>();
  private files: Promise<string[]> | undefined;
  private made = 0;

  /** @param sales rows of sales in the files; `most`: of the files no more than so many. */
  constructor(
    private readonly seed: number,
    private readonly sales: number,
    private readonly most = Infinity,
  ) {}

  /** Draws that are the same for the same seed, whatever else is run. */
  random(fault: string): Random {
    return new Random(streamSeed(this.seed, fault));
  }

  /** What each file makes of a database, and how long it takes there. */
  history(dialect: Dialect): Promise<History> {
    this.files ??= writeFiles(join(this.folder, 'files'), this.sales, this.seed);
    let history = this.histories.get(dialect);
    if (!history) {
      history = this.files.then(async (files) =>
        recordHistory(files.slice(0, this.most), await this.subject(dialect)),
      );
      this.histories.set(dialect, history);
    }
    return history;
  }

  /** An empty database. */
  async subject(dialect: Dialect): Promise<Subject> {
    if (dialect === 'postgres') return (await this.cluster()).newSubject();
    return sqliteIn(this.newFolder());
  }

  /** The PostgreSQL that faults share which leave it as it is. */
  cluster(): Promise<Cluster> {
    return (this.shared ??= Cluster.start());
  }

  newFolder(): string {
    const folder = join(this.folder, String(++this.made));
    mkdirSync(folder);
    return folder;
  }

  async clear(): Promise<void> {
    await (await this.shared)?.node.remove();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
