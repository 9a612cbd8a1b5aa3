import type { WebSocket } from 'ws';
import { INIT, type Connecting } from '../live-client.js';
import { times } from './case.js';

/** Something hostile or broken on a WebSocket, and how it has to end. */
export interface LiveCase {
  name: string;
  connect?: Connecting;
  /** Messages, sent without waiting for answers but that to who one is. */
  sends?: readonly (string | Uint8Array)[];
  /** What no client does. */
  meddles?: (socket: WebSocket) => void;
  /** The code it is closed with, or the status the connection is refused with; left out: it stays open. */
  ends?: number;
  /** Of one that stays open: the type of the message that is waited for; `error` when left out. */
  until?: string;
  /** What has to be told. */
  says?: RegExp;
}

const FOLLOW = 'subscription { dataChanged { version } }';

const subscribe = (query: unknown, id: unknown = '1', more: object = {}) =>
  JSON.stringify({ type: 'subscribe', id, payload: { query, ...more } });

/** A query that is refused, told by a code. */
const refused = (name: string, query: string, code: string, more: object = {}): LiveCase => ({
  name,
  sends: [INIT, subscribe(query, '1', more)],
  says: new RegExp(`"code":"${code}"`),
});

/** Messages that end a connection. */
const broken = (name: string, sends: LiveCase['sends'], ends = 4400): LiveCase => ({ name, sends, ends });

/** A fragment bomb: each of them spreads the next one twice. */
const BOMB = `subscription { dataChanged { ...f0 } } ${Array.from({ length: 30 }, (_, at) => `fragment f${at} on DataStatus { ${at < 29 ? `...f${at + 1} ...f${at + 1}` : 'version'} }`).join(' ')}`;

