import { asked, posted, query, times, type Case } from './case.js';

const NUL = '\0';
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A page of customers, asked for in a way that no dashboard would. */
const page = (name: string, variables: object, more: Partial<Case> = {}): Case => ({
  name,
  sent: query(
    'query ($first: Int, $after: String, $filter: CustomerFilter) { customers(first: $first, after: $after, filter: $filter) { nodes { id } } }',
    variables,
  ),
  status: 400,
  ...more,
});

const byId = (name: string, id: unknown, more: Partial<Case> = {}): Case => ({
  name: `the id ${name}`,
  sent: query('query ($id: ID!) { customer(id: $id) { id } }', { id }),
  status: 200,
  says: '"customer":null',
  ...more,
});

/** Queries whose size is right and whose content is not. */
export const GRAPHQL: readonly Case[] = [
  ...[0, -1, 101, 2_147_483_647, -2_147_483_648, 2_147_483_648, 1.5, '10', 1e300, [], {}, true].map((first) =>
    page(`first: ${JSON.stringify(first)}`, { first }),
  ),
  page('a cursor of nothing', { after: 'x' }, { code: 'BAD_INPUT' }),
  page('an empty cursor', { after: '' }, { code: 'BAD_INPUT' }),
  page('a cursor of 100 KB', { after: 'A'.repeat(100_000) }, { code: 'BAD_INPUT' }),
  page('a cursor of objects', { after: base64(['name', 'asc', { $gt: '' }, {}]) }, { code: 'BAD_INPUT' }),
  page(
    'a cursor of SQL',
    { after: base64(["name'; drop table customers; --", 'asc', 1, 1]) },
    { code: 'BAD_INPUT' },
  ),
  page('a cursor of NaN', { after: base64(['name', 'asc', 'a', null]) }, { code: 'BAD_INPUT' }),
  page('a cursor of another list', { after: base64(['revenue', 'desc', 5, 5]) }, { code: 'BAD_INPUT' }),
  page('a filter of a field that is none', { filter: { password: 'x' } }),
  page('a filter of NUL', { filter: { segments: [NUL] } }, { code: 'BAD_INPUT' }),
  page(
    'a filter of 10,000 segments',
    { filter: { segments: Array(10_000).fill("x'") } },
    { status: [200, 400] },
  ),
  page('a filter with __proto__', JSON.parse('{"filter":{"__proto__":{"segments":["a"]}}}') as object),
  byId('of SQL', "' or 1=1 --"),
  byId('of a path', '../../../etc/passwd'),
  byId('of a template', '{{7*7}}${7*7}<%= 7*7 %>'),
  byId('of 100 KB', 'x'.repeat(100_000)),
  byId('of half a character', '\ud800', { status: [200, 400], says: /null|errors/ }),
  byId('of right-to-left marks', '\u202e\u200b\ufeff'),
  byId('of NUL', NUL, { status: 400, code: 'BAD_INPUT', says: 'U+0000' }),
  byId('of an object', {}, { status: 400, says: 'errors' }),
  byId('constructor', 'constructor'),
  byId('__proto__', '__proto__'),
  {
    name: 'a NUL in the text',
    sent: query('{ customer(id: "\\u0000") { id } }'),
    status: 400,
    code: 'BAD_INPUT',
  },
  { name: 'a NUL byte in the query', sent: query(`{ __typename ${NUL} }`), status: 400 },
  {
    name: 'a product of customers',
    sent: query('{ products(first: 100) { nodes { topCustomers(first: 100) { customer { name } } } } }'),
    status: 400,
    code: 'QUERY_TOO_COSTLY',
  },
  {
    name: 'the same with the numbers in variables',
    sent: query(
      'query ($n: Int!) { products(first: $n) { nodes { topCustomers(first: $n) { customer { name } } } } }',
      { n: 100 },
    ),
    status: 400,
    code: 'QUERY_TOO_COSTLY',
  },
  {
    name: 'the same with the numbers in defaults',
    sent: query(
      'query ($n: Int = 100) { products(first: $n) { nodes { topCustomers(first: $n) { customer { name } } } } }',
    ),
    status: 400,
    code: 'QUERY_TOO_COSTLY',
  },
  {
    name: 'the same in fragments',
    sent: query(
      '{ products(first: 100) { ...a } } fragment a on ProductConnection { nodes { ...b } } fragment b on Product { topCustomers(first: 100) { customer { name } } }',
    ),
    status: 400,
    code: 'QUERY_TOO_COSTLY',
  },
  {
    name: '30 lists of a hundred',
    sent: query(`{ ${times(30, 'a#: products(first: 100) { nodes { performance { orders } } }')} }`),
    status: 400,
    code: 'QUERY_TOO_COSTLY',
  },
  {
    name: 'search for 100 KB',
    sent: query('query ($t: String!) { search(text: $t) { __typename } }', { t: '%_'.repeat(50_000) }),
    status: [200, 400],
  },
  {
    name: 'search for a pattern that never ends',
    sent: query('{ search(text: "(a+)+$%_\\\\") { __typename } }'),
    status: 200,
  },
  {
    name: 'search for NUL',
    sent: query('query ($t: String!) { search(text: $t) { __typename } }', { t: NUL }),
    status: 400,
  },
  { name: 'an unknown field', sent: query('{ passwords }'), status: 400, code: 'GRAPHQL_VALIDATION_FAILED' },
  { name: '1,000 unknown fields', sent: query(`{ ${times(600, 'x#')} }`), status: 400 },
  { name: 'an unknown directive', sent: query('{ __typename @admin }'), status: 400 },
  { name: '@defer', sent: query('{ ... @defer { dataStatus { version } } }'), status: 400 },
  { name: '@include without its argument', sent: query('{ __typename @include }'), status: 400 },
  {
    name: 'an order of nothing',
    sent: query('{ customers(orderBy: { field: SQL }) { totalCount } }'),
    status: 400,
  },
  { name: 'no query', sent: posted('{}'), status: 400 },
  { name: 'an empty query', sent: query(''), status: 400 },
  { name: 'a query of spaces', sent: query('   '), status: 400 },
  { name: 'two nameless queries', sent: query('{ __typename } { __typename }'), status: 400 },
  {
    name: 'a name that no query has',
    sent: query('query a { __typename }', {}, { operationName: 'b' }),
    status: 400,
  },
  {
    name: 'a query named __proto__',
    sent: query('query a { __typename }', {}, { operationName: '__proto__' }),
    status: 400,
  },
  {
    name: 'a query named constructor',
    sent: query('query a { __typename } query b { __typename }', {}, { operationName: 'constructor' }),
    status: 400,
  },
  {
    name: 'variables with __proto__',
    sent: posted('{"query":"{ __typename }","variables":{"__proto__":{"x":1},"constructor":2}}'),
    status: 200,
  },
  { name: 'a body with __proto__', sent: posted('{"__proto__":{"query":"{ __typename }"}}'), status: 400 },
  { name: 'variables in a text', sent: query('{ __typename }', '{"a":1}'), status: 400 },
  { name: 'variables in a list', sent: query('{ __typename }', [1]), status: 400 },
  { name: 'a query in an object', sent: posted('{"query":{"kind":"Document"}}'), status: 400 },
  {
    name: 'a batch of queries',
    sent: posted(`[${Array(100).fill('{"query":"{ __typename }"}').join()}]`),
    status: 400,
  },
  {
    name: 'a hash of no known document',
    sent: posted('{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"0"}}}'),
    status: 404,
    code: 'PERSISTED_QUERY_NOT_FOUND',
  },
  {
    name: 'a hash by the name of something else',
    sent: posted('{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"__proto__"}}}'),
    status: 404,
    code: 'PERSISTED_QUERY_NOT_FOUND',
  },
  {
    name: 'a hash of another document beside a text',
    sent: posted('{"query":"{ __typename }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"0"}}}'),
    status: 400,
    code: 'BAD_REQUEST',
  },
  { name: 'a subscription', sent: query('subscription { x }'), status: 400 },
  {
    name: 'a mutation by GET',
    sent: asked('mutation { __typename }'),
    status: 405,
    headers: { allow: 'POST' },
  },
  {
    name: 'a query by GET as a form would',
    sent: asked('{ __typename }', { 'GraphQL-Require-Preflight': '' }),
    status: 400,
  },
  ...[
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    '',
  ].map((type): Case => ({
    name: `a query as "${type}"`,
    sent: posted('{"query":"{ __typename }"}', { 'Content-Type': type }),
    status: 400,
    code: 'BAD_REQUEST',
  })),
];
