import compression from 'compression';
import cors from 'cors';
import express, { type Express, type RequestHandler } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { createContext } from '../context.js';
import type { Database } from '../database.js';
import { calendarOf, formatDay } from '../kit/day.js';
import { readDataState } from '../pipeline/data-state.js';
import { exportRouter } from '../rest/export-router.js';
import { openApiDocument } from '../rest/openapi.js';
import { restRouter } from '../rest/router.js';
import { clientFiles, page } from './client-files.js';
import { docsPage } from './docs-page.js';
import { failed, notFound } from './failures.js';
import { graphqlHandler } from './graphql.js';
import { alive, readyHandler, refuseWhileFilling, type Readiness } from './readiness.js';
import { identifyRequests } from './request-id.js';

/** What the server answers from. */
export interface Served {
  schema: GraphQLSchema;
  database: Database;
  config: Config;
  log: Logger;
  readiness: Readiness;
  /** Where the built client lies. */
  client: string;
}

/** What a page of another origin may read of an answer beside its body. */
const EXPOSED = ['ETag', 'Link', 'X-Total-Count', 'X-Request-Id'];

/** Everything the server answers, in the order in which it is asked. */
export async function createApp({
  schema,
  database,
  config,
  log,
  readiness,
  client,
}: Served): Promise<Express> {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(identifyRequests(log));
  app.use(compression());
  app.use(cors({ origin: config.allowedOrigins, methods: ['GET', 'HEAD', 'POST'], exposedHeaders: EXPOSED }));

  const newContext = () => createContext(database, config, { kind: 'local', role: 'ADMIN' });
  let openApi: ReturnType<typeof openApiDocument> | undefined;
  const whenReady: RequestHandler = (_request, response, next) => {
    refuseWhileFilling(readiness, response);
    next();
  };
  const body = express.json({ limit: 256 * 1024 });
  app.get('/healthz', alive);
  app.get(
    '/readyz',
    readyHandler(readiness, () => readDataState(database)),
  );
  app.all('/graphql', page(client, 'graphiql.html'), body, await graphqlHandler(schema, newContext, log));
  app.get('/openapi.json', (_request, response) => {
    response.set('Cache-Control', 'no-cache').json((openApi ??= openApiDocument(schema)));
  });
  app.use('/docs', docsPage());
  // before the pages: a browser that follows a link to a file wants the file
  const today = () => formatDay(calendarOf(config.timeZone).dayOf(Date.now()));
  app.use('/export', whenReady, exportRouter({ schema, newContext, today }));
  app.use(clientFiles(client));
  app.use(page(client, 'index.html'));
  app.use(whenReady);
  app.use(restRouter({ schema, newContext, dataState: () => dataState(database, config) }));
  app.use(notFound);
  app.use(failed);
  return app;
}

/** What every answer depends on besides the question. */
async function dataState(database: Database, { timeZone, currency, insights }: Config): Promise<string> {
  return [await readDataState(database), timeZone, currency, JSON.stringify(insights)].join(' ');
}
