import { request as send } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Request } from 'autocannon';
import type { RestServer } from '../rest-server.js';

/**
 * The text of one answer, over a connection of its own: one that was open before may have been closed meanwhile.
 * @throws Error when it is none, or tells of errors.
 */
export async function askOnce({ origin }: Pick<RestServer, 'origin'>, request: Request): Promise<string> {
  const { method, path, headers, body } = request;
  const [status, answer] = await new Promise<[number, Promise<string>]>((resolve, reject) => {
    send(
      origin + path!,
      { method, headers: { ...headers, 'accept-encoding': 'identity' }, agent: false },
      (response) => resolve([response.statusCode!, text(response)]),
    )
      .once('error', reject)
      .end(body);
  });
  const told = await answer;
  if (status !== 200 || told.startsWith('{"errors"'))
    throw new Error(`${path} answers with ${status}: ${told.slice(0, 500)}`);
  return told;
}
