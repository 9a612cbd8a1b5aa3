/** A value as JSON has it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** `grossRevenue` as `gross_revenue`. */
export function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The same answer with every name in snake_case; values stay as they are. */
export function rename(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(rename);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [snakeCase(name), rename(inner)]));
}

// Array.isArray does not narrow readonly arrays
function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
