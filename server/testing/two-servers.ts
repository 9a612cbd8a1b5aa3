import { afterAll } from '@jest/globals';
import { openDatabase, type Database } from '../database.js';
import { postgresUrl } from './postgres.js';
import { serveApp, type ServedApp } from './serve-app.js';

/** Two servers of one database, each with connections of its own. */
export interface TwoServers {
  url: string;
  databases: readonly [Database, Database];
  apps: readonly [ServedApp, ServedApp];
  /** Cuts one off from the database, as when that is away; it is closed. */
  cutOff: (database: Database) => Promise<void>;
}

/** Serves an empty PostgreSQL twice; to be called inside a `describe`, whose end is theirs too. */
export function twoServers(environment: Record<string, string> = {}): () => Promise<TwoServers> {
  const endings: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const end of endings.reverse()) await end();
  });
  return async () => {
    const url = await postgresUrl();
    const closed = new Set<Database>();
    const cutOff = async (database: Database): Promise<void> => {
      if (closed.has(database)) return;
      closed.add(database);
      await database.close();
    };
    const open = async () => {
      const database = await openDatabase({ database: { kind: 'postgres', url } });
      endings.push(() => cutOff(database));
      return database;
    };
    const serve = async (database: Database) => {
      const app = await serveApp(database, environment);
      endings.push(() => app.stop());
      return app;
    };
    const databases = [await open(), await open()] as const;
    return { url, databases, apps: [await serve(databases[0]), await serve(databases[1])], cutOff };
  };
}
