import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { CallerError } from '../kit/errors.js';

/** Names under which a machine reaches itself. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Those who ask whether the server lives come by its bare address, and learn nothing else. */
const ANYWHERE = ['/healthz', '/readyz'];

/**
 * Tells whether a request is sent to a name of ours.
 * @param names host names beside those of this machine, without a port.
 */
export function ownHosts(names: readonly string[]): (request: IncomingMessage) => boolean {
  const own = new Set([...LOOPBACK, ...names.map((name) => name.toLowerCase())]);
  return (request) => {
    // a proxy may have gone by the first of two, and we by the second
    const name = timesOf('host', request) === 1 ? nameOf(request.headers.host) : undefined;
    return name !== undefined && own.has(name);
  };
}

/** How often a header stands in a request: `headers` has the first of two alone. */
function timesOf(header: string, { rawHeaders }: IncomingMessage): number {
  let times = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]!;
    if (name.length === header.length && name.toLowerCase() === header) times += 1;
  }
  return times;
}

/**
 * Answers only to names of ours: a page whose name was made to lead to this machine is of another origin in the
 * browser's eyes only as long as we do not answer to that name.
 */
export function onlyOwnHosts(isOwn: (request: IncomingMessage) => boolean): RequestHandler {
  return (request, _response, next) => {
    if (!ANYWHERE.includes(request.path) && !isOwn(request)) {
      throw new CallerError(
        'MISDIRECTED',
        'This server does not answer to that Host; set PUBLIC_URL to its address',
      );
    }
    next();
  };
}

/** @returns the name without its port; undefined for what is no host. */
function nameOf(host = ''): string | undefined {
  return /^(\[[\da-f:.]+\]|[\w.-]+)(:\d{1,5})?$/i.exec(host)?.[1]?.toLowerCase();
}
