import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { Load } from './load.js';

const read = (files: string, name: string) => `read_csv('${join(files, `${name}.csv`)}', all_varchar = true)`;

/** The generated records as one loads them who knows DuckDB: typed, and with indexes for what is looked up by its id. */
const tables = (files: string) => [
  `create table customers as select * from ${read(files, 'customers')}`,
  `create table products as select product_id, name, category from ${read(files, 'products')}`,
  `create table sales as select order_id, customer_id, product_id, quantity::integer as quantity,
     (quantity::decimal(12, 0) * unit_price::decimal(12, 4))::decimal(18, 4) as amount,
     occurred_at::timestamp as occurred_at from ${read(files, 'sales_transactions')}`,
  `create table tickets as select customer_id, sentiment_score::double as sentiment_score
     from ${read(files, 'support_tickets')}`,
  'create index sales_customer on sales (customer_id)',
  'create index sales_product on sales (product_id)',
  'create index sales_order on sales (order_id)',
  'create index tickets_customer on tickets (customer_id)',
];

/** DuckDB in this process, with everything in memory. */
export class DuckDb {
  private constructor(private readonly instance: DuckDBInstance) {}

  static async load(files: string): Promise<DuckDb> {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    for (const statement of tables(files)) await connection.run(statement);
    connection.closeSync();
    return new DuckDb(instance);
  }

  /** The rows of one statement. */
  async rows(sql: string, id: string): Promise<Record<string, unknown>[]> {
    const connection = await this.instance.connect();
    const ask = await prepared(connection, sql);
    const rows = await ask(id);
    connection.closeSync();
    return rows;
  }

  /** Puts it under load: each client has a connection and asks one prepared statement after the other. */
  async load(
    sql: string,
    ids: (client: number) => string[],
    clients: number,
    seconds: number,
  ): Promise<Load> {
    const times: number[] = [];
    const before = process.cpuUsage();
    const started = performance.now();
    const until = started + seconds * 1000;
    const client = async (index: number): Promise<void> => {
      const connection = await this.instance.connect();
      const ask = await prepared(connection, sql);
      const own = ids(index);
      for (let turn = 0; performance.now() < until; turn++) {
        const asked = performance.now();
        await ask(own[turn % own.length]);
        times.push(performance.now() - asked);
      }
      connection.closeSync();
    };
    await Promise.all(Array.from({ length: clients }, (_, index) => client(index)));
    const { user, system } = process.cpuUsage(before);
    const sorted = times.toSorted((x, y) => x - y);
    return {
      perSecond: times.length / ((performance.now() - started) / 1000),
      p50: sorted[Math.floor(sorted.length * 0.5)]!,
      p99: sorted[Math.floor(sorted.length * 0.99)]!,
      cpu: (user + system) / 1000 / times.length,
      refused: 0,
    };
  }

  close(): void {
    this.instance.closeSync();
  }
}

async function prepared(connection: DuckDBConnection, sql: string) {
  const statement = await connection.prepare(sql);
  return async (id: string | undefined) => {
    if (statement.parameterCount > 0) statement.bindVarchar(1, id!);
    return (await statement.runAndReadAll()).getRowObjectsJson() as Record<string, unknown>[];
  };
}
