import sql from 'sql-template-tag';
import { batched } from '../kit/batch.js';
import type { Context } from '../kit/context.js';
import { among } from '../kit/dialect.js';

/** What a model found, and the data it found it in. */
export interface StoredModel {
  /** Version of the data. */
  version: number;
  /** End of the data, in ms since 1970 UTC. */
  asOf: number;
  body: unknown;
}

const modelBy = batched<string, StoredModel>(async ({ session }, names) => {
  const rows = await session.rows(sql`
    select name, version, as_of, body from models where name in ${among(session.dialect, [...names])}`);
  return new Map(
    rows.map((row) => [
      String(row.name),
      {
        version: Number(row.version),
        asOf: Number(row.as_of),
        body: JSON.parse(String(row.body)) as unknown,
      },
    ]),
  );
});

/** The last good model of a name, read once a request; undefined when none was fitted yet. */
export function readModel(context: Context, name: string): Promise<StoredModel | undefined> {
  return modelBy(context, name, undefined);
}
