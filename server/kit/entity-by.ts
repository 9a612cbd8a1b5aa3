import sql, { raw } from 'sql-template-tag';
import type { ObjectLiteral } from 'typeorm';
import { batched, batchedByState } from './batch.js';
import type { Context, EntityClass } from './context.js';
import { among } from './dialect.js';
import { hydrate } from './hydrate.js';

/** Those that are kept of a table while the state of the data is the same. */
const KEPT = 5_000;

/** Entities by one of their unique columns: one statement for all that a request asks for. */
export function entityBy<T extends ObjectLiteral>(Entity: EntityClass<T>, column: string) {
  return batched<string | number, T>(readBy(Entity, column));
}

/** Entities whose names many answers tell: those of the latest requests are not asked for again while the data stay as they are. */
export function keptEntityBy<T extends ObjectLiteral>(Entity: EntityClass<T>, column: string) {
  return batchedByState<string | number, T>(readBy(Entity, column), KEPT);
}

/** One entity by its id; whoever asks for it by `byKey` in the same request then finds it without another statement. */
export function entityById<T extends ObjectLiteral & { key: number }>(
  Entity: EntityClass<T>,
  column: string,
  byKey: ReturnType<typeof keptEntityBy<T>>,
) {
  const byId = entityBy(Entity, column);
  return async (context: Context, id: string): Promise<T | undefined> => {
    const entity = await byId(context, id, undefined);
    if (entity) byKey.tell(context, entity.key, entity, undefined);
    return entity;
  };
}

function readBy<T extends ObjectLiteral>(Entity: EntityClass<T>, column: string) {
  return async (context: Context, keys: readonly (string | number)[]) => {
    const table = context.source.getMetadata(Entity).tableName;
    const rows = await context.session.rows(sql`
      select * from ${raw(table)} where ${raw(column)} in ${among(context.session.dialect, keys)}`);
    return new Map(rows.map((row) => [row[column] as string | number, hydrate(context, Entity, row)]));
  };
}
