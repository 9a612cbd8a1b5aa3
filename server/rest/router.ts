import { Router, type RequestHandler, type Response } from 'express';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { demandAccess } from '../access/readers.js';
import { badInput, CallerError } from '../kit/errors.js';
import { mattersOf } from '../kit/principal.js';
import { entityTag, stillHolds } from './entity-tag.js';
import { listPage } from './list-page.js';
import { sendProblem } from './problem.js';
import { readParameters, type Given } from './read-parameters.js';
import { rename, snakeCase } from './rename.js';
import type { Route } from './route.js';
import { ROUTES } from './routes.js';
import { ask, storedOperation, type Answered, type StoredOperation } from './stored-operation.js';

/** What the REST API answers from: the same schema and contexts as GraphQL. */
export interface RestSource {
  schema: GraphQLSchema;
  /** The context of one request, by the response to it. */
  newContext: (response: Response, dataState?: string) => unknown;
  /** Counts what an operation costs against the caller's limit. @throws CallerError when that is exhausted. */
  charge: (
    document: DocumentNode,
    variables: Readonly<Record<string, unknown>>,
    response: Response,
  ) => Promise<void>;
  /** Changes whenever any answer may. */
  dataState: () => Promise<string>;
}

/** An answer as it is sent. */
interface Answer {
  body: string;
  headers: Record<string, string>;
}

/** Answers by what was asked, what the caller may read, and the state of the data: none is out of date, nor for others. */
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
  { schema, newContext, charge, dataState }: RestSource,
  route: Route,
  answers: Answers,
): RequestHandler {
  let operation: StoredOperation | undefined;
  return async (request, response) => {
    const { principal } = response.locals;
    operation ??= storedOperation(schema, route);
    demandAccess(principal, 'Query', operation.root.name.value, `${request.path} is refused`);
    const given = request.query as Given;
    const query = readParameters(route.parameters.query, given);
    const variables = route.variables({ ...readParameters(route.parameters.path, request.params), ...query });
    const state = await dataState();
    const tag = entityTag(state, mattersOf(principal), request.path, route.operation, variables);
    response.set({ 'Cache-Control': 'private, no-cache', ETag: tag });
    if (stillHolds(request.get('If-None-Match'), tag)) {
      response.status(304).end();
      return;
    }
    // links repeat the parameters as they were given
    const name = `${tag} ${JSON.stringify(given)}`;
    let kept = answers.get(name);
    if (!kept) {
      await charge(operation.document, variables, response);
      const result = await ask(schema, operation, variables, newContext(response, state)).catch(
        (error: unknown) => {
          throw inTermsOf(query, error);
        },
      );
      if (result.answer === null) throw new CallerError('NOT_FOUND', `There is nothing at ${request.path}`);
      answers.set(name, (kept = toAnswer(route, result, request.path, given)));
    }
    response.set(kept.headers).type('json').send(kept.body);
  };
}

function toAnswer({ answers }: Route, { answer, withheld }: Answered, path: string, given: Given): Answer {
  if (answers === 'one') return { body: JSON.stringify(rename(answer)), headers: withheldHeader(withheld) };
  const { entries, headers } = listPage(answer, path, given);
  // the entries are the body: their connection is not seen
  const places = withheld.map((place) => place.replace(/^nodes\./, ''));
  return { body: JSON.stringify(rename(entries)), headers: { ...headers, ...withheldHeader(places) } };
}

/** Tells what is null because the caller may not read it from what is null because there is nothing. */
export function withheldHeader(places: readonly string[]): Record<string, string> {
  return places.length === 0 ? {} : { 'X-Withheld': places.map(snakeCase).join(',') };
}

/** Everything but the cursor is checked before the operation runs: what it refuses a page for is the cursor. */
function inTermsOf({ cursor }: Readonly<Record<string, unknown>>, error: unknown): unknown {
  const isCursor = cursor !== undefined && error instanceof CallerError && error.code === 'BAD_INPUT';
  const expected = 'one from the Link header of a page with the same filters and order';
  return isCursor ? badInput(`cursor is ${JSON.stringify(cursor)}; expected ${expected}`) : error;
}

/** Says what is possible where a method is not. */
export const refuseMethod: RequestHandler = (request, response) => {
  response.set('Allow', 'GET, HEAD, OPTIONS');
  if (request.method === 'OPTIONS') {
    response.status(204).end();
    return;
  }
  sendProblem(response, {
    status: 405,
    code: 'METHOD_NOT_ALLOWED',
    detail: `${request.method} is not possible here; expected GET`,
  });
};
