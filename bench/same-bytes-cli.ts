import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { Recorded } from './recorded-answers.js';

/** Answers every request with what was recorded for it, and knows nothing else: what Node itself can do on a machine. */
const answers = new Map(
  (JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Recorded[]).map(({ name, headers, body }) => [
    name,
    { headers, body: Buffer.from(body, 'base64') },
  ]),
);

const answer: RequestListener = (request, response) => {
  const { headers, body } = answers.get(request.url!.slice(1))!;
  const send = () => response.writeHead(200, headers).end(body);
  if (request.method === 'POST') request.resume().once('end', send);
  else send();
};

createServer(answer).listen(Number(process.env.PORT), '127.0.0.1');
