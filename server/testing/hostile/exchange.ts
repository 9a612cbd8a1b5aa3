import { request } from 'node:http';
import { connect } from 'node:net';
import type { Answer, Raw, Sent } from './case.js';

/** No answer of the server takes longer. */
const PATIENCE = 8_000;

/** Sends a request on a connection of its own. */
export function exchange(port: number, sent: Sent | Raw): Promise<Answer> {
  return 'raw' in sent ? exchangeRaw(port, sent.raw) : exchangeRequest(port, sent);
}

function exchangeRequest(port: number, { method = 'GET', path, headers, body }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sending = request({
      host: '127.0.0.1',
      port,
      method,
      path,
      headers,
      agent: false,
      timeout: PATIENCE,
    });
    sending.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => (text += piece));
      response.once('end', () =>
        resolve({
          status: response.statusCode!,
          headers: Object.fromEntries(
            Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
          ),
          body: text,
        }),
      );
    });
    sending.once('timeout', () => sending.destroy(new Error('it was not answered in time')));
    sending.once('error', reject);
    sending.end(body);
  });
}

/** Sends bytes and takes the first answer of what comes back until the server closes or falls silent. */
export function exchangeRaw(port: number, raw: string, patience = 1_500): Promise<Answer> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    const done = () => {
      socket.destroy();
      resolve(parsed(text));
    };
    socket.setTimeout(patience, done);
    socket.on('data', (bytes) => {
      text += bytes.toString('latin1');
      // an answer that came keeps nobody waiting: the connection may stay open after it
      if (text.includes('\r\n\r\n')) socket.setTimeout(200, done);
    });
    socket.once('close', done);
    // the server may close while bytes are still on their way
    socket.once('error', done);
    socket.write(Buffer.from(raw, 'latin1'));
  });
}

function parsed(text: string): Answer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.split(':')[0]!.toLowerCase(), line.replace(/^[^:]*:\s*/, '')]),
  );
  return { status: Number(first.split(' ')[1] ?? 0), headers, body: rest.join('\r\n\r\n') };
}
