import { type Column, shownColumns } from '../ui/data-table-columns.js';

/** A column of a list that can be taken away: under which names a file has what it shows. */
export interface ListedColumn<Row> extends Column<Row> {
  exported: readonly string[];
}

/** What a file has of a list: the columns that are shown, after those that tell which row it is. */
export function exportedColumns(
  key: readonly string[],
  columns: readonly ListedColumn<never>[],
  shown: readonly string[] | undefined,
): string {
  return [...key, ...shownColumns(columns, shown).flatMap(({ exported }) => exported)].join(',');
}

/** An order as files take it: `revenue:desc`. */
export function exportedOrder({ field, direction }: { field: string; direction: 'ASC' | 'DESC' }): string {
  return `${field.toLowerCase()}:${direction.toLowerCase()}`;
}
