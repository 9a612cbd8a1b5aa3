import { brotliCompressSync, gzipSync } from 'node:zlib';
import { posted, type Case } from './case.js';

const BIG = Buffer.alloc(50 * 1024 * 1024, ' ');
const QUERY = '{"query":"{ __typename }"}';

/** Bodies that cannot be read, or not safely. */
export const BODIES: readonly Case[] = [
  ...['{"query":', 'null', '1', '"{ __typename }"', `${QUERY}}`, '{query:1}', '', "{'query':'x'}"].map(
    (body): Case => ({ name: `the body ${JSON.stringify(body)}`, sent: posted(body), status: 400 }),
  ),
  {
    name: 'a body that is no UTF-8',
    sent: posted(Buffer.from('{"query":"\xff\xfe"}', 'latin1')),
    status: 400,
  },
  {
    name: 'a body in Latin-1',
    sent: posted(QUERY, { 'Content-Type': 'application/json; charset=latin1' }),
    status: 415,
  },
  {
    name: 'a gzip bomb of 50 MB',
    sent: posted(gzipSync(BIG), { 'Content-Encoding': 'gzip' }),
    status: 413,
    code: 'TOO_LARGE',
  },
  {
    name: 'a brotli bomb of 50 MB',
    sent: posted(brotliCompressSync(BIG), { 'Content-Encoding': 'br' }),
    status: 413,
    code: 'TOO_LARGE',
  },
  { name: 'broken gzip', sent: posted('not gzip', { 'Content-Encoding': 'gzip' }), status: 400 },
  {
    name: 'half a gzip',
    sent: posted(gzipSync(QUERY).subarray(0, 20), { 'Content-Encoding': 'gzip' }),
    status: 400,
  },
  {
    name: 'gzip in gzip',
    sent: posted(gzipSync(gzipSync(QUERY)), { 'Content-Encoding': 'gzip, gzip' }),
    status: 415,
  },
  { name: 'an unknown encoding', sent: posted(QUERY, { 'Content-Encoding': 'x' }), status: 415 },
  {
    name: '10,000 keys',
    sent: posted(
      JSON.stringify(Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`k${at}`, at]))),
    ),
    status: 400,
  },
];
