import type { RequestListener } from 'node:http';
import { constants } from 'node:zlib';
import compression from 'compression';
import express, { type RequestHandler } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { Database } from '../database.js';
import { calendarOf, formatDay } from '../kit/day.js';
import { exportRouter } from '../rest/export-router.js';
import { openApiDocument } from '../rest/openapi.js';
import { restRouter, type RestSource } from '../rest/router.js';
import { allowMethods } from './allow-methods.js';
import { atMost } from './at-most.js';
import { identifyPrincipal } from './auth-principal.js';
import { authRouter } from './auth-router.js';
import { clientFiles, page } from './client-files.js';
import { docsPage } from './docs-page.js';
import { failed, notFound } from './failures.js';
import { onlyPreflighted } from './graphql-requests.js';
import { graphqlHandler } from './graphql.js';
import { keepAnswers, type NamesQuestion } from './keep-answers.js';
import { KeptAnswers } from './kept-answers.js';
import { keptFirst } from './kept-first.js';
import { liveUpdates } from './live.js';
import { onlyOwnHosts, ownHosts } from './own-hosts.js';
import type { SentOperation } from './operation-question.js';
import { foreignOrigins, onlyOwnOrigins } from './own-origins.js';
import { pagesElsewhere } from './pages-elsewhere.js';
import { principals } from './principals.js';
import { storedCosts } from './query-cost.js';
import { limitSize } from './query-limits.js';
import { addressQuestion, questions, sentQuestion } from './questions.js';
import { RateLimits } from './rate-limit.js';
import { alive, readyHandler, refuseWhileFilling, type Readiness } from './readiness.js';
import { requestData } from './request-data.js';
import { identifyRequests } from './request-id.js';
import { securityHeaders, sendHeaders } from './security-headers.js';
import { signInFirst } from './sign-in-first.js';
import { dashboardDocuments, TrustedDocuments } from './trusted-documents.js';

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
/** How what is sent for the first time is compressed: a third of the time for a sixth more bytes. What is kept gets more. */
const FIRST_TIME = {
  level: constants.Z_BEST_SPEED,
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MIN_QUALITY + 1 } },
};
/** Questions that are worked on at a time: several times as many as read the database at once. */
const AT_A_TIME = 16;

/**
 * Everything the server answers: what it answered before from what is kept, the rest in the order in which it is asked.
 */
export async function createApp({
  schema,
  database,
  config,
  log,
  readiness,
  client,
  announceSetup,
  stopping,
}: Served): Promise<RequestListener> {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', config.trustedProxies);
  app.use(identifyRequests(log));
  const { host, publicUrl, allowedOrigins } = config;
  const everywhere = securityHeaders(publicUrl?.startsWith('https:') ?? false);
  app.use(sendHeaders(everywhere));
  const isOwnHost = ownHosts(publicUrl ? [host, new URL(publicUrl).hostname] : [host]);
  app.use(onlyOwnHosts(isOwnHost));
  const origins = publicUrl ? [...allowedOrigins, publicUrl] : allowedOrigins;
  app.use(onlyOwnOrigins(origins));
  app.use(compression(FIRST_TIME));
  const allowPages = pagesElsewhere(allowedOrigins);
  app.use(allowPages);

  const limits = new RateLimits(config.rate, database.identity, log);
  const costs = storedCosts(schema);
  const data = requestData(database, config);
  const { readState, newContext, settings } = data;
  const rest: RestSource = {
    schema,
    newContext,
    charge: (query, variables, response) => limits.charge(costs(query, variables), response),
    readState: data.stateFor,
    settings,
    mayBeKept: ({ locals }) => (locals.restsOnData = true),
  };
  let openApi: ReturnType<typeof openApiDocument> | undefined;
  const whenReady: RequestHandler = (_request, response, next) => {
    refuseWhileFilling(readiness, response);
    next();
  };
  const known = dashboardDocuments();
  const documents = new TrustedDocuments(known, config.trustedDocuments);
  const hashOf = (sent: SentOperation) => documents.hashOf(sent);
  const answers = config.answerCache > 0 ? new KeptAnswers(config.answerCache) : undefined;
  const keep = (name: NamesQuestion) => (answers ? [keepAnswers(answers, name)] : []);
  const inTurn = atMost(AT_A_TIME);
  const reading = allowMethods('GET', 'HEAD');
  app.all('/healthz', reading, alive);
  app.all('/readyz', reading, readyHandler(readiness, data.ask));
  app.use(identifyPrincipal(database.identity, config));
  app.use('/auth', limits.countRequest, authRouter(database.identity, config, announceSetup));
  app.get('/graphql', liveUpdates({ schema, database, config, limits, readState, origins, stopping }));
  app.all(
    '/graphql',
    allowMethods(...METHODS),
    signInFirst,
    page(client, 'graphiql.html'),
    limits.countRequest,
    onlyPreflighted,
    express.json({ limit: 256 * 1024 }),
    documents.resolve,
    limitSize(schema),
    ...keep((request) => sentQuestion(request, hashOf)),
    inTurn,
    await graphqlHandler(schema, data, limits, log, known),
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
  app.use(...keep(({ originalUrl }) => addressQuestion(originalUrl)), inTurn, restRouter(rest));
  app.use(notFound);
  app.use(failed);
  if (!answers) return app;
  const isForeign = foreignOrigins(origins);
  return keptFirst(
    {
      answers,
      everywhere: everywhere.flat(),
      log,
      limits,
      questionOf: questions(hashOf),
      mayBeAnswered: (request) =>
        readiness.phase.name === 'ready' &&
        isOwnHost(request) &&
        (request.headers.cookie === undefined || !isForeign(request)),
      allowPages,
      find: principals(database.identity, config),
      readState,
      addressOf: ({ socket }) => (config.trustedProxies.length === 0 ? socket.remoteAddress : undefined),
    },
    app,
  );
}
