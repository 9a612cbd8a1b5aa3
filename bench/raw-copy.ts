import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from } from 'pg-copy-streams';

const TABLE = `create table t (transaction_id text primary key, order_id text, customer_id text, product_id text,
  quantity integer, unit_price double precision, occurred_at text)`;
const COPY = 'copy t from stdin with (format csv, header true)';
const AFTER = [
  'create index a on t (order_id)',
  'create index b on t (customer_id)',
  'create index c on t (product_id)',
  `create table pair as select x.product_id as a, y.product_id as b, count(distinct x.order_id) as n
     from t x join t y on x.order_id = y.order_id and x.product_id < y.product_id group by 1, 2`,
];

/**
 * What PostgreSQL without this pipeline needs for a file of sales: its rows by COPY, three indexes and the pairs of products.
 * @param url of an empty database.
 * @returns seconds.
 */
export async function rawCopy(file: string, url: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const started = performance.now();
    await client.query(TABLE);
    await pipeline(createReadStream(file, { highWaterMark: 1024 * 1024 }), client.query(from(COPY)));
    for (const statement of AFTER) await client.query(statement);
    return (performance.now() - started) / 1000;
  } finally {
    await client.end();
  }
}
