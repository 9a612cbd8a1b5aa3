import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startServer, type RestServer } from '../rest-server.js';

const PROGRAM = fileURLToPath(new URL('postgraphile-cli.js', import.meta.url));
/** Seconds. */
const READY_WITHIN = 60;

/** What belongs to what, which our tables leave to whoever writes them. PostGraphile reads it from their comments. */
const BELONGS = {
  sales_transactions: [
    'customer_key) references customers (customer_key',
    'product_key) references products (product_key',
  ],
  support_tickets: ['customer_key) references customers (customer_key'],
};

/** Starts PostGraphile over the tables of ours, as it is meant for production. */
export async function startPostGraphile(url: string): Promise<RestServer> {
  const client = new pg.Client(url);
  await client.connect();
  for (const [table, keys] of Object.entries(BELONGS)) {
    const tags = keys.map((key) => `@foreignKey (${key})`).join('\n');
    await client.query(`comment on table ${table} is ${client.escapeLiteral(tags)}`);
  }
  await client.query('analyze');
  await client.end();
  return startServer(
    {
      command: process.execPath,
      args: (port) => [
        PROGRAM,
        ...['--connection', url, '--schema', 'public', '--host', '127.0.0.1', '--port', String(port)],
        ...[
          '--disable-query-log',
          '--disable-default-mutations',
          '--dynamic-json',
          '--no-setof-functions-contain-nulls',
        ],
      ],
      environment: { NODE_ENV: 'production', GRAPHILE_TURBO: '1', NODE_OPTIONS: '' },
      ready: '/graphiql',
    },
    READY_WITHIN,
  );
}
