import { Link } from 'react-router';
import type { Column } from './data-table-columns.js';

interface RowItemProps<Row> {
  row: Row;
  columns: readonly Column<Row>[];
  /** What the row as a whole opens. */
  href?: string;
  tabIndex: number;
}

/** One row. Its link, if it has one, covers it, so that it opens in a new tab too as links do. */
export function RowItem<Row>({ row, columns, href, tabIndex }: RowItemProps<Row>) {
  return (
    <tr role="row" tabIndex={tabIndex}>
      {columns.map((column, place) => (
        <td key={column.key} role="cell" data-align={column.align} data-label={column.header}>
          {place === 0 && href !== undefined ? (
            <Link to={href} preventScrollReset={href.startsWith('?')} className="cq-row-link">
              {column.cell(row)}
            </Link>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  );
}
