import compression from 'compression';
import express, { type Express, type RequestHandler, type Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { createContext } from '../context.js';
import type { Database } from '../database.js';
import { calendarOf, formatDay } from '../kit/day.js';
import { readDataState } from '../pipeline/data-state.js';
import { exportRouter } from '../rest/export-router.js';
import { openApiDocument } from '../rest/openapi.js';
import { restRouter, type RestSource } from '../rest/router.js';
import { allowMethods } from './allow-methods.js';
import { identifyPrincipal } from './auth-principal.js';
import { authRouter } from './auth-router.js';
import { clientFiles, page } from './client-files.js';
import { docsPage } from './docs-page.js';
import { failed, notFound } from './failures.js';
import { onlyPreflighted } from './graphql-requests.js';
import { graphqlHandler } from './graphql.js';
import { liveUpdates } from './live.js';
import { onlyOwnHosts } from './own-hosts.js';
import { onlyOwnOrigins } from './own-origins.js';
import { pagesElsewhere } from './pages-elsewhere.js';
import { storedCosts } from './query-cost.js';
import { limitSize } from './query-limits.js';
import { withinTime } from './query-time.js';
import { RateLimits } from './rate-limit.js';
import { alive, readyHandler, refuseWhileFilling, type Readiness } from './readiness.js';
import { identifyRequests } from './request-id.js';
import { securityHeaders } from './security-headers.js';
import { signInFirst } from './sign-in-first.js';

/** What the server answers from. */
export interface Served {
  schema: GraphQLSchema;
  database: Database;
  config: Config;
  log: Logger;
  readiness: Readiness;
  /** Where the built client lies. */
  client: string;
  /** Tells whoever runs the server the token of a setup link. */
  announceSetup: (token: string) => void;
  /** Says when the server ends: connections that would stay open are closed then. */
  stopping: AbortSignal;
}

const METHODS = ['GET', 'HEAD', 'POST'];

/** Everything the server answers, in the order in which it is asked. */
export async function createApp({
  schema,
  database,
  config,
  log,
  readiness,
  client,
  announceSetup,
  stopping,
}: Served): Promise<Express> {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', config.trustedProxies);
  app.use(identifyRequests(log));
  const { host, publicUrl, allowedOrigins } = config;
  app.use(securityHeaders(publicUrl?.startsWith('https:') ?? false));
  app.use(onlyOwnHosts(publicUrl ? [host, new URL(publicUrl).hostname] : [host]));
  const origins = publicUrl ? [...allowedOrigins, publicUrl] : allowedOrigins;
  app.use(onlyOwnOrigins(origins));
  app.use(compression());
  app.use(pagesElsewhere(allowedOrigins));

  const limits = new RateLimits(config.rate, database.identity, log);
  const costs = storedCosts(schema);
  const newContext = ({ locals }: Response, state?: string) =>
    createContext(withinTime(database), config, locals.principal, locals.origin, state);
  const rest: Omit<RestSource, 'dataState'> = {
    schema,
    newContext,
    charge: (query, variables, response) => limits.charge(costs(query, variables), response),
  };
  let openApi: ReturnType<typeof openApiDocument> | undefined;
  const whenReady: RequestHandler = (_request, response, next) => {
    refuseWhileFilling(readiness, response);
    next();
  };
  const reading = allowMethods('GET', 'HEAD');
  app.all('/healthz', reading, alive);
  app.all(
    '/readyz',
    reading,
    readyHandler(readiness, () => readDataState(database)),
  );
  app.use(identifyPrincipal(database.identity, config));
  app.use('/auth', limits.countRequest, authRouter(database.identity, config, announceSetup));
  app.get('/graphql', liveUpdates({ schema, database, config, limits, origins, stopping }));
  app.all(
    '/graphql',
    allowMethods(...METHODS),
    signInFirst,
    page(client, 'graphiql.html'),
    limits.countRequest,
    onlyPreflighted,
    express.json({ limit: 256 * 1024 }),
    limitSize(schema),
    await graphqlHandler(schema, newContext, limits, log),
  );
  app.all('/openapi.json', reading, (_request, response) => {
    response.set('Cache-Control', 'no-cache').json((openApi ??= openApiDocument(schema)));
  });
  app.use('/docs', reading, docsPage());
  // before the pages: a browser that follows a link to a file wants the file
  const today = () => formatDay(calendarOf(config.timeZone).dayOf(Date.now()));
  app.use('/export', whenReady, limits.countRequest, exportRouter({ ...rest, today }));
  app.use(clientFiles(client));
  app.use(page(client, 'index.html'));
  app.use(whenReady, limits.countRequest);
  app.use(restRouter({ ...rest, dataState: () => dataState(database, config) }));
  app.use(notFound);
  app.use(failed);
  return app;
}

/** What every answer depends on besides the question. */
async function dataState(database: Database, { timeZone, currency, insights }: Config): Promise<string> {
  return [await readDataState(database), timeZone, currency, JSON.stringify(insights)].join(' ');
}
