import { BackupFile } from './backup-file.js';
import type { Contents } from './contents.js';
import type { FileHead } from './backup-format.js';

/**
 * Reads a backup to its end. @returns what it holds.
 * @throws BackupError when it is not whole.
 * @throws SchemaError when it comes from a newer program.
 */
export async function checkBackup(path: string): Promise<{ head: FileHead; contents: Contents }> {
  const file = new BackupFile(path);
  const contents = new Map<string, number>();
  try {
    const head = await file.head();
    for (let table = await file.nextTable(); table; table = await file.nextTable()) {
      await file.skipRows();
      contents.set(table.table, (await file.foot(table)).rows);
    }
    return { head, contents };
  } finally {
    file.close();
  }
}
