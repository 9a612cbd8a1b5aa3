import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import { Router, type RequestHandler } from 'express';
import { demandAccess } from '../access/readers.js';
import { chooseColumns, columnAccess } from './export-columns.js';
import { exportPages, type Line } from './export-pages.js';
import { exportParameters } from './export-parameters.js';
import { EXPORTS, type Export } from './exports.js';
import { readParameters, type Given } from './read-parameters.js';
import { refuseMethod, withheldHeader, type RestSource } from './router.js';
import { storedOperation } from './stored-operation.js';

interface ExportSource extends Pick<RestSource, 'schema' | 'newContext' | 'charge'> {
  /** The day that stands in the name of a file, such as 2026-10-17. */
  today: () => string;
}

/** The handlers of every export, to stand at /export. */
export function exportRouter(source: ExportSource): Router {
  const router = Router({ caseSensitive: true });
  for (const [name, file] of Object.entries(EXPORTS)) {
    router
      .route(`/${name}.csv`)
      .get(send(source, name, file))
      .all(refuseMethod);
  }
  return router;
}

function send(source: ExportSource, name: string, file: Export): RequestHandler {
  const parameters = exportParameters(file);
  const { document, root } = storedOperation(source.schema, file.list);
  const access = columnAccess(source.schema, file);
  return async (request, response) => {
    const { principal } = response.locals;
    demandAccess(principal, 'Query', root.name.value, `/export/${name}.csv is refused`);
    const { columns, ...query } = readParameters(parameters, request.query as Given);
    const asked = columns as readonly string[] | undefined;
    const { chosen, withheld } = chooseColumns(access, principal, asked);
    // a file of any length is charged as one page: nobody can wait in the middle of it
    await source.charge(document, { first: 100 }, response);
    const pages = exportPages(source.schema, () => source.newContext(response), file, chosen, query);
    // whatever fails before the first byte can still be answered as such
    const first = await pages.next();
    response.set({
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}-${source.today()}.csv"`,
      'Cache-Control': 'no-store',
      ...withheldHeader(withheld),
    });
    if (request.method === 'HEAD') response.end();
    else await pipeline(toCsv(chosen, first, pages), response).catch(unlessLeft);
  };
}

/** A piece of text for each page: it is made when the reader took the one before. */
async function* toCsv(
  columns: readonly string[],
  first: IteratorResult<Line[]>,
  pages: AsyncGenerator<Line[]>,
): AsyncGenerator<string> {
  yield csv([columns]);
  for (let page = first; !page.done; page = await pages.next()) yield csv(page.value);
}

/** Lines as RFC 4180 has them. A text that a spreadsheet would take for a formula gets an apostrophe before it. */
function csv(lines: readonly Line[]): string {
  return stringify([...lines], {
    record_delimiter: '\r\n',
    escape_formulas: true,
    cast: { boolean: String },
  });
}

/** Who leaves in the middle has nothing to be told. A failure of ours breaks the connection: no file looks whole that is not. */
function unlessLeft(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
}
