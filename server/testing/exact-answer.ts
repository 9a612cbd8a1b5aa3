import { request } from 'node:http';

/** An answer as it comes, nothing unpacked. */
export interface ExactAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

export interface ExactQuestion {
  method?: 'GET' | 'HEAD' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  /** Breaks the connection off. */
  signal?: AbortSignal;
}

/** Sends a request on a connection of its own. */
export function exactAnswer(
  address: string,
  { method = 'GET', headers = {}, body, ...rest }: ExactQuestion = {},
): Promise<ExactAnswer> {
  return new Promise((resolve, reject) => {
    request(address, { method, headers, agent: false, ...rest }, (response) => {
      const pieces: Buffer[] = [];
      response
        .on('data', (piece: Buffer) => pieces.push(piece))
        .once('error', reject)
        .once('end', () =>
          resolve({
            status: response.statusCode!,
            headers: response.headers as Record<string, string>,
            body: Buffer.concat(pieces),
          }),
        );
    })
      .once('error', reject)
      .end(body);
  });
}

/** A GraphQL operation as most programs send it. */
export function operation(sent: object, headers: Record<string, string> = {}): ExactQuestion {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(sent),
  };
}
