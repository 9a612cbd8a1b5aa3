import type { ProductRecord } from '../kit/records.js';
import { BOOLEAN, ID, TEXT } from './checks.js';
import type { Notation } from './notation.js';
import { optional, required, type Fields, type Row } from './row.js';

/** Reads a product. Without a word on it, a product is not excluded from what is bought together. */
export function readProduct(fields: Fields, { numbers }: Notation): (row: Row) => ProductRecord {
  const id = required(fields, 'product_id', ID);
  const name = required(fields, 'name', { ...TEXT, expected: 'a name' });
  const category = optional(fields, 'category', TEXT);
  const price = optional(fields, 'price', numbers.price);
  const cost = optional(fields, 'cost', numbers.price);
  const excluded = optional(fields, 'excluded', BOOLEAN);
  return (row) => ({
    id: id(row),
    name: name(row),
    category: category(row),
    price: price(row),
    cost: cost(row),
    excluded: excluded(row) ?? false,
  });
}
