import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dialect } from '../../server/kit/dialect.js';
import { Random, streamSeed } from '../../seed/random.js';
import { Cluster } from './cluster.js';
import { writeFiles } from './files.js';
import { recordHistory, type History } from './history.js';
import { startServer, stop } from './programs.js';
import { sqliteIn, type Subject } from './subject.js';

/** How much is done. */
export interface Size {
  seed: number;
  /** Rows of sales in the files. */
  sales: number;
  /** Of the files no more than so many are loaded. */
  files: number;
  /** Whether a server is started after each fault. */
  serves: boolean;
}

/** What all faults share: files, what an undisturbed load makes of them, and places for databases. */
export class Ground {
  readonly folder = mkdtempSync(join(tmpdir(), 'contexq-torture-'));
  private shared: Promise<Cluster> | undefined;
  private readonly histories = new Map<Dialect, Promise<History>>();
  private files: Promise<string[]> | undefined;
  private made = 0;

  constructor(private readonly size: Size) {}

  /** Draws that are the same for the same seed, whatever else is run. */
  random(fault: string): Random {
    return new Random(streamSeed(this.size.seed, fault));
  }

  /** What each file makes of a database, and how long it takes there. */
  history(dialect: Dialect): Promise<History> {
    this.files ??= writeFiles(join(this.folder, 'files'), this.size.sales, this.size.seed);
    let history = this.histories.get(dialect);
    if (!history) {
      history = this.files.then(async (files) =>
        recordHistory(files.slice(0, this.size.files), await this.subject(dialect)),
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

  /** s from the start of a server until its first answer. */
  async secondsUntilReady({ environment }: Subject): Promise<number> {
    if (!this.size.serves) return 0;
    const server = await startServer(environment);
    await stop(server);
    return server.readyAfter;
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
