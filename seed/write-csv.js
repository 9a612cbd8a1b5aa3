import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import { csvColumns } from './csv-contract.js';
/** Rows turned into text at a time: large enough to be fast, small enough to stay small. */
const BATCH_ROWS = 2000;
/**
 * Writes customers.csv, products.csv, sales_transactions.csv, support_tickets.csv and truth.json to a folder, which is
 * made if need be. A file is read no faster than the disk takes it.
 * @returns the files with their numbers of rows, header not counted
 */
export async function writeCsv(data, folder, onProgress = () => { }) {
    await mkdir(folder, { recursive: true });
    const tables = [
        { name: 'customers', rows: data.customers },
        { name: 'products', rows: data.products },
        { name: 'sales_transactions', rows: data.transactions },
        { name: 'support_tickets', rows: data.tickets },
    ];
    const written = [];
    for (const { name, rows } of tables) {
        const file = `${name}.csv`;
        let count = 0;
        const text = csvText(csvColumns[name], rows, (batch) => onProgress(file, (count += batch)));
        await pipeline(Readable.from(text), createWriteStream(join(folder, file)));
        written.push({ file, rows: count });
    }
    await writeFile(join(folder, 'truth.json'), `${JSON.stringify(data.truth, null, 2)}\n`);
    return written;
}
function* csvText(columns, rows, onBatch) {
    yield `${columns.join(',')}\n`;
    let batch = [];
    const flush = () => {
        const text = stringify(batch, { columns: [...columns] });
        onBatch(batch.length);
        batch = [];
        return text;
    };
    for (const row of rows)
        if (batch.push(row) === BATCH_ROWS)
            yield flush();
    if (batch.length > 0)
        yield flush();
}
