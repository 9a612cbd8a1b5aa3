import { request } from 'node:http';

/** A request that is asked again and again. */
export interface Question {
  /** A word for an address. */
  name: string;
  path: string;
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
}

/** An answer byte for byte. */
export interface Recorded {
  name: string;
  /** Names and values in turn, but for those that Node writes by itself. */
  headers: string[];
  /** In base64. */
  body: string;
}

const BY_ITSELF = new Set(['date', 'connection', 'keep-alive']);

/** Asks until the answer is the one that is kept, and records it. @throws Error when it is not answered with 200. */
export async function record(origin: string, question: Question): Promise<Recorded> {
  await ask(origin, question);
  return ask(origin, question);
}

function ask(origin: string, { name, path, method, headers, body }: Question): Promise<Recorded> {
  return new Promise((resolve, reject) => {
    request(origin + path, { method, headers }, (response) => {
      const pieces: Buffer[] = [];
      response
        .on('data', (piece: Buffer) => pieces.push(piece))
        .once('error', reject)
        .once('end', () => {
          if (response.statusCode === 200) {
            resolve({
              name,
              headers: ownHeaders(response.rawHeaders),
              body: Buffer.concat(pieces).toString('base64'),
            });
          } else reject(new Error(`${method} ${path} answers with status ${response.statusCode ?? 0}`));
        });
    })
      .once('error', reject)
      .end(body);
  });
}

function ownHeaders(raw: readonly string[]): string[] {
  return raw.filter((_, at) => !BY_ITSELF.has(raw[at - (at % 2)]!.toLowerCase()));
}
