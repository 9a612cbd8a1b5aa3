import { ConfigError } from '../config.js';
import { DatabaseError } from '../database-error.js';
import { SchemaError } from '../migrations/schema-error.js';
import { BackupError } from './backup-error.js';
import { UsageError } from './backup-arguments.js';

/** Runs a command and tells its failure in a line. @returns its exit code: 2 for a wrong command line, 1 for other failures. */
export async function reported(command: string, run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\nnpm run ${command} -- --help says how it is used.\n`);
      return 2;
    }
    if (!EXPECTED.some((kind) => error instanceof kind)) throw error;
    process.stderr.write(`${(error as Error).message}\n`);
    return 1;
  }
}

const EXPECTED = [ConfigError, DatabaseError, SchemaError, BackupError];
