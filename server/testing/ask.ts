import { graphql, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Sql } from 'sql-template-tag';
import { createContext } from '../context.js';
import type { Database } from '../database.js';
import { DEFAULT_INSIGHT_SETTINGS } from '../kit/insight-settings.js';
import type { Principal } from '../kit/principal.js';
import { buildSchema } from '../schema.js';

let schema: Promise<GraphQLSchema> | undefined;

/** An answer as a client sees it: JSON. */
export type Answer = Record<string, never>;

/** Sends a query to the real schema over a database; any error fails the test. */
export async function ask<T = Answer>(
  database: Database,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<T> {
  const { data, errors } = await send(database, query, variables);
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return JSON.parse(JSON.stringify(data)) as T;
}

/** Sends a query that is expected to fail; the messages and codes of its errors. */
export async function askWrongly(database: Database, query: string, variables: Record<string, unknown> = {}) {
  const { errors } = await send(database, query, variables);
  return (errors ?? []).map(({ message, extensions }) => ({ message, code: extensions.code }));
}

/** Sends a query in somebody's name, and returns the whole answer. */
export async function askAs(
  database: Database,
  principal: Principal,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<ExecutionResult> {
  return JSON.parse(JSON.stringify(await send(database, query, variables, principal))) as ExecutionResult;
}

/**
 * The statements that a query sends to the database.
 * @param dataState the state of the data that it is asked in, as requests over HTTP are; not known when left out.
 */
export async function statementsOf(database: Database, query: string, dataState?: string): Promise<string[]> {
  const statements: string[] = [];
  const noting = {
    ...database,
    rows: (statement: Sql) => {
      statements.push(statement.sql.replace(/\s+/g, ' ').trim());
      return database.rows(statement);
    },
  };
  const { errors } = await send(noting, query, {}, undefined, dataState);
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return statements;
}

async function send(
  database: Database,
  query: string,
  variableValues: Record<string, unknown>,
  principal: Principal = { kind: 'local', role: 'ADMIN' },
  dataState?: string,
): Promise<ExecutionResult> {
  schema ??= buildSchema();
  const settings = { timeZone: 'UTC', currency: 'USD', insights: DEFAULT_INSIGHT_SETTINGS };
  const contextValue = createContext(database, settings, principal, undefined, dataState);
  return graphql({ schema: await schema, source: query, variableValues, contextValue });
}
