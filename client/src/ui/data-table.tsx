import './data-table.css';
import type { ReactNode } from 'react';
import { ColumnPicker } from './data-table-column-picker.js';
import { type Column, columnRoom, shownColumns } from './data-table-columns.js';
import { HeadItem, type Sort } from './data-table-head-item.js';
import { RowItem } from './data-table-row-item.js';
import { useRowKeys } from './data-table-row-keys.js';
import { WithheldColumns } from './data-table-withheld-item.js';
import { ScrollFrame } from './scroll-frame.js';

export type { Column, Sort };

export interface DataTableProps<Row> {
  /** Says what the rows are; read out, not shown. */
  caption: string;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** All there are to choose from; the first names the row and always stays. */
  columns: readonly Column<Row>[];
  /** Keys of the columns shown; without it all that are not `extra`. */
  shown?: readonly string[];
  /** Lets the reader choose columns; called with nothing for the usual ones. */
  onColumns?: (keys: readonly string[] | undefined) => void;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** What a row as a whole opens. Links in its cells keep their own way. */
  rowHref?: (row: Row) => string | undefined;
  /** Where the whole list, not this page of it, is to be had as CSV. */
  exportHref?: string;
  /** Stands in place of rows when there are none. */
  empty?: ReactNode;
}

/**
 * Rows in aligned columns under a header that stays. Arrow keys go from row to row, Enter follows its main link; where
 * there is no room for the columns each row becomes a card.
 */
export function DataTable<Row>({
  caption,
  rows,
  rowKey,
  columns,
  shown,
  onColumns,
  sort,
  onSort,
  rowHref,
  exportHref,
  empty,
}: DataTableProps<Row>) {
  const visible = shownColumns(columns, shown);
  const keys = useRowKeys(rows.length);
  return (
    <div {...columnRoom(visible)}>
      {(onColumns ?? exportHref) && (
        <div className="cq-table-tools">
          {exportHref && (
            <a href={exportHref} download className="cq-table-export">
              Export CSV
            </a>
          )}
          {onColumns && <ColumnPicker columns={columns} shown={shown} onColumns={onColumns} />}
        </div>
      )}
      <ScrollFrame label={caption}>
        <table className="cq-table" role="table">
          <caption className="cq-table-caption">{caption}</caption>
          <thead role="rowgroup">
            <tr role="row">
              {visible.map((column) => (
                <HeadItem key={column.key} column={column} sort={sort} onSort={onSort} />
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup" {...keys.body}>
            {rows.map((row, place) => (
              <RowItem
                key={rowKey(row)}
                row={row}
                columns={visible}
                href={rowHref?.(row)}
                tabIndex={keys.tabIndex(place)}
              />
            ))}
          </tbody>
        </table>
        {rows.length === 0 && empty}
      </ScrollFrame>
      <WithheldColumns columns={columns} />
    </div>
  );
}
