import { headersOf } from './openapi-parameters.js';
import { OUR_FAULT } from './problem.js';
import type { Json } from './json.js';
import type { JsonSchema } from './response-schema.js';

const REQUEST_ID = '0b9ff6f4-6c1c-4a55-9d25-0f7f3f3c1a11';

/** How every refusal looks (RFC 9457). */
export const PROBLEM_SCHEMA = {
  description: 'Why the request was not answered as asked (RFC 9457).',
  type: 'object',
  properties: {
    type: { type: 'string', description: 'Always `about:blank`: the title is that of the status.' },
    title: { type: 'string', description: 'The status in words.' },
    status: { type: 'integer', description: 'The HTTP status.' },
    detail: { type: 'string', description: 'What is wrong and what was expected, for people.' },
    code: { type: 'string', description: 'What is wrong, for programs.' },
    request_id: {
      type: 'string',
      description: 'Names this request in the log of the server; also in `X-Request-Id`.',
    },
  },
  required: ['type', 'title', 'status', 'detail', 'code', 'request_id'],
} as const satisfies JsonSchema;

export const SHARED_HEADERS = {
  'X-Request-Id': { description: 'Names this request in the log of the server.', schema: { type: 'string' } },
  ETag: {
    description: 'Send it back as `If-None-Match` to be told whether anything changed.',
    schema: { type: 'string' },
  },
  'Cache-Control': {
    description: '`private, no-cache`: keep the answer for yourself, but ask whether it still holds.',
    schema: { type: 'string' },
  },
  'Content-Disposition': {
    description: 'That it is a file, and its name.',
    schema: { type: 'string' },
    example: 'attachment; filename="customers-2026-10-17.csv"',
  },
  Link: {
    description: 'Addresses of the first page and, unless this is the last, of the next one (RFC 8288).',
    schema: { type: 'string' },
    example: '</customers?limit=25&cursor=WyJuYW1lIl0>; rel="next", </customers?limit=25>; rel="first"',
  },
  'X-Withheld': {
    description:
      'What is null, or left out of a file, because the caller may not read it; absent when there is nothing of the kind.',
    schema: { type: 'string' },
    example: 'sales.gross_revenue,sales.net_revenue',
  },
  'WWW-Authenticate': {
    description: 'How to say who asks.',
    schema: { type: 'string' },
    example: 'Bearer',
  },
  'X-Total-Count': { description: 'Entries in the whole list.', schema: { type: 'integer' }, example: 600 },
} as const satisfies Record<string, Json>;

function refusal(
  status: number,
  title: string,
  code: string,
  description: string,
  detail: string,
  headers: readonly (keyof typeof SHARED_HEADERS)[] = [],
): Json {
  return {
    description,
    headers: headersOf(['X-Request-Id', ...headers]),
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        example: { type: 'about:blank', title, status, detail, code, request_id: REQUEST_ID },
      },
    },
  };
}

/** Says who calls: a server that lets nobody in unasked wants it, any other does without. */
export const SECURITY_SCHEMES = {
  key: {
    type: 'http',
    scheme: 'bearer',
    description: 'A key (`cxq_…`), which administrators make. It reads what its scopes name.',
  },
} as const satisfies Record<string, Json>;

export const SHARED_RESPONSES: Readonly<Record<string, Json>> = {
  NotModified: {
    description: 'Nothing changed since the answer whose `ETag` was sent as `If-None-Match`.',
    headers: { ETag: { $ref: '#/components/headers/ETag' } },
  },
  BadInput: refusal(
    400,
    'Bad Request',
    'BAD_INPUT',
    'A parameter is unknown, or its value makes no sense.',
    'limit is "0"; expected a whole number from 1 to 100',
  ),
  Unauthenticated: refusal(
    401,
    'Unauthorized',
    'UNAUTHENTICATED',
    'The server asks who calls, and the request does not say so, or with a key that does not hold.',
    'Sign in first, or send a key',
    ['WWW-Authenticate'],
  ),
  Forbidden: refusal(
    403,
    'Forbidden',
    'FORBIDDEN',
    'The caller may read nothing here, or asks for an order or a column that would tell what it may not read.',
    '/transactions is refused: the key is not allowed to read customers',
  ),
  NotFound: refusal(
    404,
    'Not Found',
    'NOT_FOUND',
    'Nothing has this id.',
    'There is nothing at /customers/C99999',
  ),
  MethodNotAllowed: refusal(
    405,
    'Method Not Allowed',
    'METHOD_NOT_ALLOWED',
    'Only GET and HEAD are possible; the `Allow` header says so.',
    'POST is not possible here; expected GET',
  ),
  OurFault: refusal(500, 'Internal Server Error', OUR_FAULT.code, 'A failure on our side.', OUR_FAULT.detail),
};
