import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { QueryRunner } from 'typeorm';
import type { Dialect } from '../kit/dialect.js';
import { pendingAfter, recordedMigrations } from '../migrations/recorded.js';
import { tablesAfter, type TableShape } from '../migrations/tables-after.js';
import { BackupError } from './backup-error.js';
import {
  END_OF_ROWS,
  FORMAT,
  LEFT_OUT,
  type FileFoot,
  type FileHead,
  type TableFoot,
} from './backup-format.js';
import type { Contents } from './contents.js';
import { countLines } from './count-lines.js';
import { readLastKey } from './last-key.js';
import { writeNewFile } from './new-file.js';
import { readRows } from './read-rows.js';
import { UNLIMITED } from './unlimited.js';

/** The level above takes twice the time for a twentieth of the size. */
const COMPRESSION = 3;

export interface BackupOptions {
  /** Replace a file that is there. */
  force?: boolean;
  /** Told the rows written so far. */
  onProgress?: (rows: number) => void;
}

/** One state of the data, whatever is written meanwhile. */
const BEGIN = {
  sqlite: ['begin'],
  postgres: ['begin isolation level repeatable read, read only', ...UNLIMITED],
} as const satisfies Record<Dialect, readonly string[]>;

/**
 * Writes all that a database holds into a file, from one state of it; writers go on meanwhile. The file is for its owner
 * alone, and there under its name only when it is whole.
 * @param runner a connection of its own, outside of a transaction.
 * @throws BackupError when there is nothing to write, or the file cannot be written.
 * @throws SchemaError when the tables come from a newer program.
 */
export async function writeBackup(
  runner: QueryRunner,
  path: string,
  { force = false, onProgress = () => undefined }: BackupOptions = {},
): Promise<Contents> {
  const contents = new Map<string, number>();
  try {
    for (const statement of BEGIN[runner.connection.options.type as Dialect]) await runner.query(statement);
    const migrations = await recordedMigrations(runner);
    if (migrations.length === 0) throw new BackupError('the database is empty: there is nothing to back up');
    pendingAfter(migrations, 'the database');
    const tables = (await tablesAfter(migrations)).filter(({ name }) => !LEFT_OUT.includes(name));
    const text = Readable.from(textOf(runner, migrations, tables, contents, onProgress));
    await writeNewFile(path, force, (file) =>
      pipeline(text, createGzip({ level: COMPRESSION }), async (gzipped: AsyncIterable<Buffer>) => {
        for await (const piece of gzipped) await file.writeFile(piece);
      }),
    );
    await runner.query('rollback');
    return contents;
  } catch (error) {
    // a database that failed has no transaction left; its own error is the one to tell
    await runner.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function* textOf(
  runner: QueryRunner,
  migrations: string[],
  tables: readonly TableShape[],
  contents: Map<string, number>,
  onProgress: (rows: number) => void,
): AsyncGenerator<Buffer | string> {
  const digest = createHash('sha256');
  const json = (line: object) => {
    const text = `${JSON.stringify(line)}\n`;
    digest.update(text);
    return text;
  };
  let total = 0;
  yield json(await headOf(runner, migrations));
  for (const table of tables) {
    const columns = table.columns.map(({ name }) => name);
    yield json({ table: table.name, columns });
    const rowsDigest = createHash('sha256');
    let rows = 0;
    for await (const chunk of readRows(runner, table)) {
      rowsDigest.update(chunk);
      rows += countLines(chunk);
      onProgress(total + rows);
      yield chunk;
    }
    yield END_OF_ROWS;
    contents.set(table.name, rows);
    total += rows;
    const lastKey = table.givesKeys ? await readLastKey(runner, table) : undefined;
    yield json({ rows, lastKey, sha256: rowsDigest.digest('hex') } satisfies TableFoot);
  }
  yield json({ tables: tables.length, rows: total, sha256: digest.copy().digest('hex') } satisfies FileFoot);
}

async function headOf(runner: QueryRunner, migrations: string[]): Promise<FileHead> {
  const [row] = (await runner.query(`select value from settings where name = 'version'`)) as {
    value: string;
  }[];
  return {
    contexq: 'backup',
    format: FORMAT,
    createdAt: new Date().toISOString(),
    from: runner.connection.options.type as Dialect,
    migrations,
    version: Number(row?.value ?? 0),
  };
}
