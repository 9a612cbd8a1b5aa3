import { Router, type RequestHandler, type Response } from 'express';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { demandAccess } from '../access/readers.js';
import { restsOnData } from '../access/rests-on.js';
import { badInput, CallerError } from '../kit/errors.js';
import { mattersOf } from '../kit/principal.js';
import { entityTag, stillHolds } from './entity-tag.js';
import { listPage } from './list-page.js';
import { sendProblem } from './problem.js';
import { readParameters, type Given } from './read-parameters.js';
import { snakeCase } from './json.js';
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
  /** The state of the data from when the request came on. It changes whenever any answer may. */
  readState: (response: Response) => Promise<string>;
  /** What else answers depend on, the same for all of them. */
  settings: string;
  /** Says that an answer rests on the data alone: it may be given again to whoever may read the same. */
  mayBeKept: (response: Response) => void;
}

/** An answer as it is sent. */
interface Answer {
  body: string;
  headers: Record<string, string>;
}

/** The handlers of every route. */
export function restRouter(source: RestSource): Router {
  const router = Router({ caseSensitive: true });
  for (const route of Object.values(ROUTES)) {
    router.route(route.path).get(answer(source, route)).all(refuseMethod);
  }
  return router;
}

function answer(
  { schema, newContext, charge, readState, settings, mayBeKept }: RestSource,
  route: Route,
): RequestHandler {
  let operation: StoredOperation | undefined;
  return async (request, response) => {
    const { principal } = response.locals;
    operation ??= storedOperation(schema, route, snakeCase);
    demandAccess(principal, 'Query', operation.root.name.value, `${request.path} is refused`);
    const given = request.query as Given;
    const query = readParameters(route.parameters.query, given);
    const variables = route.variables({ ...readParameters(route.parameters.path, request.params), ...query });
    const state = await readState(response);
    const basis = `${state} ${settings}`;
    const tag = entityTag(basis, mattersOf(principal), request.path, route.operation, variables);
    response.set({ 'Cache-Control': 'private, no-cache', ETag: tag });
    if (stillHolds(request.get('If-None-Match'), tag)) {
      response.status(304).end();
      return;
    }
    await charge(operation.document, variables, response);
    const context = newContext(response, state);
    const result = await ask(operation, variables, context).catch((error: unknown) => {
      throw inTermsOf(query, error);
    });
    if (result.answer === null) throw new CallerError('NOT_FOUND', `There is nothing at ${request.path}`);
    const { headers, body } = toAnswer(route, result, request.path, given);
    if (restsOnData(operation.document)) mayBeKept(response);
    response.set(headers).type('json').send(body);
  };
}

function toAnswer({ answers }: Route, { answer, withheld }: Answered, path: string, given: Given): Answer {
  if (answers === 'one') return { body: JSON.stringify(answer), headers: withheldHeader(withheld) };
  const { entries, headers } = listPage(answer, path, given);
  // the entries are the body: their connection is not seen
  const places = withheld.map((place) => place.replace(/^nodes\./, ''));
  return { body: JSON.stringify(entries), headers: { ...headers, ...withheldHeader(places) } };
}

/** Tells what is null because the caller may not read it from what is null because there is nothing. */
export function withheldHeader(places: readonly string[]): Record<string, string> {
  return places.length === 0 ? {} : { 'X-Withheld': places.join(',') };
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
