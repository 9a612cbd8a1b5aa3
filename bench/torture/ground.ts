import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../../server/config.js';
import type { Dialect } from '../../server/kit/dialect.js';
import { Random, streamSeed } from '../../seed/random.js';
import { writeFiles } from './files.js';
import { recordHistory, type History } from './history.js';
import { Postgres } from './postgres.js';
import type { Environment } from './programs.js';

/** A database that faults are done to. */
export interface Subject {
  database: Config['database'];
  /** Where programs find it. */
  environment: Environment;
}

/** What all faults share: files, what an undisturbed load makes of them, and places for databases. */
export class Ground {
  readonly folder = mkdtempSync(join(tmpdir(), 'contexq-torture-'));
  private postgres: Promise<Postgres> | undefined;
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
  cluster(): Promise<Postgres> {
    return (this.postgres ??= Postgres.start());
  }

  newFolder(): string {
    const folder = join(this.folder, String(++this.made));
    mkdirSync(folder);
    return folder;
  }

  async clear(): Promise<void> {
    await (await this.postgres)?.end();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The SQLite database of a folder. */
export function sqliteIn(folder: string) {
  const path = join(folder, 'data.sqlite');
  return { database: { kind: 'sqlite', path }, environment: { DB_PATH: path } } as const satisfies Subject;
}
