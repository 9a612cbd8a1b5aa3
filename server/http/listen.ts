import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { answerUpgrades } from './upgrades.js';

/** The address cannot be listened on. The message says which and what to do. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

/** A server that answers. */
export interface Listening {
  /** Where, such as `http://127.0.0.1:4000`. */
  address: string;
  /** Goes on answering, and with each answer asks the caller to come back on another connection. */
  drain(): void;
  /** Takes no more requests, and ends once those under way are answered, or after `patience` ms. */
  stop(patience: number): Promise<void>;
}

/** In ms; a connection is closed at most one `CHECKED_EVERY` later. */
const SLOWEST_HEADERS = 10_000;
const SLOWEST_REQUEST = 60_000;
const CHECKED_EVERY = 2_000;
/** ms between two looks for connections that have come to rest while the server ends. */
const SWEPT_EVERY = 20;

/**
 * Begins to answer. Port 0 takes any free one.
 * @throws ListenError when the port is in use or the address is not one of this machine.
 */
export async function listen(answer: RequestListener, host: string, port: number): Promise<Listening> {
  let isDraining = false;
  const server = createServer(
    {
      headersTimeout: SLOWEST_HEADERS,
      requestTimeout: SLOWEST_REQUEST,
      connectionsCheckingInterval: CHECKED_EVERY,
    },
    (request, response) => {
      if (isDraining) response.setHeader('Connection', 'close');
      answer(request, response);
    },
  );
  answerUpgrades(server);
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new ListenError(whyNot((error as NodeJS.ErrnoException).code, host, port));
  }
  const { port: actual } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    drain: () => {
      isDraining = true;
    },
    stop: async (patience) => {
      const closed = once(server, 'close');
      isDraining = true;
      server.close();
      server.closeIdleConnections();
      // a connection that its caller keeps for the next request would keep the server
      const sweep = setInterval(() => server.closeIdleConnections(), SWEPT_EVERY);
      const force = new AbortController();
      const impatient = delay(patience, undefined, { signal: force.signal }).then(
        () => server.closeAllConnections(),
        () => undefined,
      );
      await closed;
      clearInterval(sweep);
      force.abort();
      await impatient;
    },
  };
}

function whyNot(code: string | undefined, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use; set PORT to another one`;
    case 'EACCES':
      return `Port ${port} is not allowed for this user; set PORT to one above 1023`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is "${host}", which is no address of this machine; expected 127.0.0.1 or another address of it`;
    default:
      return `HOST "${host}" and PORT ${port} cannot be listened on (${code ?? 'unknown reason'})`;
  }
}
