/** There is no PostgreSQL to embed. */
export class EmbeddedError extends Error {
  override readonly name = 'EmbeddedError';
}

/**
 * An empty PostgreSQL that lives as long as this process, from the packages for development.
 * @returns its address.
 * @throws EmbeddedError when they are not installed or do not fit this machine.
 */
export async function embeddedPostgres(): Promise<string> {
  // nothing else keeps this process while it starts
  const waiting = setInterval(() => undefined, 60_000);
  try {
    const { startPostgres } = await import('../testing/postgres-cluster.js');
    return await startPostgres();
  } catch (error) {
    throw new EmbeddedError(
      `--embedded: no PostgreSQL could be started (${String(error).split('\n')[0] ?? ''}); set DATABASE_URL`,
    );
  } finally {
    clearInterval(waiting);
  }
}
