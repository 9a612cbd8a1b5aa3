import { parseArgs } from 'node:util';

/** What is to be done. */
export interface TortureRequest {
  /** Faults by name. */
  names: readonly string[];
  seed: number;
  /** How often each; undefined: as often as it says itself. */
  rounds: number | undefined;
  /** Rows of sales in the files. */
  sales: number;
  /** Files to load. */
  files: number;
}

export const USAGE =
  'Usage: npm run torture -- [NAME …] [--seed S] [--rounds N] [--sales N] [--files N]\nNAME is one of: ';

/** Rows of sales, of which half are in one file. */
const SALES = 60_000;

/** Reads a command line; undefined when it cannot be understood. */
export function readTortureArguments(
  args: readonly string[],
  known: readonly string[],
): TortureRequest | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        seed: { type: 'string', default: '1' },
        rounds: { type: 'string' },
        files: { type: 'string', default: '12' },
        sales: { type: 'string', default: String(SALES) },
      },
    });
    const { seed, rounds, sales, files } = values;
    const isUnderstood =
      [seed, rounds ?? '1', sales, files].every((text) => /^[1-9]\d*$/.test(text)) &&
      positionals.every((name) => known.includes(name));
    if (!isUnderstood) return undefined;
    return {
      names: positionals.length > 0 ? positionals : known,
      seed: Number(seed),
      rounds: rounds === undefined ? undefined : Number(rounds),
      sales: Number(sales),
      files: Number(files),
    };
  } catch {
    return undefined;
  }
}
