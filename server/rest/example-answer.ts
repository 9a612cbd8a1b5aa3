import type { Json } from './json.js';
import type { JsonSchema } from './response-schema.js';

const REFERENCE = '#/components/schemas/';

/** An answer such as a schema describes: every field present, lists with one entry. */
export function exampleAnswer(schema: JsonSchema, components: Readonly<Record<string, JsonSchema>>): Json {
  const { $ref, anyOf, examples, properties, items } = schema;
  if (typeof $ref === 'string') return exampleAnswer(components[$ref.slice(REFERENCE.length)]!, components);
  if (Array.isArray(anyOf)) return exampleAnswer((anyOf as JsonSchema[])[0]!, components);
  if (Array.isArray(examples)) return (examples as Json[])[0]!;
  if (items !== undefined) return [exampleAnswer(items as JsonSchema, components)];
  const fields = Object.entries(properties as Record<string, JsonSchema>);
  return Object.fromEntries(fields.map(([name, field]) => [name, exampleAnswer(field, components)]));
}
