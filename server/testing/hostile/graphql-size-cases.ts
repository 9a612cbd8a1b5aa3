import { getIntrospectionQuery } from 'graphql';
import { posted, query, times, type Case } from './case.js';

/** `{ customer(id: 1) { topProducts { product { topCustomers { customer { … } } } } } }` so many levels deep. */
function nested(levels: number, inner = 'id'): string {
  const steps = ['topProducts', 'product', 'topCustomers', 'customer'];
  const names = Array.from({ length: levels - 2 }, (_, at) => steps[at % 4]!);
  return `customer(id: "c1") { ${names.join(' { ')} { ${inner} ${'} '.repeat(levels - 1)}`;
}

/** Each fragment spreads the next one so many times. */
function bomb(levels: number, spreads: number): string {
  const fragments = Array.from(
    { length: levels },
    (_, at) => `fragment f${at} on Query { ${`...f${at + 1} `.repeat(spreads)}}`,
  );
  return `{ ...f0 } ${fragments.join(' ')} fragment f${levels} on Query { __typename }`;
}

/** Queries that are too large in one way or another, and some that are just not. */
export const GRAPHQL_SIZE: readonly Case[] = [
  { name: '12 levels', sent: query(`{ ${nested(12, 'id')} }`), status: 200 },
  { name: '13 levels', sent: query(`{ ${nested(13)} }`), status: 400, code: 'QUERY_TOO_DEEP' },
  { name: '300 levels', sent: query(`{ ${nested(300)} }`), status: 400, code: 'QUERY_TOO_DEEP' },
  {
    name: '13 levels, hidden in fragments',
    sent: query(
      '{ customer(id: 1) { topProducts { product { ...a } } } } fragment a on Product { topCustomers { customer { topProducts { product { ...b } } } } } fragment b on Product { topCustomers { customer { topProducts { product { name salesByMonth { month } } } } } }',
    ),
    status: 400,
    code: 'QUERY_TOO_DEEP',
  },
  {
    name: '13 levels, hidden in inline fragments',
    sent: query(`{ ... on Query { ... { ${nested(13)} } } }`),
    status: 400,
    code: 'QUERY_TOO_DEEP',
  },
  { name: '30 aliases', sent: query(`{ ${times(30, 'a#: __typename')} }`), status: 200 },
  {
    name: '31 aliases of __typename',
    sent: query(`{ ${times(31, 'a#: __typename')} }`),
    status: 400,
    code: 'TOO_MANY_ALIASES',
  },
  {
    name: '200 aliases of a list',
    sent: query(`{ ${times(200, 'a#:products{totalCount}')} }`),
    status: 400,
    code: 'TOO_MANY_ALIASES',
  },
  {
    name: '40 aliases, spread over fragments',
    sent: query(
      `{ ${times(4, '...f#')} } ${times(4, `fragment f# on Query { ${'a# b# c# d# e# g# h# i# j# k#'.replaceAll('#', '#: __typename')} }`)}`,
    ),
    status: 400,
    code: 'TOO_MANY_ALIASES',
  },
  {
    name: '20 directives',
    sent: query(`{ ${times(20, 'a#: __typename @include(if: true)')} }`),
    status: 200,
  },
  {
    name: '21 directives',
    sent: query(`{ ${times(21, 'a#: __typename @include(if: true)')} }`),
    status: 400,
    code: 'TOO_MANY_DIRECTIVES',
  },
  {
    name: '200 directives on one field',
    sent: query(`{ __typename ${'@include(if: true) '.repeat(200)} }`),
    status: 400,
    code: 'TOO_MANY_DIRECTIVES',
  },
  {
    name: 'a field 1,900 times',
    sent: query(`{ ${'__typename '.repeat(1_900)} }`),
    status: 400,
    code: 'TOO_MANY_REPEATS',
  },
  {
    name: 'a nested list 270 times',
    sent: query(`{ ${'products{nodes{id}} '.repeat(270)} }`),
    status: 400,
    code: 'TOO_MANY_REPEATS',
  },
  {
    name: 'a list 100 times in inline fragments',
    sent: query(`{ ${'...{products{nodes{id}}} '.repeat(100)} }`),
    status: 400,
    code: 'TOO_MANY_REPEATS',
  },
  {
    name: '120 fragments beside each other',
    sent: query(
      `{ ${times(120, '...f#')} } ${times(120, 'fragment f# on Query { products { nodes { id } } }')}`,
    ),
    status: 400,
    code: 'TOO_MANY_REPEATS',
  },
  {
    name: '2,500 tokens',
    sent: query(`{ ${times(1_250, 'a: __typename')} }`),
    status: 400,
    code: 'QUERY_TOO_LONG',
  },
  { name: '100,000 tokens', sent: query(`{ ${'a '.repeat(100_000)} }`), status: 400, code: 'QUERY_TOO_LONG' },
  { name: '200 KB of commas', sent: query(`{ __typename ${','.repeat(200_000)} }`), status: 200 },
  { name: '200 KB of comment', sent: query(`{ __typename } #${'x'.repeat(200_000)}`), status: 200 },
  { name: 'a fragment bomb of 20 levels', sent: query(bomb(20, 5)), status: 400 },
  { name: 'a fragment bomb of 80 levels', sent: query(bomb(80, 4)), status: 400 },
  {
    name: 'fragments in a circle',
    sent: query(
      '{ ...a } fragment a on Query { ...b } fragment b on Query { ...c } fragment c on Query { ...a }',
    ),
    status: 400,
  },
  { name: 'a fragment of itself', sent: query('{ ...a } fragment a on Query { ...a ...a }'), status: 400 },
  { name: 'the whole schema', sent: query(getIntrospectionQuery()), status: 200, says: '"queryType"' },
  {
    name: 'the whole schema 25 times',
    sent: query(
      `{ ${times(25, 's#: __schema { ...all }')} } fragment all on __Schema { types { fields { args { type { name } } type { ofType { name } } } } }`,
    ),
    status: 400,
    code: 'QUERY_TOO_COSTLY',
  },
  {
    name: 'the schema in circles',
    sent: query(
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
    ),
    status: 400,
  },
  {
    name: 'lists in lists in lists',
    sent: query(`{ customer(id: ${'['.repeat(900)}${']'.repeat(900)}) { id } }`),
    status: 400,
  },
  {
    name: 'a variable nested 100,000 levels deep',
    sent: posted(`{"query":"{ __typename }","variables":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`),
    status: [200, 400],
  },
  {
    name: 'a body of 257 KB',
    sent: query(' '.repeat(257 * 1024)),
    status: 413,
    code: 'TOO_LARGE',
  },
  {
    name: 'a body of 20 MB',
    sent: posted(' '.repeat(20 * 1024 * 1024)),
    status: [413, 0],
    code: 'TOO_LARGE',
  },
];
