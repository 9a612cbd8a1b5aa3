import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { isEnumType, isObjectType, type GraphQLSchema } from 'graphql';
import { fillWithDemo } from '../demo.js';
import { buildSchema } from '../schema.js';
import { eachDatabase } from '../testing/database.js';
import { serveApp, type ServedApp } from '../testing/serve-app.js';
import { exportParameters } from './export-parameters.js';
import { EXPORTS } from './exports.js';
import { openApiDocument } from './openapi.js';
import type { Parameters } from './parameter.js';
import { ROUTES } from './routes.js';

interface Operation {
  operationId: string;
  parameters: {
    name: string;
    in: string;
    required: boolean;
    schema: Schema;
    description: string;
  }[];
  responses: Record<
    string,
    { $ref?: string; content?: Record<string, { schema: Schema; example: unknown }> }
  >;
}

interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  pattern?: string;
  minimum?: number;
  maximum?: number;
}

interface Document {
  openapi: string;
  info: { title: string };
  paths: Record<string, { get: Operation }>;
  components: { schemas: Record<string, Schema>; responses: Operation['responses'] };
}

let schema: GraphQLSchema;
let document: Document;

beforeAll(async () => {
  schema = await buildSchema();
  document = openApiDocument(schema) as unknown as Document;
});

const operations = () => Object.entries(document.paths).map(([path, { get }]) => ({ path, ...get }));

test('the document is OpenAPI 3.1 with every route in it once', () => {
  expect(document.openapi).toBe('3.1.0');
  expect(document.info.title).toBe('ContexQ');
  expect(Object.keys(document.paths).sort()).toEqual([
    '/anomalies',
    '/customers',
    '/customers/{id}',
    '/export/anomalies.csv',
    '/export/audit.csv',
    '/export/customers.csv',
    '/export/products.csv',
    '/export/tickets.csv',
    '/export/transactions.csv',
    '/export/trends.csv',
    '/overview',
    '/products',
    '/products/{id}',
    '/tickets',
    '/transactions',
    '/trends',
  ]);
  expect(operations().map(({ operationId }) => operationId)).toEqual([
    ...Object.keys(ROUTES),
    ...Object.keys(EXPORTS).map((name) => `export_${name}`),
  ]);
});

test('every reference leads somewhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path!);
  expect(references.length).toBeGreaterThan(20);
  for (const reference of references) {
    const target = reference
      .split('/')
      .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document);
    expect({ reference, found: target !== undefined }).toEqual({ reference, found: true });
  }
});

test('path parameters are those of the path, and every example is one that is taken', () => {
  const taken: Record<string, Parameters> = {};
  for (const [name, { parameters }] of Object.entries(ROUTES))
    taken[name] = { ...parameters.path, ...parameters.query };
  for (const [name, file] of Object.entries(EXPORTS)) taken[`export_${name}`] = exportParameters(file);
  for (const { path, operationId, parameters } of operations()) {
    const inPath = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
    expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    for (const { name, description } of parameters) {
      const { form, example } = taken[operationId]![name]!;
      expect({ path, name, taken: form.safeParse(String(example)).success }).toEqual({
        path,
        name,
        taken: true,
      });
      expect(description).toMatch(/\.$/);
    }
  }
});

test('every example of an answer fits its schema', () => {
  const shared = Object.values(document.components.responses);
  const answers = [...operations().flatMap(({ responses }) => Object.values(responses)), ...shared];
  const contents = answers.flatMap(({ content }) => Object.values(content ?? {}));
  expect(contents.length).toBeGreaterThanOrEqual(10);
  for (const content of contents) expect(faults(content.schema, content.example)).toEqual([]);
});

