import { type Case } from './case.js';

const refused = (path: string): Case => ({
  name: `GET ${path.length > 60 ? `${path.slice(0, 60)}…` : path}`,
  sent: { path },
  status: 400,
  headers: { 'content-type': /^application\/problem\+json/ },
  says: /"code":"BAD_(INPUT|REQUEST)".*"request_id":/,
});

const nothing = (path: string): Case => ({
  ...refused(path),
  status: 404,
  says: /"code":"NOT_FOUND".*"request_id":/,
});

const only = (method: string, path: string, allow: string): Case => ({
  name: `${method} ${path}`,
  sent: { method, path },
  status: 405,
  headers: { allow },
});

const READING = 'GET, HEAD, OPTIONS';

/** Addresses, parameters and methods that the REST API does not have. */
export const REST: readonly Case[] = [
  ...['0', '-1', '101', '1e9', '1.5', 'abc', '%EF%BC%91', '', '%00', '1%20or%201=1', '9'.repeat(400)].map(
    (limit) => refused(`/customers?limit=${limit}`),
  ),
  refused('/customers?limit=1&limit=2'),
  refused('/customers?limit[]=1'),
  refused('/customers?limit[$gt]=1'),
  ...['__proto__', 'constructor', 'prototype', 'toString', '__proto__[x]', 'password', '%00'].map((name) =>
    refused(`/customers?${name}=x`),
  ),
  ...['x', '%00', 'W10', 'e30', 'A'.repeat(8_000), '%27;drop table customers'].map((cursor) =>
    refused(`/customers?cursor=${encodeURI(decodeURI(cursor))}`),
  ),
  refused('/customers/%E0%A4%A'),
  refused('/overview?from=9999-99'),
  refused('/trends?threshold=NaN'),
  ...['nobody', '..%2F..%2Fetc%2Fpasswd', '%27%20or%201=1--', '%22', '%3Cscript%3E', '__proto__'].map((id) =>
    nothing(`/customers/${id}`),
  ),
  { ...nothing('/customers/%00'), status: [400, 404], says: /"code":"(BAD_INPUT|NOT_FOUND)"/ },
  { ...nothing('/products/%00'), status: [400, 404], says: /"code":"(BAD_INPUT|NOT_FOUND)"/ },
  ...[
    '/nowhere',
    '/.env',
    '/.git/config',
    '/package.json',
    '/data/contexq.db',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/%252e%252e/etc/passwd',
    '//etc/passwd',
    '/assets/%00',
    '/customers/a/b',
  ].map((path): Case => ({
    ...nothing(path),
    status: [400, 403, 404],
    says: /"code":"(NOT_FOUND|BAD_REQUEST)"/,
  })),
  ...['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'].flatMap((method) => [
    only(method, '/customers', READING),
    only(method, '/export/customers.csv', READING),
  ]),
  ...['PUT', 'PATCH', 'DELETE'].map((method) => only(method, '/graphql', 'GET, HEAD, POST, OPTIONS')),
  ...['/healthz', '/readyz', '/openapi.json', '/docs'].map((path) => only('POST', path, READING)),
  ...['/customers', '/graphql', '/healthz', '/export/customers.csv', '/openapi.json'].map((path): Case => ({
    name: `OPTIONS ${path}`,
    sent: { method: 'OPTIONS', path },
    status: 204,
    headers: { allow: /^GET, HEAD,.*OPTIONS$/ },
  })),
  ...['/customers', '/overview', '/openapi.json', '/healthz', '/export/customers.csv'].map((path): Case => ({
    name: `HEAD ${path}`,
    sent: { method: 'HEAD', path },
    status: 200,
    says: /^$/,
  })),
  refused('/export/customers.csv?columns=password'),
  refused('/export/customers.csv?columns=constructor'),
  nothing('/export/..%2Fcustomers.csv'),
  nothing('/export/secrets.csv'),
  {
    name: 'names that a spreadsheet would run, in a file to take away',
    sent: { path: '/export/customers.csv?columns=customer_id,name' },
    status: 200,
    says: /\r\nc3,'\+1 .*\r\nc4,'-1 .*\r\nc1,"'=HYPERLINK\(.*\r\nc2,'@SUM/s,
  },
];
