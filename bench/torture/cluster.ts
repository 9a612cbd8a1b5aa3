import { Client } from 'pg';
import { PostgresNode } from '../../server/testing/postgres-node.js';
import type { Environment } from './programs.js';
import type { Subject } from './subject.js';

/** A server that is killed loses nothing that the operating system has: only a power cut asks for more. */
export const SETTINGS = { fsync: 'off', max_connections: '60' };

/** A PostgreSQL of our own with databases for several subjects, which is ended and started as faults will have it. */
export class Cluster {
  private databases = 0;

  private constructor(readonly node: PostgresNode) {}

  /** @param environment what it finds in its environment, by the folder of its files. */
  static async start(environment: (folder: string) => Environment = () => ({})): Promise<Cluster> {
    const path = { PATH: process.env.PATH };
    return new Cluster(
      await PostgresNode.create(SETTINGS, (folder) => ({ ...path, ...environment(folder) })),
    );
  }

  /** An empty database. */
  async newSubject(): Promise<Subject> {
    const name = `torture_${++this.databases}`;
    await this.ask(`create database ${name}`);
    return { environment: { DATABASE_URL: databaseOf(this.node, name) } };
  }

  /** Ends every connection to a database but this one's own. */
  async cutConnections(subject: Subject): Promise<void> {
    await this.ask(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${nameOf(subject)}'`,
    );
  }

  /** Sends a statement that is none of the product's. */
  private async ask(text: string): Promise<void> {
    const client = new Client({ connectionString: this.node.url });
    await client.connect();
    await client.query(text).finally(() => client.end());
  }
}

/** The name of the database of a subject. */
export function nameOf({ environment }: Subject): string {
  return new URL(environment.DATABASE_URL ?? '').pathname.slice(1);
}

/** Where a PostgreSQL has a database. */
export function databaseOf(node: PostgresNode, name: string): string {
  return node.url.replace(/[^/]+$/, name);
}
