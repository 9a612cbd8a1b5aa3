/** The tables are not ones that this program can use. The message says why and what to do. */
export class SchemaError extends Error {
  override readonly name = 'SchemaError';
}
