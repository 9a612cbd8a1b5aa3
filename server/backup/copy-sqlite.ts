import { connect } from './connect.js';
import { writeNewFile } from './new-file.js';

/**
 * Copies a SQLite database into a file, from one state of it; others may read and write meanwhile.
 * Faster than a backup that every database can read, and a database of its own. @returns the name of the file.
 * @throws BackupError when the file is there already or cannot be written.
 */
export async function copySqlite(path: string, copy: string): Promise<string> {
  await connect({ kind: 'sqlite', path }, (runner) =>
    writeNewFile(copy, false, async (_, name) => {
      await runner.query('vacuum into ?', [name]);
    }),
  );
  return copy;
}
