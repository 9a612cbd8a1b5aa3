import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const HELP = `Loads CSV files into ContexQ. Each file goes in wholly or not at all; the same file again changes nothing.

npm run ingest -- FILES… [options]

  FILES               customers, products, sales_transactions and support_tickets, told by their headers and
                      loaded in this order; gzip too. With --mapping: any table, in the order given.
  --mapping NAME      a preset (online-retail, superstore) or a JSON file; see docs/data.md
  --dry-run           say what would happen, and store nothing
  --skip-invalid      load the good rows, and write the bad ones to FILE.rejects.csv
  --rejects FILE      where the bad rows are written to (one file at a time)
  --mapping-schema    print the JSON schema of mapping files
  --help              print this

Exit code: 0 loaded or unchanged, 1 rejected or failed, 2 wrong usage.
`;

/** What the command line asks for. */
export type Request = { task: 'help' } | { task: 'mapping-schema' } | ({ task: 'ingest' } & IngestRequest);

export interface IngestRequest {
  files: readonly string[];
  mapping: string | undefined;
  dryRun: boolean;
  skipInvalid: boolean;
  rejects: string | undefined;
}

/** The command line cannot be understood. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Reads the command line.
 * @throws UsageError saying what is wrong with it.
 */
export function readArguments(args: readonly string[]): Request {
  const { values, positionals: files } = parse(args);
  if (values.help) return { task: 'help' };
  if (values['mapping-schema']) return { task: 'mapping-schema' };
  if (files.length === 0) throw new UsageError('name at least one file');
  const twice = files.find((file, at) =>
    files.slice(0, at).some((other) => resolve(other) === resolve(file)),
  );
  if (twice !== undefined) throw new UsageError(`${twice} is named twice`);
  const { rejects } = values;
  if (rejects !== undefined && files.length > 1) throw new UsageError('--rejects goes with one file');
  if (rejects !== undefined && files.some((file) => resolve(file) === resolve(rejects))) {
    throw new UsageError('--rejects names the file that is to be loaded');
  }
  return {
    task: 'ingest',
    files,
    mapping: values.mapping,
    dryRun: values['dry-run'],
    skipInvalid: values['skip-invalid'],
    rejects,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        mapping: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        'skip-invalid': { type: 'boolean', default: false },
        rejects: { type: 'string' },
        'mapping-schema': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
