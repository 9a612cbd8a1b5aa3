/** The database cannot be opened. The message says which and what to do. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}

/** What went wrong, in one line. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.split('\n')[0]! : String(error);
}
