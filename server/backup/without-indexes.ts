import type { QueryRunner } from 'typeorm';
import type { Dialect } from '../kit/dialect.js';

interface Index {
  name: string;
  definition: string;
}

/** Indexes of tables other than those that keep keys unique. With that of a partitioned table go those of its parts. */
const INDEXES = {
  sqlite: `select name, sql as definition from sqlite_master where type = 'index' and sql is not null`,
  postgres: `
    select c.relname as name, replace(pg_get_indexdef(c.oid), ' ON ONLY ', ' ON ') as definition
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
    where not i.indisunique and not t.relispartition and t.relkind in ('r', 'p') and t.relnamespace = current_schema()::regnamespace
    order by c.oid`,
} as const satisfies Record<Dialect, string>;

/** Does what fills tables while they have no indexes, which then are built at once: several times as fast. */
export async function withoutIndexes<T>(runner: QueryRunner, fill: () => Promise<T>): Promise<T> {
  const indexes = (await runner.query(INDEXES[runner.connection.options.type as Dialect])) as Index[];
  for (const { name } of indexes) await runner.query(`drop index ${name}`);
  const filled = await fill();
  for (const { definition } of indexes) await runner.query(definition);
  return filled;
}