/** Where whoever sits at the machine is let in. */
export const LIVE: readonly LiveCase[] = [
  // what comes
  broken('no JSON', ['{"type"']),
  broken('an empty message', ['']),
  broken('null', ['null']),
  broken('a list', ['[]']),
  broken('60 KB of brackets', ['['.repeat(60_000)]),
  broken('no type', ['{}']),
  broken('a type of __proto__', ['{"type":"__proto__"}']),
  broken('an unknown type', ['{"type":"start","id":"1","payload":{"query":"{ __typename }"}}']),
  broken('an answer in place of a question', [INIT, '{"type":"next","id":"1","payload":{"data":{}}}']),
  broken('bytes', [new Uint8Array([0, 255, 254, 1])]),
  broken('65 KB', [' '.repeat(65 * 1024 + 1)], 1009),
  broken('10 MB', [new Uint8Array(10 * 1024 * 1024)], 1009),
  broken('301 messages in a minute', [INIT, ...Array<string>(301).fill('{"type":"ping"}')], 4429),
  {
    name: 'a message in 1,000 pieces',
    meddles: (socket) => {
      for (let nth = 0; nth < 1_000; nth += 1) socket.send('', { fin: false });
    },
    ends: 1008,
  },
  {
    name: '300 pings at once',
    meddles: (socket) => {
      for (let nth = 0; nth < 300; nth += 1) socket.ping('x'.repeat(125));
    },
    ends: 1006,
  },
  // in which order
  broken('nothing at all', [], 4408),
  broken('a subscription before who one is', [subscribe(FOLLOW)], 4401),
  broken('who one is, twice', [INIT, INIT], 4429),
  { name: 'the end of what never began', sends: [INIT, '{"type":"complete","id":"9"}', subscribe('{')] },
  {
    name: '__proto__ as id',
    sends: [INIT, subscribe(FOLLOW, '__proto__'), '{"type":"complete","id":"__proto__"}', subscribe('{')],
  },
  broken('an empty id', [INIT, subscribe(FOLLOW, '')]),
  broken('an id of a number', [INIT, subscribe(FOLLOW, 1)]),
  // what is asked
  broken('a query of a number', [INIT, subscribe(1)]),
  broken('variables of a text', [INIT, subscribe(FOLLOW, '1', { variables: 'x' })]),
  refused('a query', '{ customers { totalCount } }', 'BAD_REQUEST'),
  refused('a mutation', 'mutation { revokeApiKey(id: "x") { id } }', 'BAD_REQUEST'),
  refused('the schema', '{ __schema { types { name } } }', 'BAD_REQUEST'),
  refused(
    'the schema, as a subscription',
    'subscription { __schema { types { name } } }',
    'GRAPHQL_VALIDATION_FAILED',
  ),
  refused(
    'two at once',
    'subscription { a: dataChanged { version } b: dataChanged { version } }',
    'GRAPHQL_VALIDATION_FAILED',
  ),
  refused('no operation', 'fragment a on DataStatus { version }', 'GRAPHQL_VALIDATION_FAILED'),
  refused('an operation that is not there', FOLLOW, 'OPERATION_RESOLUTION_FAILURE', { operationName: 'x' }),
  refused('60 levels', `subscription { ${'a { '.repeat(60)} b ${'} '.repeat(60)} }`, 'QUERY_TOO_DEEP'),
  refused(
    '13 levels beside a subscription',
    `query A { ${'a { '.repeat(13)} b ${'} '.repeat(13)} } ${FOLLOW}`,
    'QUERY_TOO_DEEP',
  ),
  refused('31 aliases', `subscription { dataChanged { ${times(31, 'a#: version')} } }`, 'TOO_MANY_ALIASES'),
  refused(
    '21 directives',
    `subscription { dataChanged { ${times(21, 'a#: version @include(if: true)')} } }`,
    'TOO_MANY_DIRECTIVES',
  ),
  refused('3,000 tokens', `subscription { dataChanged { ${'version '.repeat(3_000)} } }`, 'QUERY_TOO_LONG'),
  refused(
    'a field 1,000 times',
    `subscription { dataChanged { ${'version '.repeat(1_000)} } }`,
    'TOO_MANY_REPEATS',
  ),
  refused('a fragment bomb', BOMB, 'QUERY_TOO_COSTLY'),
  refused('NUL in a variable', FOLLOW, 'BAD_INPUT', { variables: { a: ['\0'] } }),
  refused(
    'fragments in a circle',
    'subscription { dataChanged { ...a } } fragment a on DataStatus { ...a }',
    'GRAPHQL_VALIDATION_FAILED',
  ),
  {
    name: '21 subscriptions',
    sends: [INIT, ...Array.from({ length: 21 }, (_, at) => subscribe(FOLLOW, String(at)))],
    says: /"code":"RATE_LIMITED"/,
  },
  // how one connects
  { name: 'another protocol', connect: { protocol: 'graphql-ws' }, ends: 1006 },
  { name: 'another address', connect: { path: '/customers' }, ends: 200 },
  { name: 'another Host', connect: { headers: { Host: 'evil.example' } }, ends: 421 },
  ...['https://evil.example', 'null', 'http://127.0.0.1:1', 'file://'].map((origin): LiveCase => ({
    name: `Origin: ${origin}`,
    connect: { headers: { Origin: origin } },
    ends: 403,
  })),
  { name: 'a key that is none', connect: { headers: { Authorization: 'Bearer cxq_1' } }, ends: 401 },
  broken(
    'a key that is none, in a message',
    ['{"type":"connection_init","payload":{"authorization":"Bearer cxq_1"}}'],
    4401,
  ),
  {
    name: 'a key that is no text',
    sends: ['{"type":"connection_init","payload":{"authorization":{"__proto__":1}}}'],
    until: 'connection_ack',
    says: /connection_ack/,
  },
];

/** Where one has to sign in. */
export const LIVE_CLOSED: readonly LiveCase[] = [
  broken('somebody who has not signed in', [INIT, subscribe(FOLLOW)], 4401),
  {
    name: 'a session that is none',
    connect: { headers: { Cookie: 'contexq=AAAA' } },
    sends: [INIT],
    ends: 4401,
  },
];
