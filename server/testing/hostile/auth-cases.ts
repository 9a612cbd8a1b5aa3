import { asked, query, type Case, type Sent } from './case.js';

const ZEROS = '0'.repeat(64);

const key = (name: string, value: string, status = 401): Case => ({
  name: `a key ${name}`,
  sent: { path: '/customers', headers: { Authorization: value } },
  status,
  headers: { 'www-authenticate': /^Bearer/ },
});

const toSignIn = (
  name: string,
  body: unknown,
  more: Partial<Case> & { headersSent?: Sent['headers'] } = {},
): Case => {
  const { headersSent, ...rest } = more;
  const headers = { 'Content-Type': 'application/json', ...headersSent };
  return {
    name,
    sent: { method: 'POST', path: '/auth/sign-in', headers, body: JSON.stringify(body) },
    status: 400,
    ...rest,
  };
};

/** Callers who are not, or not yet, who they say. For a server whose people sign in. */
export const AUTH: readonly Case[] = [
  {
    name: 'GraphQL without signing in',
    sent: query('{ dataStatus { version } }'),
    status: 401,
    code: 'UNAUTHENTICATED',
  },
  {
    name: 'the schema without signing in',
    sent: query('{ __schema { types { name } } }'),
    status: 401,
    code: 'UNAUTHENTICATED',
  },
  {
    name: 'a type in a fragment without signing in',
    sent: query('{ ...a } fragment a on Query { t: __type(name: "Person") { name } }'),
    status: 401,
    code: 'UNAUTHENTICATED',
  },
  {
    name: 'a misspelt field without signing in',
    sent: query('{ customer(id: 1) { nam } }'),
    status: 400,
    says: /^(?!.*Did you mean)/s,
  },
  {
    name: 'a misspelt argument without signing in',
    sent: query('{ customer(ids: 1) { name } }'),
    status: 400,
    says: /^(?!.*Did you mean)/s,
  },
  {
    name: 'who one is without signing in',
    sent: query('{ viewer { kind role } }'),
    status: 200,
    says: '"role":null',
  },
  {
    name: 'the editor without signing in',
    sent: { path: '/graphql', headers: { Accept: 'text/html' } },
    status: 303,
    headers: { location: '/sign-in' },
  },
  ...[
    '/customers',
    '/customers/c1',
    '/customers/nobody',
    '/overview',
    '/export/customers.csv',
    '/export/audit.csv',
  ].map((path): Case => ({
    name: `${path} without signing in`,
    sent: { path },
    status: 401,
    says: 'UNAUTHENTICATED',
  })),
  {
    name: 'making a key without signing in',
    sent: query('mutation { createApiKey(name: "x", scopes: []) { secret } }'),
    status: [400, 401],
  },
  key('that is empty', 'Bearer '),
  key('of another form', 'Bearer abc'),
  key('that is unknown', `Bearer cxq_${'a'.repeat(16)}_${'b'.repeat(43)}_${'c'.repeat(6)}`),
  key('of 10 KB', `Bearer cxq_${'a'.repeat(10_000)}`),
  key('of SQL', "Bearer cxq_' or 1=1 --_x_y"),
  key('by another scheme', 'Basic YWRtaW46YWRtaW4='),
  key('in a token that others would believe', 'Bearer eyJhbGciOiJub25lIn0.eyJyb2xlIjoiQURNSU4ifQ.'),
  { name: 'a key in the address', sent: { path: '/customers?api_key=cxq_a_b_c' }, status: [400, 401] },
  ...[ZEROS, '', 'x', "' or 1=1 --", 'a'.repeat(4_000), '%00', '__proto__'].map((cookie): Case => ({
    name: `the session ${cookie.slice(0, 20)}`,
    sent: { path: '/customers', headers: { Cookie: `contexq=${cookie}; contexq-demo-role=ADMIN` } },
    status: 401,
  })),
  {
    name: 'a demo role where there is no demo',
    sent: asked('{ dataStatus { version } }', { Cookie: 'contexq-demo-role=ADMIN' }),
    status: 401,
  },
  toSignIn('signing in with nothing', {}),
  toSignIn('signing in with objects', { email: { $gt: '' }, password: { $gt: '' } }),
  toSignIn(
    'signing in with 100 KB',
    { email: 'a@b.example', password: 'x'.repeat(100_000) },
    { status: [400, 401, 413] },
  ),
  toSignIn('signing in as nobody', { email: "' or 1=1 --", password: 'x' }, { status: [400, 401] }),
  toSignIn(
    'signing in from another site',
    { email: 'a@b.example', password: 'x' },
    { status: 403, headersSent: { Origin: 'https://evil.example' } },
  ),
  toSignIn('signing in by a form', {}, { status: [400, 415], headersSent: { 'Content-Type': 'text/plain' } }),
  {
    name: 'setup with a token made up',
    sent: {
      method: 'POST',
      path: '/auth/setup',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        token: ZEROS,
        name: 'E',
        email: 'e@evil.example',
        password: 'correct horse battery',
      }),
    },
    status: [400, 401, 403, 404, 410],
  },
];
