import { gzipSync } from 'node:zlib';

/** A file that must not go in, and what whoever sends it is told. */
export interface CsvCase {
  name: string;
  bytes: string | Uint8Array;
  says: string | RegExp;
}

const HEADER = 'customer_id,name,email\n';

export const CSV: readonly CsvCase[] = [
  { name: 'nothing', bytes: '', says: 'is empty' },
  { name: 'a quote that never ends', bytes: `${HEADER}c9,"open\n${'x,y,z\n'.repeat(5_000)}`, says: /quote/ },
  { name: 'NUL', bytes: `${HEADER}c9,a\0b,\n`, says: 'NUL' },
  { name: 'bytes that are no UTF-8', bytes: Buffer.from(`${HEADER}c9,Zo\xeb,\n`, 'latin1'), says: 'UTF-8' },
  { name: 'a column twice', bytes: 'customer_id,name,name\nc9,a,b\n', says: /name/ },
  { name: 'columns of no table', bytes: '__proto__,constructor\n1,2\n', says: /failed/ },
  { name: 'a row too short', bytes: `${HEADER}c9\n`, says: /:2/ },
  { name: 'a row too long', bytes: `${HEADER}c9,a,b,c,d\n`, says: /:2/ },
  { name: 'no id', bytes: `${HEADER},Ada,\n`, says: 'customer_id' },
  { name: 'a cell of 2 MB', bytes: `${HEADER}c9,"${'x'.repeat(2 * 1024 * 1024)}",\n`, says: /failed/ },
  { name: 'a bad row after good ones', bytes: `${HEADER}c7,Good,\nc8,Good,\n,Bad,\n`, says: ':4' },
  { name: 'gzip that breaks off', bytes: gzipSync(`${HEADER}c9,Ada,\n`).subarray(0, 25), says: /failed/ },
  { name: 'a spreadsheet', bytes: 'PK\x03\x04rest', says: 'save it as CSV' },
  {
    name: 'a price that is no number',
    bytes: 'product_id,name,price\np9,Pen,1e999\n',
    says: 'price',
  },
];
