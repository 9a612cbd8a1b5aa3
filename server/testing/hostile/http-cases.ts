import { asked, posted, type Case, type Raw } from './case.js';

/** A request line and headers, as they are. */
const raw = (...lines: string[]): Raw => ({ raw: `${lines.join('\r\n')}\r\n\r\n` });
const HOST = 'Host: localhost';
const POST = ['POST /graphql HTTP/1.1', HOST, 'Content-Type: application/json'];

const framing = (name: string, sent: Raw, status: Case['status'] = 400): Case => ({ name, sent, status });

/** Bytes that are no proper HTTP, or would be two requests to one server and one to another. */
export const FRAMING: readonly Case[] = [
  framing('length and chunks at once', {
    raw: `${POST.join('\r\n')}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /admin HTTP/1.1\r\n${HOST}\r\n\r\n`,
  }),
  framing('two lengths', raw(...POST, 'Content-Length: 4', 'Content-Length: 40')),
  framing('a negative length', raw(...POST, 'Content-Length: -1')),
  framing('a length with a sign', raw(...POST, 'Content-Length: +4')),
  framing('a length of no number', raw(...POST, 'Content-Length: 0x10')),
  framing('a transfer encoding that is none', raw(...POST, 'Transfer-Encoding: xchunked')),
  framing('chunked twice', raw(...POST, 'Transfer-Encoding: chunked, identity')),
  framing('a space before the colon', raw(...POST, 'Transfer-Encoding : chunked')),
  framing('a chunk whose size is no number', {
    raw: `${POST.join('\r\n')}\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`,
  }),
  framing(
    'a chunk of 16 exabytes',
    { raw: `${POST.join('\r\n')}\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}` },
    [400, 413, 0],
  ),
  framing('a header without a colon', raw('GET /customers HTTP/1.1', HOST, 'broken')),
  framing('a header folded over lines', raw('GET /customers HTTP/1.1', HOST, 'X-A: 1', ' 2')),
  framing('a NUL in a header', raw('GET /customers HTTP/1.1', HOST, 'X-A: a\0b')),
  framing('a line feed alone', { raw: `GET /customers HTTP/1.1\nHost: localhost\nX-A: 1\n\n` }, [400, 0]),
  framing('a header of 100 KB', raw('GET /customers HTTP/1.1', HOST, `X-A: ${'a'.repeat(100_000)}`), 431),
  framing(
    '3,000 headers',
    raw('GET /customers HTTP/1.1', HOST, ...Array.from({ length: 3_000 }, (_, at) => `X-${at}: 1`)),
    431,
  ),
  framing('an address of 100 KB', raw(`GET /${'a'.repeat(100_000)} HTTP/1.1`, HOST), [414, 431]),
  framing('no Host', raw('GET /customers HTTP/1.1')),
  framing('no Host in HTTP/1.0', raw('GET /customers HTTP/1.0'), 421),
  framing('two Hosts', raw('GET /customers HTTP/1.1', HOST, 'Host: evil.example'), [400, 421]),
  framing('HTTP/3.0', raw('GET /customers HTTP/3.0', HOST)),
  framing('no version', { raw: 'GET /customers\r\n\r\n' }, [400, 421]),
  framing('an unknown method', raw('FOO /customers HTTP/1.1', HOST)),
  framing('a method in small letters', raw('get /customers HTTP/1.1', HOST)),
  framing('the beginning of TLS', { raw: '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03' }),
  framing('the beginning of HTTP/2', { raw: 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n' }),
  framing('CONNECT', raw('CONNECT evil.example:443 HTTP/1.1', 'Host: evil.example:443'), [0, 400, 405, 421]),
  framing('TRACE', raw('TRACE /customers HTTP/1.1', HOST, 'Cookie: a=b'), 405),
  framing('OPTIONS of everything', raw('OPTIONS * HTTP/1.1', HOST), [204, 400, 404]),
  framing('an expectation that is none', raw('GET /customers HTTP/1.1', HOST, 'Expect: wonders'), 417),
  framing(
    'an upgrade to what is not there',
    raw('GET /customers HTTP/1.1', HOST, 'Connection: Upgrade', 'Upgrade: h2c'),
    200,
  ),
  framing(
    'a path out of the folder',
    raw('GET /assets/../../../package.json HTTP/1.1', HOST),
    [400, 403, 404],
  ),
  framing(
    'a path out of the folder, backwards',
    raw('GET /assets/..\\..\\package.json HTTP/1.1', HOST),
    [400, 403, 404],
  ),
  framing(
    'a whole address to elsewhere',
    raw('GET http://evil.example/customers HTTP/1.1', HOST),
    [200, 400, 404, 421],
  ),
];

/** Names and origins that are not ours, and headers that pretend. */
export const HEADERS: readonly Case[] = [
  ...[
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'evil@localhost',
    'localhost:1:2',
    '[::1',
    '2130706433',
    '0.0.0.0',
  ].map((host): Case => ({
    name: `Host: ${host}`,
    sent: { path: '/customers', headers: { Host: host } },
    status: 421,
    code: 'MISDIRECTED',
  })),
  {
    name: 'GraphQL at another Host',
    sent: asked('{ __typename }', { Host: 'evil.example' }),
    status: 421,
    code: 'MISDIRECTED',
  },
  {
    name: 'Host: LOCALHOST:80',
    sent: { path: '/customers', headers: { Host: 'LOCALHOST:80' } },
    status: 200,
  },
  ...['https://evil.example', 'null', 'http://127.0.0.1.evil.example', 'http://127.0.0.1:1', 'file://'].map(
    (origin): Case => ({
      name: `Origin: ${origin} with a cookie`,
      sent: posted('{"query":"{ __typename }"}', { Origin: origin, Cookie: 'contexq=0' }),
      status: 403,
      code: 'FOREIGN_ORIGIN',
    }),
  ),
  {
    name: 'a question of another site for what it may send',
    sent: {
      method: 'OPTIONS',
      path: '/graphql',
      headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' },
    },
    status: 204,
    headers: { 'access-control-allow-origin': null, 'access-control-allow-credentials': null },
  },
  {
    name: 'a request id that forges a line',
    sent: { path: '/customers', headers: { 'X-Request-Id': '{"level":"error"}' } },
    status: 200,
    headers: { 'x-request-id': /^[\da-f-]{36}$/ },
  },
  {
    name: 'an address with a line break in it',
    sent: { path: '/customers/%0d%0aSet-Cookie:%20a=b%0d%0a{"level":"error"}' },
    status: 404,
    headers: { 'set-cookie': null },
  },
  ...['__proto__', 'constructor', 'prototype', 'hasOwnProperty'].map((name): Case => ({
    name: `a header ${name}`,
    sent: { path: '/customers', headers: { [name]: 'x' } },
    status: 200,
  })),
  {
    name: 'another method in a header',
    sent: { path: '/customers', headers: { 'X-HTTP-Method-Override': 'DELETE' } },
    status: 200,
  },
  {
    name: 'another host in a header',
    sent: { path: '/customers?limit=1', headers: { 'X-Forwarded-Host': 'evil.example' } },
    status: 200,
    headers: { link: /^<\/customers/ },
  },
  { name: 'a Range', sent: { path: '/customers', headers: { Range: 'bytes=0-0,1-1,2-2' } }, status: 200 },
  {
    name: 'an Accept that is none',
    sent: { path: '/customers', headers: { Accept: '*/*;q=zz,,;' } },
    status: 200,
  },
  {
    name: 'an ETag of 8 KB',
    sent: { path: '/customers', headers: { 'If-None-Match': '"a",'.repeat(2_000) } },
    status: 200,
  },
  ...['GET', 'HEAD'].map((method): Case => ({
    name: `what browsers are told, by ${method}`,
    sent: { method, path: '/', headers: { Accept: 'text/html' } },
    status: [200, 503],
    headers: {
      'content-security-policy': /default-src 'self';script-src 'self';.*frame-ancestors 'none'/,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': /camera=\(\)/,
      'strict-transport-security': null,
      'x-powered-by': null,
      server: null,
    },
  })),
];
