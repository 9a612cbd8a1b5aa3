import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/** Answers every request with bytes it holds, and does nothing else: `/2` with the third of a file's texts. */
const answers = (JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as string[]).map((text) =>
  Buffer.from(text),
);

createServer((request, response) => {
  request.resume().once('end', () => {
    const body = answers[Number(request.url!.slice(1))]!;
    response.writeHead(200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': body.length,
    });
    response.end(body);
  });
}).listen(Number(process.env.PORT), '127.0.0.1');
