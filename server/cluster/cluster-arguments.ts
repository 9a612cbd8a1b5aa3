import { parseArgs } from 'node:util';

export const USAGE = `Usage: npm run cluster -- [--servers N] [--embedded]
  --servers N  how many servers, 1 to 64 (2)
  --embedded   on an empty PostgreSQL that lives as long as they do, to try it out`;

/** The command line is wrong. The message says how it should be. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface ClusterArguments {
  servers: number;
  embedded: boolean;
}

/** Reads the command line. @throws UsageError */
export function readArguments(args: string[]): ClusterArguments | 'help' {
  const { servers, embedded, help } = parse(args);
  if (help) return 'help';
  if (!/^\d+$/.test(servers) || Number(servers) < 1 || Number(servers) > 64) {
    throw new UsageError(`--servers is "${servers}"; expected a whole number from 1 to 64`);
  }
  return { servers: Number(servers), embedded };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        servers: { type: 'string', default: '2' },
        embedded: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('. ')[0] ?? ''}\n${USAGE}`);
  }
}
