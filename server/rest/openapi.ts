import type { GraphQLSchema } from 'graphql';
import { exampleAnswer } from './example-answer.js';
import { exportPaths } from './openapi-exports.js';
import { describeParameters, headersOf } from './openapi-parameters.js';
import type { Json } from './json.js';
import { ResponseSchemas, type JsonSchema } from './response-schema.js';
import type { Route } from './route.js';
import { ROUTES } from './routes.js';
import { storedOperation } from './stored-operation.js';
import { PROBLEM_SCHEMA, SECURITY_SCHEMES, SHARED_HEADERS, SHARED_RESPONSES } from './openapi-shared.js';

const ABOUT = `Customer insights as JSON. Everything here is answered by the GraphQL API behind it, so both always agree.

- Amounts are in the currency the server is configured for; shares are fractions from 0 to 1, changes are in percent.
- A list is an array; the address of the next page stands in the \`Link\` header, the length of the whole list in \`X-Total-Count\`.
- Every answer has an \`ETag\`. Send it back as \`If-None-Match\`: while no data were loaded in between, the answer is 304 and costs next to nothing.
- What a caller may not read is null; \`X-Withheld\` names it, so that it is not taken for nothing.
- Each list can be taken away whole as CSV, at \`/export/\` and its name.
- The dashboard lives at the same addresses. A request whose \`Accept\` header names \`text/html\` gets the page, every other gets JSON.`;

/** The REST API as an OpenAPI 3.1 document, made from the same routes that answer. */
export function openApiDocument(schema: GraphQLSchema): { [name: string]: Json } {
  const routes = Object.entries(ROUTES).map(([name, route]) => ({
    name,
    route,
    operation: storedOperation(schema, route),
  }));
  const schemas = new ResponseSchemas(routes.map(({ operation }) => operation.document));
  const paths = routes.map(({ name, route, operation }) => {
    const field = schemas.ofField(schema.getQueryType()!, operation.root);
    const answer = route.answers === 'list' ? nodesOf(field) : field;
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    return [path, { get: describe(name, route, answer, schemas.components) }] as const;
  });
  return {
    openapi: '3.1.0',
    info: { title: 'ContexQ', version: '1', summary: 'Contextual customer insights', description: ABOUT },
    servers: [{ url: '/', description: 'This server' }],
    security: [{ key: [] }, {}],
    paths: Object.fromEntries([...paths, ...exportPaths()]),
    components: {
      schemas: { ...schemas.components, Problem: PROBLEM_SCHEMA },
      headers: SHARED_HEADERS,
      responses: SHARED_RESPONSES,
      securitySchemes: SECURITY_SCHEMES,
    },
  };
}

/** A list route answers the nodes of its connection. */
function nodesOf(connection: JsonSchema): JsonSchema {
  return (connection.properties as { nodes: JsonSchema }).nodes;
}

function describe(
  name: string,
  route: Route,
  answer: JsonSchema,
  components: Record<string, JsonSchema>,
): Json {
  const isList = route.answers === 'list';
  const hasId = Object.keys(route.parameters.path).length > 0;
  return {
    operationId: name,
    tags: [route.about],
    summary: route.summary,
    description: route.description,
    parameters: [
      ...describeParameters(route.parameters.path, 'path'),
      ...describeParameters(route.parameters.query, 'query'),
    ],
    responses: {
      200: {
        description: 'The answer.',
        headers: headersOf([
          'X-Request-Id',
          'ETag',
          'Cache-Control',
          'X-Withheld',
          ...(isList ? ['Link', 'X-Total-Count'] : []),
        ]),
        content: { 'application/json': { schema: answer, example: exampleAnswer(answer, components) } },
      },
      304: { $ref: '#/components/responses/NotModified' },
      400: { $ref: '#/components/responses/BadInput' },
      401: { $ref: '#/components/responses/Unauthenticated' },
      403: { $ref: '#/components/responses/Forbidden' },
      ...(hasId ? { 404: { $ref: '#/components/responses/NotFound' } } : {}),
      405: { $ref: '#/components/responses/MethodNotAllowed' },
      500: { $ref: '#/components/responses/OurFault' },
    },
  };
}
