import { raw } from 'sql-template-tag';
import type { Session } from '../kit/session.js';

/** Second ways into the largest rollups. Where a rollup is filled for the first time they are built after its rows. */
const INDEXES = [
  { name: 'product_months_month', on: 'product_months (month, product_key)' },
  { name: 'customer_months_month', on: 'customer_months (month, customer_key)' },
  { name: 'customer_products_product', on: 'customer_products (product_key, gross)' },
  { name: 'product_pairs_b', on: 'product_pairs (product_b)' },
];

export async function dropRollupIndexes(session: Session): Promise<void> {
  for (const { name } of INDEXES) await session.run(raw(`drop index ${name}`));
}

export async function createRollupIndexes(session: Session): Promise<void> {
  for (const { name, on } of INDEXES) await session.run(raw(`create index ${name} on ${on}`));
}
