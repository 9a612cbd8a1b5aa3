import { once } from 'node:events';
import { Agent, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { createProxyServer } from 'http-proxy-3';
import { headOfUpgrade } from '../http/upgrades.js';
import type { Backend, Backends } from './backends.js';
import { readBody } from './read-body.js';

/** Servers that a request is handed to, one after the other. */
const MOST_TRIED = 4;
/** A server that answers nothing for so many ms is given up. */
const PATIENCE = 120_000;

/**
 * Hands each request to the next server. One that a server did not take, or that changes nothing and was lost with its
 * server, is handed to another; what was under way and may have changed something is answered with 502.
 */
export function balancer(backends: Backends): RequestListener {
  const proxy = createProxyServer({ toProxy: true, prependPath: false, proxyTimeout: PATIENCE });
  const kept = new Agent({ keepAlive: true });
  proxy.on('proxyRes', (answer, _request, response) => {
    // what breaks off breaks off for the caller too
    answer.once('close', () => {
      if (!answer.complete) response.destroy();
    });
    const { headers } = answer;
    // how long the server keeps our connection is not for the caller
    delete headers.connection;
    delete headers['keep-alive'];
  });

  function handOn(request: IncomingMessage, response: ServerResponse, body: Buffer | undefined): void {
    const changesNothing = request.method === 'GET' || request.method === 'HEAD';
    const tried = new Set<Backend>();
    const attempt = (): void => {
      const backend = backends.next(tried);
      if (!backend || tried.size === MOST_TRIED) {
        refuse(response, tried.size === 0 ? 503 : 502);
        return;
      }
      tried.add(backend);
      const options = {
        target: backend.address,
        // a request on a kept connection may be lost when its server ends just then
        ...(changesNothing && { agent: kept }),
        ...(body && { buffer: Readable.from([body]) }),
      };
      proxy.web(request, response, options, (error) => {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'ECONNREFUSED') backend.state = 'gone';
        const isWhole = body !== undefined || changesNothing;
        if (response.headersSent || response.destroyed) response.destroy();
        else if (isWhole && (changesNothing || code === 'ECONNREFUSED')) attempt();
        else refuse(response, 502);
      });
    };
    attempt();
  }

  async function handOnSocket(
    request: IncomingMessage,
    response: ServerResponse,
    head: Buffer,
  ): Promise<void> {
    const tried = new Set<Backend>();
    let backend = backends.next(tried);
    // once it was handed on there is no way back
    while (backend && !(await listens(backend.address))) {
      backend.state = 'gone';
      backend = backends.next(tried.add(backend));
    }
    if (!backend) {
      refuse(response, 503);
      return;
    }
    const { socket } = request;
    response.detachSocket(socket);
    proxy.ws(request, socket, head, { target: backend.address }, () => socket.destroy());
  }

  return (request, response) => {
    noteCaller(request);
    const head = headOfUpgrade(request);
    if (head) void handOnSocket(request, response, head);
    else
      void readBody(request).then(
        (body) => handOn(request, response, body),
        () => response.destroy(),
      );
  };
}

/** Whether somebody takes connections there. */
async function listens(address: string): Promise<boolean> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname.replace(/^\[|\]$/g, ''));
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** Tells the servers who asks. They believe it of proxies they are told to trust. */
function noteCaller({ headers, socket }: IncomingMessage): void {
  const before = headers['x-forwarded-for'];
  headers['x-forwarded-for'] = [...(before ? [before] : []), socket.remoteAddress ?? ''].join(', ');
  headers['x-forwarded-proto'] ??= 'http';
}

const REFUSALS = {
  502: {
    title: 'Bad Gateway',
    code: 'UNAVAILABLE',
    detail: 'The server that was asked has ended; ask again',
  },
  503: {
    title: 'Service Unavailable',
    code: 'UNAVAILABLE',
    detail: 'No server is ready; try again in a moment',
  },
} as const;

/** As problem+json (RFC 9457). */
function refuse(response: ServerResponse, status: keyof typeof REFUSALS): void {
  response.writeHead(status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    ...(status === 503 && { 'Retry-After': '1' }),
  });
  response.end(JSON.stringify({ type: 'about:blank', status, ...REFUSALS[status] }));
}
