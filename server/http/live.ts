import type { Request, RequestHandler, Response } from 'express';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { handleProtocols, makeServer } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Config } from '../config.js';
import type { Database } from '../database.js';
import { CallerError } from '../kit/errors.js';
import { findPrincipal } from './auth-principal.js';
import { CLOSE, LiveConnection } from './live-connection.js';
import { LiveConnections } from './live-connections.js';
import { subscriptionsAnswered } from './live-answers.js';
import { subscriptionsChecked } from './live-query.js';
import { mask, noteFault } from './mask-errors.js';
import { foreignRefused } from './own-origins.js';
import type { RateLimits } from './rate-limit.js';
import { headOfUpgrade } from './upgrades.js';

/** What subscriptions are answered from. */
export interface LiveSource {
  schema: GraphQLSchema;
  database: Database;
  config: Config;
  limits: RateLimits;
  /** Tells the state of the data. */
  readState: () => Promise<string>;
  /** Origins of pages that may connect, beside our own. */
  origins: readonly string[];
  /** Says when the server ends. */
  stopping: AbortSignal;
}

const MOST = { bytes: 64 * 1024, fragments: 64, subscriptions: 20 } as const;

interface ConnectionParams extends Record<string, unknown> {
  /** For those who cannot send the header: `Bearer cxq_…`. */
  authorization?: unknown;
}

/** Answers GraphQL subscriptions over WebSockets (graphql-transport-ws); other requests are left to who comes next. */
export function liveUpdates({
  schema,
  database,
  config,
  limits,
  readState,
  origins,
  stopping,
}: LiveSource): RequestHandler {
  const refuseForeign = foreignRefused(origins);
  const connections = new LiveConnections(database.identity, config);
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: MOST.bytes,
    maxFragments: MOST.fragments,
    handleProtocols,
  });
  const check = subscriptionsChecked(schema, limits);
  const { follow, subscribe } = subscriptionsAnswered(database, config, readState);
  const protocol = makeServer<ConnectionParams, LiveConnection>({
    onConnect: async ({ extra: connection, connectionParams }) => {
      const { authorization } = connectionParams ?? {};
      if (typeof authorization === 'string') connection.headers = { ...connection.headers, authorization };
      const refused = await admit(connection).catch(whyRefused);
      if (refused) connection.end(refused);
      return !refused;
    },
    onSubscribe: async ({ extra: connection, subscriptions }, _id, payload) => {
      try {
        const principal = connection.principal!;
        const { origin } = connection.request;
        if (Object.keys(subscriptions).length > MOST.subscriptions) throw tooManySubscriptions();
        const checked = await check({ principal, address: origin.address ?? undefined }, payload);
        return { ...checked, contextValue: { principal, origin }, rootValue: { dataChanged: follow } };
      } catch (error) {
        return [
          error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error }),
        ];
      }
    },
    subscribe,
    onNext: ({ extra }, _id, _payload, _args, result) => ({
      ...result,
      ...(result.errors && { errors: told(result.errors, extra) }),
    }),
    onError: ({ extra }, _id, _payload, errors) => told(errors, extra),
  });

  async function admit(connection: LiveConnection): Promise<(typeof CLOSE)[keyof typeof CLOSE] | undefined> {
    const { principal } = await findPrincipal(database.identity, config, connection.headers);
    if (principal.kind === 'visitor') return CLOSE.unauthenticated;
    if (!connections.hasRoomFor(principal)) return CLOSE.tooMany;
    connection.principal = principal;
    return undefined;
  }

  function open(socket: WebSocket, connection: LiveConnection): void {
    const { log } = connection.request;
    connections.add(connection);
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => new Promise((resolve) => socket.send(text, () => resolve())),
        close: (code, reason) => connection.end([code ?? CLOSE.bad[0], reason ?? '']),
        onMessage: (answer) =>
          socket.on('message', (data) => {
            if (!connection.mayCome()) return;
            answer((data as Buffer).toString()).catch((error: unknown) => {
              log.warn({ err: error }, 'a message could not be answered');
              connection.end(CLOSE.bad);
            });
          }),
      },
      connection,
    );
    socket.on('ping', () => connection.mayCome());
    // the socket closes itself then, with a code that says why
    socket.on('error', (error) => log.debug({ err: error }, 'a connection failed'));
    socket.once('close', (code, reason) => {
      log.debug({ code }, 'a connection was closed');
      void closed(code, reason.toString());
    });
  }

  stopping.addEventListener('abort', () => connections.endAll(), { once: true });

  return (request, response, next) => {
    const head = headOfUpgrade(request);
    if (!head) {
      next();
      return;
    }
    // no browser asks before it opens a WebSocket to another site
    refuseForeign(request);
    if (stopping.aborted || connections.areFull)
      throw new CallerError('UNAVAILABLE', 'There is no room for more');
    response.detachSocket(request.socket);
    sockets.handleUpgrade(request, request.socket, head, (socket) => {
      open(socket, new LiveConnection(socket, requestOf(request, response)));
    });
  };
}

function requestOf({ headers }: Request, { locals }: Response): LiveConnection['request'] {
  const { requestId, log, origin } = locals;
  return { headers, requestId, log, origin };
}

function whyRefused(error: unknown): typeof CLOSE.unauthenticated {
  if (error instanceof CallerError) return CLOSE.unauthenticated;
  throw error;
}

/** Errors as they are told, logged where they are ours. */
function told(errors: readonly GraphQLError[], { request }: LiveConnection): GraphQLFormattedError[] {
  return errors.map((error) => {
    noteFault(error, request.log, request.requestId);
    const { extensions, ...formatted } = mask(error.toJSON(), error);
    // of no use where there are no statuses
    return { ...formatted, extensions: { ...extensions, http: undefined } };
  });
}

function tooManySubscriptions(): CallerError {
  return new CallerError('RATE_LIMITED', `More than ${MOST.subscriptions} subscriptions on one connection`);
}
