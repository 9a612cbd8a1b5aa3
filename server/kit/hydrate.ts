import type { ObjectLiteral } from 'typeorm';
import type { Context, EntityClass } from './context.js';
import type { Row } from './session.js';

/** An entity from a raw row that has its columns, by the entity's own description; a fraction of the ORM's cost. */
export function hydrate<T extends ObjectLiteral>(context: Context, Entity: EntityClass<T>, row: Row): T {
  const values: ObjectLiteral = new Entity();
  for (const column of context.source.getMetadata(Entity).columns) {
    const stored = row[column.databaseName];
    const { transformer } = column;
    if (transformer && 'from' in transformer)
      values[column.propertyName] = transformer.from(stored) as unknown;
    else values[column.propertyName] = column.type === 'boolean' ? Boolean(stored) : stored;
  }
  return values as T;
}
