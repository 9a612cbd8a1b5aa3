import sql, { raw } from 'sql-template-tag';
import type { ObjectLiteral } from 'typeorm';
import { batched } from './batch.js';
import type { EntityClass } from './context.js';
import { among } from './dialect.js';
import { hydrate } from './hydrate.js';

/** Entities by one of their unique columns: one statement for all that a request asks for. */
export function entityBy<T extends ObjectLiteral>(Entity: EntityClass<T>, column: string) {
  return batched<string | number, T>(async (context, keys) => {
    const table = context.source.getMetadata(Entity).tableName;
    const rows = await context.session.rows(sql`
      select * from ${raw(table)} where ${raw(column)} in ${among(context.session.dialect, keys)}`);
    return new Map(rows.map((row) => [row[column] as string | number, hydrate(context, Entity, row)]));
  });
}
