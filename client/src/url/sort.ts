import type { Sort } from '../ui/data-table.js';
import { useUrlState } from './url-state.js';

const directions = { ascending: 'ASC', descending: 'DESC' } as const;

const isDirection = (word: string | undefined): word is keyof typeof directions =>
  word !== undefined && word in directions;

/** The orders a list can have, and the one it has when the address names none. */
export interface Orders<Field extends string> {
  fields: readonly Field[];
  initial: Sort & { key: Field };
}

/** The order of a list as the address has it (`?sort=NAME&order=ascending`), as the table shows it and as the query takes it. */
export function sortOf<Field extends string>(
  value: (name: string) => string | undefined,
  { fields, initial }: Orders<Field>,
) {
  const order = value('order');
  const field = fields.find((known) => known === value('sort'));
  const sort = field && isDirection(order) ? { key: field, direction: order } : initial;
  return { sort, orderBy: { field: sort.key, direction: directions[sort.direction] } };
}

/** The order shown, and what changes it. */
export function useSort<Field extends string>(orders: Orders<Field>) {
  const { value, change } = useUrlState();
  return {
    sort: sortOf(value, orders).sort,
    onSort: ({ key, direction }: Sort) => change({ sort: key, order: direction }),
  };
}
