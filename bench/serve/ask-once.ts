import type { Request } from 'autocannon';
import type { RestServer } from '../rest-server.js';

/** The text of one answer. @throws Error when it is none, or tells of errors. */
export async function askOnce({ origin }: Pick<RestServer, 'origin'>, request: Request): Promise<string> {
  const { method, path, headers, body } = request;
  const response = await fetch(origin + path!, {
    method: method ?? 'GET',
    headers: headers as Record<string, string>,
    body: body as string,
  });
  const text = await response.text();
  if (!response.ok || text.startsWith('{"errors"'))
    throw new Error(`${path} answers with ${response.status}: ${text.slice(0, 500)}`);
  return text;
}
