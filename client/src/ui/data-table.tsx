import './data-table.css';
import type { ReactNode } from 'react';
import { Arrow } from './arrow.js';

export interface Column<Row> {
  key: string;
  header: string;
  align?: 'left' | 'right';
  /** Named like the sort key of the list, if rows can be ordered by it. */
  sortable?: boolean;
  cell: (row: Row) => ReactNode;
}

export interface Sort {
  key: string;
  direction: 'ascending' | 'descending';
}

export interface DataTableProps<Row> {
  /** Says what the rows are; read out, not shown. */
  caption: string;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  columns: readonly Column<Row>[];
  sort?: Sort;
  onSort?: (sort: Sort) => void;
}

const opposite = { ascending: 'descending', descending: 'ascending' } as const;

/** Numbers are wanted from the top, names from A. */
function nextSort<Row>({ key, align }: Column<Row>, sort: Sort | undefined): Sort {
  if (sort?.key === key) return { key, direction: opposite[sort.direction] };
  return { key, direction: align === 'right' ? 'descending' : 'ascending' };
}

/** Rows in aligned columns; where there is no room for them each row becomes a card, so that nothing scrolls sideways. */
export function DataTable<Row>({ caption, rows, rowKey, columns, sort, onSort }: DataTableProps<Row>) {
  return (
    <table className="cq-table" role="table" data-narrow={columns.length > 3 ? 'cards' : 'table'}>
      <caption className="cq-table-caption">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              role="columnheader"
              data-align={column.align}
              aria-sort={sort?.key === column.key ? sort.direction : undefined}
            >
              {column.sortable && onSort ? (
                <button
                  type="button"
                  className="cq-table-sort"
                  onClick={() => onSort(nextSort(column, sort))}
                >
                  {column.header}
                  {sort?.key === column.key && <Arrow to={sort.direction === 'ascending' ? 'up' : 'down'} />}
                </button>
              ) : (
                column.header
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column) => (
              <td key={column.key} role="cell" data-align={column.align} data-label={column.header}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
