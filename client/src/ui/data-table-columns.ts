import type { CSSProperties, ReactNode } from 'react';

export interface Column<Row> {
  key: string;
  header: string;
  align?: 'left' | 'right';
  /** Named like the sort key of the list, if rows can be ordered by it. */
  sortable?: boolean;
  /** Shown only once it is chosen. */
  extra?: boolean;
  /** Not for the reader's role: who sees it instead. It is neither shown nor chosen; the table says so below. */
  withheld?: string;
  cell: (row: Row) => ReactNode;
}

/** What choosing columns needs to know of one. */
export type ColumnName = Pick<Column<never>, 'key' | 'header' | 'extra' | 'withheld'>;

type Choosable = Pick<ColumnName, 'key' | 'extra' | 'withheld'>;

/** The columns to show, in their own order: the first, which names the row, and those chosen, else the usual ones. */
export function shownColumns<Some extends Choosable>(
  columns: readonly Some[],
  chosen: readonly string[] | undefined,
): Some[] {
  return columns.filter(
    ({ key, extra, withheld }, place) =>
      withheld === undefined && (place === 0 || (chosen ? chosen.includes(key) : !extra)),
  );
}

/** The choice after one column is shown or hidden; nothing if that leaves the usual ones. */
export function withColumn(
  columns: readonly ColumnName[],
  chosen: readonly string[] | undefined,
  key: string,
  show: boolean,
): string[] | undefined {
  const usual = shownColumns(columns, undefined).map((column) => column.key);
  const before = new Set(shownColumns(columns, chosen).map((column) => column.key));
  if (show) before.add(key);
  else before.delete(key);
  const next = columns.map((column) => column.key).filter((known) => before.has(known));
  return next.join() === usual.join() ? undefined : next;
}

/** Tells the style sheet how much room the columns need before rows are better read as cards; a few always fit. */
export function columnRoom(columns: readonly unknown[]) {
  return {
    className: 'cq-table-room',
    'data-narrow': columns.length > 3 ? ('cards' as const) : ('table' as const),
    style: { '--cq-columns': columns.length } as CSSProperties,
  };
}
