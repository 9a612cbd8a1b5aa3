import { exportParameters } from './export-parameters.js';
import { EXPORTS, type Export } from './exports.js';
import { describeParameters, headersOf } from './openapi-parameters.js';
import type { Json } from './json.js';

/** The paths of every export. */
export function exportPaths(): (readonly [path: string, item: Json])[] {
  return Object.entries(EXPORTS).map(([name, file]) => [
    `/export/${name}.csv`,
    { get: describe(name, file) },
  ]);
}

function describe(name: string, file: Export): Json {
  const { list, columns } = file;
  return {
    operationId: `export_${name}`,
    tags: [list.about],
    summary: `${list.summary} as CSV`,
    description: `The whole list, not a page of it, as a file (RFC 4180, UTF-8, first line the names of the columns). ${list.description}`,
    parameters: describeParameters(exportParameters(file), 'query'),
    responses: {
      200: {
        description:
          'The file. A text that a spreadsheet would take for a formula has an apostrophe before it. Should the server fail midway the connection breaks.',
        headers: headersOf(['X-Request-Id', 'Content-Disposition', 'X-Withheld']),
        content: {
          'text/csv': { schema: { type: 'string' }, example: `${Object.keys(columns).join(',')}\r\n` },
        },
      },
      400: { $ref: '#/components/responses/BadInput' },
      401: { $ref: '#/components/responses/Unauthenticated' },
      403: { $ref: '#/components/responses/Forbidden' },
      405: { $ref: '#/components/responses/MethodNotAllowed' },
      500: { $ref: '#/components/responses/OurFault' },
    },
  };
}
