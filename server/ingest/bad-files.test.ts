import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { calendarOf } from '../kit/day.js';
import { SourceError } from '../kit/records.js';
import { readSource, temporaryFiles, type Said } from '../testing/read-source.js';
import { BATCH_ROWS, csvSource } from './csv-source.js';

const { folder, write } = temporaryFiles();
const calendar = calendarOf('UTC');

const HEADER = 'customer_id,name\n';
const ROWS = Array.from({ length: 30_000 }, (_, at) => `C${at},Customer ${at}\n`).join('');

async function read(path: string): Promise<Said> {
  return readSource(await csvSource(path, { calendar }));
}

/** The one line a file that cannot be read is answered with. */
async function failure(path: string): Promise<string> {
  const error: unknown = await read(path).then(
    () => new Error('it was read'),
    (cause: unknown) => cause,
  );
  expect(error).toBeInstanceOf(SourceError);
  const { message } = error as SourceError;
  expect(message).not.toContain('\n');
  return message;
}

describe('a file that cannot be read is answered with its name, the line and what to do', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['empty.csv', '', 'empty.csv: is empty (0 bytes)'],
    ['blank.csv', '\n\n', 'blank.csv:1: has no header: the first row names the columns'],
    [
      'latin1.csv',
      Buffer.from(`${HEADER}C1,Ada\nC2,Zoë\n`, 'latin1'),
      'latin1.csv:3: byte 0xeb at offset 29 is no UTF-8; save the file as UTF-8',
    ],
    [
      'late-latin1.csv',
      Buffer.concat([Buffer.from(HEADER + ROWS), Buffer.from('C,\xe9\n', 'latin1')]),
      `late-latin1.csv:30002: byte 0xe9 at offset ${HEADER.length + ROWS.length + 2} is no UTF-8`,
    ],
    [
      'cut-character.csv',
      Buffer.from(`${HEADER}C1,\xc3`, 'latin1'),
      'cut-character.csv:2: byte 0xc3 at offset 20',
    ],
    [
      'utf16.csv',
      Buffer.from(`\uFEFF${HEADER}`, 'utf16le'),
      'utf16.csv:1: is in UTF-16; save it as CSV in UTF-8',
    ],
    ['nul.csv', `${HEADER}C1,Ada\nC2,B\0b\n`, 'nul.csv:3: a NUL byte'],
    ['unmarked-utf16.csv', Buffer.from(HEADER, 'utf16le'), 'unmarked-utf16.csv:1: a NUL byte'],
    ['book.xlsx', Buffer.from('PK\x03\x04…'), 'is a ZIP archive or a spreadsheet; save it as CSV (UTF-8)'],
    [
      'open-quote.csv',
      `${HEADER}C1,Ada\nC2,"Bob\nC3,Cy\n`,
      'open-quote.csv:3: a quote (") that opens in this row is never closed',
    ],
    [
      'stray-quote.csv',
      `${HEADER}C1,"Ada\nB"\nC2,5" pipe\n`,
      'stray-quote.csv:4: a quote (") inside a field that is not quoted',
    ],
    ['after-quote.csv', `${HEADER}C1,"Ada"x\n`, 'after-quote.csv:2: text after a closing quote (")'],
    ['old-mac.csv', 'customer_id,name\rC1,Ada\r', 'old-mac.csv:1: lines end with a carriage return alone'],
    ['twice.csv', 'customer_id,name,NAME \n', 'twice.csv:1: the column "NAME" stands there twice'],
    [
      'long.csv',
      `${HEADER}C1,${'x'.repeat(1_200_000)}\nC2,B\n`,
      'long.csv:2: a row of more than 1 MiB begins here',
    ],
    [
      'long-quote.csv',
      `${HEADER}C1,Ada\nC2,"B\n${ROWS.repeat(3)}`,
      'long-quote.csv:3: a row of more than 1 MiB begins here; is a quote (") left open in it?',
    ],
    [
      'long-stray.csv',
      `${HEADER}C1,Ada\nC2,5" pipe\n${ROWS.repeat(3)}`,
      'long-stray.csv:3: a quote (") inside a field',
    ],
    [
      'cut.csv.gz',
      gzipSync(HEADER + ROWS).subarray(0, 50_000),
      'the compressed data end too soon; was the file copied wholly?',
    ],
    ['damaged.csv', damaged(gzipSync(HEADER + ROWS)), 'the compressed data are damaged'],
    ['nothing.csv', 'a,b\n1,2\n', 'as customers it lacks the columns "customer_id", "name"; found: "a", "b"'],
    [
      'sales.csv',
      'Transaction_ID,product_id,quantity,name\n',
      'sales.csv:1: as sales_transactions it lacks the columns "unit_price", "occurred_at"; found: "Transaction_ID", "product_id", "quantity", "name"',
    ],
    ['both.csv', 'customer_id,product_id,name\n', 'both.csv:1: could be customers or products'],
  ])('%s', async (name, content, message) => {
    expect(await failure(write(name, content))).toContain(message);
  });

  test('whatever its bytes are', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .array(fc.constantFrom('customer_id', 'name', ',', '\n', '\r', '"', 'é', '\0', ';'), {
          maxLength: 40,
        })
        .map((parts) => Buffer.from(parts.join(''))),
      fc
        .uint8Array({ minLength: 1, maxLength: 60 })
        .map((noise) => Buffer.concat([Buffer.from(HEADER), noise])),
      fc.integer({ min: 0, max: 60 }).map((length) => gzipSync(`${HEADER}C1,Ada\n`).subarray(0, length)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const path = write('any.csv', content);
        const said = await read(path).catch((error: unknown) => error);
        if (said instanceof Error) await failure(path);
        else expect(said).toHaveProperty('rows');
      }),
      { numRuns: 300 },
    );
  });

  test('the line of broken compressed data is where reading ends', async () => {
    const message = await failure(
      write('cut-late.csv.gz', gzipSync(HEADER + ROWS.repeat(3)).subarray(0, -200)),
    );
    expect(Number(/^cut-late\.csv\.gz:(\d+):/.exec(message)?.[1])).toBeGreaterThan(10_000);
  });

  test('a directory, a missing and a forbidden file', async () => {
    mkdirSync(join(folder, 'dir.csv'));
    expect(await failure(join(folder, 'dir.csv'))).toMatch(/dir\.csv: is a directory; name a CSV file$/);
    expect(await failure(join(folder, 'none.csv'))).toMatch(/none\.csv: no such file$/);
    expect(await failure('/dev/null')).toBe('/dev/null: is no regular file; name a CSV file');
    const forbidden = write('forbidden.csv', HEADER);
    chmodSync(forbidden, 0o000);
    // The superuser may read everything.
    if (process.getuid?.() !== 0)
      expect(await failure(forbidden)).toMatch(/may not be read: permission denied$/);
  });
});

