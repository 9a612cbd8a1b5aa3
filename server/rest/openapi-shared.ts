import { OUR_FAULT } from './problem.js';
import type { Json } from './rename.js';
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
    description: '`no-cache`: keep the answer, but ask whether it still holds.',
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
  'X-Total-Count': { description: 'Entries in the whole list.', schema: { type: 'integer' }, example: 600 },
} as const satisfies Record<string, Json>;

function refusal(status: number, title: string, code: string, description: string, detail: string): Json {
  return {
    description,
    headers: { 'X-Request-Id': { $ref: '#/components/headers/X-Request-Id' } },
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        example: { type: 'about:blank', title, status, detail, code, request_id: REQUEST_ID },
      },
    },
  };
}

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
