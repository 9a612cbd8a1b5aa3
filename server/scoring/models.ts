import sql from 'sql-template-tag';
import type { z } from 'zod';
import { sharedByState } from '../kit/batch.js';
import type { Context } from '../kit/context.js';

/** What a model found, and the data it found it in. */
export interface StoredModel {
  /** Version of the data. */
  version: number;
  /** End of the data, in ms since 1970 UTC. */
  asOf: number;
  body: unknown;
}

const readModels = sharedByState(async ({ session }): Promise<ReadonlyMap<string, StoredModel>> => {
  const rows = await session.rows(sql`select name, version, as_of, body from models`);
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

/** The last good model of a name, all of them read at most once a request; undefined when none was fitted yet. */
export async function readModel(context: Context, name: string): Promise<StoredModel | undefined> {
  return (await readModels(context)).get(name);
}

/** Makes something of a model once, however often it is asked for. */
export function ofModel<T>(make: (model: StoredModel) => T): (model: StoredModel) => T {
  const made = new WeakMap<StoredModel, { value: T }>();
  return (model) => {
    let known = made.get(model);
    if (!known) made.set(model, (known = { value: make(model) }));
    return known.value;
  };
}

const cards = new WeakMap<StoredModel, unknown>();

/** What a model says of itself, checked once however often it is asked for; undefined where there is none of this form. */
export function cardOf<T>(model: StoredModel | undefined, form: z.ZodType<T>): T | undefined {
  if (!model) return undefined;
  if (!cards.has(model)) cards.set(model, form.safeParse(model.body).data);
  return cards.get(model) as T | undefined;
}
