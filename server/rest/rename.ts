/** A value as JSON has it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** `grossRevenue` as `gross_revenue`. */
export function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Names of answers are those of the schema: few, and met again and again. */
const renamed = new Map<string, string>();

function nameOf(name: string): string {
  let known = renamed.get(name);
  if (known === undefined) renamed.set(name, (known = snakeCase(name)));
  return known;
}

/** The same answer with every name in snake_case; values stay as they are. */
export function rename(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(rename);
  const result: Record<string, Json> = {};
  for (const name of Object.keys(value))
    result[nameOf(name)] = rename((value as Record<string, Json>)[name]!);
  return result;
}

// Array.isArray does not narrow readonly arrays
function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
