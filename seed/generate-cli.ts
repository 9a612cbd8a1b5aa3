import { parseArgs } from 'node:util';
import { generateDemo } from './generate.js';
import { BadOption, type GenerateOptions } from './generate-options.js';
import { writeCsv } from './write-csv.js';

const USAGE =
  'Usage: npm run generate -- [--customers N] [--transactions N] [--seed S] [--end YYYY-MM-DD] [--months N] --out DIR';
const NUMBERS = ['customers', 'transactions', 'seed', 'months'] as const;

type Command = { options: Partial<GenerateOptions>; out: string };

/** Reads the command line. @throws BadOption */
function readCommand(args: string[]): Command | 'help' {
  const text = { type: 'string' } as const;
  const values = parse(() =>
    parseArgs({
      args,
      options: {
        customers: text,
        transactions: text,
        seed: text,
        months: text,
        end: text,
        out: text,
        help: { type: 'boolean', short: 'h' },
      },
    }),
  ).values;
  if (values.help === true) return 'help';
  if (values.out === undefined || values.out === '') throw new BadOption(`--out is missing. ${USAGE}`);
  const options: Partial<GenerateOptions> = {};
  if (values.end !== undefined) options.end = values.end;
  for (const name of NUMBERS) {
    const given = values[name];
    if (given !== undefined) options[name] = /^\d+$/.test(given) ? Number(given) : Number.NaN;
  }
  return { options, out: values.out };
}

/** parseArgs reports unknown options as a TypeError of several lines; the first sentence says it. */
function parse<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof TypeError) throw new BadOption(`${error.message.split('. ')[0]}. ${USAGE}`);
    throw error;
  }
}

async function run({ options, out }: Command): Promise<void> {
  const data = generateDemo(options);
  const onProgress = (file: string, rows: number): void => {
    process.stderr.write(`\r${file}: ${rows.toLocaleString('en')} rows`.padEnd(60));
  };
  const written = await writeCsv(data, out, process.stderr.isTTY ? onProgress : undefined);
  if (process.stderr.isTTY) process.stderr.write('\r'.padEnd(60) + '\r');
  for (const { file, rows } of written)
    console.log(`${file.padEnd(24)}${rows.toLocaleString('en').padStart(12)} rows`);
  console.log(`truth.json tells what was planted. Written to ${out} with seed ${data.options.seed}.`);
}

try {
  const command = readCommand(process.argv.slice(2));
  if (command === 'help') console.log(USAGE);
  else await run(command);
} catch (error) {
  if (error instanceof BadOption) {
    console.error(error.message);
    process.exitCode = 2;
  } else if (error instanceof Error && 'code' in error && 'syscall' in error) {
    console.error(`--out cannot be written: ${error.message}`);
    process.exitCode = 1;
  } else {
    throw error;
  }
}
