import { type Column, shownColumns } from '../ui/data-table-columns.js';

/** Under which names a file has what a column shows. */
export type Exported = Pick<Column<never>, 'key' | 'extra' | 'withheld'> & { exported: readonly string[] };

/** A column of a list that can be taken away. */
export type ListedColumn<Row> = Column<Row> & Exported;

/** What a file has of a list: the columns that are shown, after those that tell which row it is. */
export function exportedColumns(
  key: readonly string[],
  columns: readonly Exported[],
  shown: readonly string[] | undefined,
): string {
  return [...key, ...shownColumns(columns, shown).flatMap(({ exported }) => exported)].join(',');
}

/** An order as files take it: `revenue:desc`. */
export function exportedOrder({ field, direction }: { field: string; direction: 'ASC' | 'DESC' }): string {
  return `${field.toLowerCase()}:${direction.toLowerCase()}`;
}
