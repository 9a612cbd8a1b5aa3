import { z } from 'zod';
import type { Parameters } from './parameter.js';
import type { Json } from './json.js';
import type { JsonSchema } from './response-schema.js';

/** Parameters as OpenAPI describes them. */
export function describeParameters(parameters: Parameters, place: 'path' | 'query'): Json[] {
  return Object.entries(parameters).map(([name, { form, description, example }]) => {
    const schema = z.toJSONSchema(form, { io: 'output' });
    // the document as a whole names the dialect
    delete schema.$schema;
    // the page that tries requests fills in every example: right for an id, wrong for filters, which would all apply
    const shown: JsonSchema =
      place === 'path'
        ? { description, example }
        : { description: `${description} For example \`${example}\`.` };
    return { name, in: place, required: place === 'path', ...shown, schema: schema as JsonSchema };
  });
}

/** References to headers that answers share. */
export function headersOf(names: readonly string[]): Json {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