function damaged(packed: Buffer): Buffer {
  packed.fill(0xff, 5_000, 5_100);
  return packed;
}

describe('a file may', () => {
  const names = async (path: string) =>
    (await read(path)).records.customers.map(({ id, name }) => [id, name]);

  test.each<[string, string | Uint8Array]>([
    ['begin with a byte order mark', `\uFEFF${HEADER}C1,Zoë\nC2,"B,\nb"\n`],
    ['be compressed, whatever its name', gzipSync(`${HEADER}C1,Zoë\nC2,"B,\nb"\n`)],
    ['end its lines with CR LF, and the last not at all', 'customer_id,name\r\nC1,Zoë\r\nC2,"B,\nb"'],
    ['hold empty lines', `\n${HEADER}\nC1,Zoë\n\n\nC2,"B,\nb"\n\n`],
    [
      'write its header in any case, in quotes and with spaces',
      ' NAME ,"Customer_Id"\nZoë, C1\n"B,\nb",C2\n',
    ],
    ['be delimited by semicolons', 'customer_id;name\nC1;Zoë\nC2;"B,\nb"\n'],
    ['be delimited by tabs', 'customer_id\tname\nC1\tZoë\nC2\t"B,\nb"\n'],
    ['be delimited by bars', '"customer_id"|name\nC1|Zoë\nC2|"B,\nb"\n'],
  ])('%s', async (name, content) => {
    expect(await names(write(`${name.slice(0, 12)}.csv`, content))).toEqual([
      ['C1', 'Zoë'],
      ['C2', 'B,\nb'],
    ]);
  });

  test('have nothing but a header', async () => {
    expect(await read(write('header.csv', HEADER))).toMatchObject({ rows: 0, batches: 0 });
    expect(await read(write('header-only.csv', HEADER.trim()))).toMatchObject({ rows: 0, batches: 0 });
  });

  test('have more columns, which are named once and not read', async () => {
    const source = await csvSource(write('more.csv', 'customer_id,name,__proto__,shoe size\nC1,Ada,x,39\n'), {
      calendar,
    });
    expect(source.warnings).toEqual(['columns that are not read: "__proto__", "shoe size"']);
    expect((await readSource(source)).records.customers).toHaveLength(1);
  });

  test('be long: it comes in batches of equally many rows, with the share that was read', async () => {
    const source = await csvSource(write('batches.csv', HEADER + ROWS), { calendar });
    const batches = [];
    for await (const { rows, progress } of source.batches()) batches.push({ rows, progress });
    expect(batches.map(({ rows }) => rows)).toEqual(Array(30_000 / BATCH_ROWS).fill(BATCH_ROWS));
    const shares = batches.map(({ progress }) => progress!);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });
});
