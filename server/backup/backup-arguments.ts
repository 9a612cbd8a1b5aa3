import { parseArgs } from 'node:util';

export const BACKUP_HELP = `Writes all that the database holds into one file, while servers and loads go on.

npm run backup -- FILE [options]

  FILE        where to, as in monday.backup.gz; it is gzipped text that either database can be restored from
  --force     replace a file that is there
  --help      print this

Exit code: 0 written, 1 failed, 2 wrong usage.
`;

export const RESTORE_HELP = `Puts a backup into the database, wholly or not at all, and checks what it then holds.

npm run restore -- FILE [options]

  FILE        what npm run backup wrote, on SQLite or PostgreSQL, by this ContexQ or an older one
  --replace   let go what the database holds
  --check     read the backup to its end, say what it holds, and change nothing
  --help      print this

Exit code: 0 restored, 1 failed, 2 wrong usage.
`;

/** The command line cannot be understood. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Reads the command line of backup or restore.
 * @param options the names of those that it may hold beside --help.
 * @returns the file, undefined when help is asked for, and whether each option is given.
 * @throws UsageError saying what is wrong with it.
 */
export function readArguments<Option extends string>(
  args: readonly string[],
  options: readonly Option[],
): { file: string | undefined } & Record<Option, boolean> {
  const { values, positionals } = parse(args, ['help', ...options]);
  const given = Object.fromEntries(options.map((option) => [option, values[option] === true]));
  const [file, ...more] = positionals;
  if (values.help === true) return { ...(given as Record<Option, boolean>), file: undefined };
  if (file === undefined || more.length > 0) throw new UsageError('name one file');
  return { ...(given as Record<Option, boolean>), file };
}

function parse(args: readonly string[], options: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: Object.fromEntries(options.map((option) => [option, { type: 'boolean' as const }])),
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