test('descriptions, enums and nullability are those of the GraphQL schema', () => {
  const { Insight, CustomerFacts } = document.components.schemas;
  const kind = schema.getType('InsightKind');
  const customer = schema.getType('Customer');
  expect(Insight?.properties?.kind?.enum).toEqual(
    isEnumType(kind) && kind.getValues().map(({ name }) => name),
  );
  expect(CustomerFacts?.properties?.email).toMatchObject({
    type: ['string', 'null'],
    description: isObjectType(customer) && customer.getFields().email!.description,
  });
  expect(CustomerFacts?.properties?.name?.type).toBe('string');
});

test('what a list can be ordered by is what GraphQL offers', () => {
  for (const [path, type] of [
    ['/customers', 'CustomerOrderField'],
    ['/products', 'ProductOrderField'],
    ['/transactions', 'TransactionOrderField'],
    ['/tickets', 'TicketOrderField'],
  ] as const) {
    const offered = document.paths[path]!.get.parameters.find(({ name }) => name === 'order_by')!.schema
      .enum!;
    const fields = schema.getType(type);
    const expected = isEnumType(fields) ? fields.getValues().map(({ name }) => name.toLowerCase()) : [];
    expect(offered.filter((value) => !String(value).includes(':')).sort()).toEqual(expected.sort());
  }
});

eachDatabase('with data', (open) => {
  let app: ServedApp;

  beforeAll(async () => {
    const database = await open();
    const size = { fill: true, customers: 60, transactions: 3_000 };
    const settings = { demo: size, timeZone: 'UTC', negativeSentiment: -0.25 };
    await fillWithDemo(database, settings, () => undefined, new AbortController().signal);
    app = await serveApp(database);
  }, 60_000);

  afterAll(() => app.stop());

  test('every answer fits the schema it is documented with', async () => {
    const inJson = operations().filter(({ operationId }) => operationId in ROUTES);
    for (const { path, responses } of inJson) {
      for (const id of path.includes('{id}') ? [1, 2, 3, 4, 5] : [1]) {
        const prefix = path.startsWith('/customers') ? 'C0000' : 'P000';
        const response = await app.get(path.replace('{id}', `${prefix}${id}`));
        expect({ path, status: response.status }).toEqual({ path, status: 200 });
        const { schema: documented } = responses['200']!.content!['application/json']!;
        expect({ path, faults: faults(documented, await response.json()) }).toEqual({ path, faults: [] });
      }
    }
  });
});

/** Where a value breaks a schema: the keywords that the document uses, nothing unknown passed over. */
function faults(form: Schema, value: unknown, at = '$'): string[] {
  if (form.$ref) return faults(document.components.schemas[form.$ref.split('/').at(-1)!]!, value, at);
  if (form.anyOf) {
    const each = form.anyOf.map((one) => faults(one, value, at));
    return each.some((found) => found.length === 0) ? [] : each.flat();
  }
  const found: string[] = [];
  const types = [form.type ?? []].flat();
  if (types.length > 0 && !types.some((type) => isOf(type, value)))
    found.push(`${at} is no ${types.join(' or ')}`);
  if (form.enum && !form.enum.includes(value)) found.push(`${at} is none of ${form.enum.join(', ')}`);
  if (form.pattern && typeof value === 'string' && !new RegExp(form.pattern).test(value))
    found.push(`${at} breaks its pattern`);
  if (typeof value === 'number' && (value < (form.minimum ?? value) || value > (form.maximum ?? value)))
    found.push(`${at} is out of range`);
  if (Array.isArray(value))
    return [...found, ...value.flatMap((one, index) => faults(form.items!, one, `${at}[${index}]`))];
  if (value === null || typeof value !== 'object') return found;
  const row = value as Record<string, unknown>;
  for (const name of form.required ?? []) if (!(name in row)) found.push(`${at}.${name} is missing`);
  for (const [name, inner] of Object.entries(row)) {
    const property = form.properties?.[name];
    found.push(
      ...(property ? faults(property, inner, `${at}.${name}`) : [`${at}.${name} is not documented`]),
    );
  }
  return found;
}

function isOf(type: string, value: unknown): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}
