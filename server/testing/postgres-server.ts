import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startPostgres } from './postgres-cluster.js';

/**
 * Offers one PostgreSQL cluster to all files of a test run and returns where to ask for its URL. The cluster is created
 * when the first file asks, so that a run without PostgreSQL costs nothing, and goes when the process ends.
 */
export async function offerPostgres(): Promise<string> {
  let url: Promise<string> | undefined;
  const server = createServer((_request, response) => {
    response.shouldKeepAlive = false;
    url ??= startPostgres();
    url.then(
      (text) => response.end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
