import { Router, type RequestHandler } from 'express';
import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { badInput, CallerError } from '../kit/errors.js';
import { entityTag, stillHolds } from './entity-tag.js';
import { listPage } from './list-page.js';
import { sendProblem } from './problem.js';
import { readParameters, type Given } from './read-parameters.js';
import { rename, type Json } from './rename.js';
import type { Route } from './route.js';
import { ROUTES } from './routes.js';
import { ask, storedOperation, type StoredOperation } from './stored-operation.js';

/** What the REST API answers from: the same schema and contexts as GraphQL. */
export interface RestSource {
  schema: GraphQLSchema;
  /** The context of one request. */
  newContext: () => unknown;
  /** Changes whenever any answer may. */
  dataState: () => Promise<string>;
}

/** An answer as it is sent. */
interface Answer {
  body: string;
  headers: Record<string, string>;
}

/** Answers by what was asked and by the state of the data: none is ever out of date. */
type Answers = LRUCache<string, Answer>;

/** Characters of answers that are kept. */
const KEPT = 16 * 1024 * 1024;

/** The handlers of every route. */
export function restRouter(source: RestSource): Router {
  const router = Router({ caseSensitive: true });
  const answers: Answers = new LRUCache({ maxSize: KEPT, sizeCalculation: ({ body }) => body.length + 1 });
  for (const route of Object.values(ROUTES)) {
    router
      .route(route.path)
      .get(answer(source, route, answers))
      .all(refuseMethod);
  }
  return router;
}

function answer(
  { schema, newContext, dataState }: RestSource,
  route: Route,
  answers: Answers,
): RequestHandler {
  let operation: StoredOperation | undefined;
  return async (request, response) => {
    const given = request.query as Given;
    const query = readParameters(route.parameters.query, given);
    const variables = route.variables({ ...readParameters(route.parameters.path, request.params), ...query });
    const tag = entityTag(await dataState(), request.path, route.operation, variables);
    response.set({ 'Cache-Control': 'no-cache', ETag: tag });
    if (stillHolds(request.get('If-None-Match'), tag)) {
      response.status(304).end();
      return;
    }
    // links repeat the parameters as they were given
    const name = `${tag} ${JSON.stringify(given)}`;
    let kept = answers.get(name);
    if (!kept) {
      const result = await ask(
        schema,
        (operation ??= storedOperation(schema, route)),
        variables,
        newContext(),
      ).catch((error: unknown) => {
        throw inTermsOf(query, error);
      });
      if (result === null) throw new CallerError('NOT_FOUND', `There is nothing at ${request.path}`);
      answers.set(name, (kept = toAnswer(route, result, request.path, given)));
    }
    response.set(kept.headers).type('json').send(kept.body);
  };
}

function toAnswer({ answers }: Route, result: Json, path: string, given: Given): Answer {
  if (answers === 'one') return { body: JSON.stringify(rename(result)), headers: {} };
  const { entries, headers } = listPage(result, path, given);
  return { body: JSON.stringify(rename(entries)), headers };
}

/** Everything but the cursor is checked before the operation runs: what it refuses a page for is the cursor. */
function inTermsOf({ cursor }: Readonly<Record<string, unknown>>, error: unknown): unknown {
  const isCursor = cursor !== undefined && error instanceof CallerError && error.code === 'BAD_INPUT';
  const expected = 'one from the Link header of a page with the same filters and order';
  return isCursor ? badInput(`cursor is ${JSON.stringify(cursor)}; expected ${expected}`) : error;
}

/** Says what is possible where a method is not. */
export const refuseMethod: RequestHandler = (request, response) => {
  response.set('Allow', 'GET, HEAD');
  sendProblem(response, {
    status: 405,
    code: 'METHOD_NOT_ALLOWED',
    detail: `${request.method} is not possible here; expected GET`,
  });
};
