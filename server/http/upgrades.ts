import { ServerResponse, type IncomingMessage, type Server } from 'node:http';
import type { Socket } from 'node:net';

/** What had come after the head of each request that asks for a WebSocket. */
const heads = new WeakMap<IncomingMessage, Buffer>();

/**
 * Lets requests for a WebSocket go the way of all requests, so that they have an id, a name of ours and somebody who
 * asks. Whoever answers them with a WebSocket takes the connection over; any other answer ends it.
 */
export function answerUpgrades(server: Server): void {
  server.on('upgrade', (request, duplex, head) => {
    // of a server for plain HTTP
    const socket = duplex as Socket;
    if (request.method !== 'GET' || request.headers.upgrade?.toLowerCase() !== 'websocket') {
      answerAsBefore(server, request, socket, head);
      return;
    }
    // until somebody takes over
    socket.on('error', () => socket.destroy());
    heads.set(request, head);
    const response = new ServerResponse(request);
    response.shouldKeepAlive = false;
    response.assignSocket(socket);
    response.once('finish', () => socket.destroySoon());
    server.emit('request', request, response);
  });
}

/** What came after the head of a request for a WebSocket; undefined for any other request. */
export function headOfUpgrade(request: IncomingMessage): Buffer | undefined {
  return heads.get(request);
}

/** Some clients offer HTTP/2 with every request. It is read anew, body and all, as if they had not. */
function answerAsBefore(server: Server, request: IncomingMessage, socket: Socket, head: Buffer): void {
  const { method, url, httpVersion, rawHeaders } = request;
  const lines = [`${method ?? ''} ${url ?? ''} HTTP/${httpVersion}`];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    if (rawHeaders[at]!.toLowerCase() !== 'upgrade') lines.push(`${rawHeaders[at]!}: ${rawHeaders[at + 1]!}`);
  }
  socket.unshift(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), head]));
  server.emit('connection', socket);
}
