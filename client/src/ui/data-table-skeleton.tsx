import './data-table.css';
import type { DataTableProps } from './data-table.js';
import { columnRoom, shownColumns } from './data-table-columns.js';
import { HeadItem } from './data-table-head-item.js';
import { ScrollFrame } from './scroll-frame.js';

type Looks = 'columns' | 'shown' | 'onColumns' | 'sort' | 'onSort' | 'exportHref';

interface DataTableSkeletonProps<Row> extends Pick<DataTableProps<Row>, Looks> {
  /** How many rows are expected. */
  rows?: number;
}

const widths = ['72%', '54%', '84%', '63%'];

/** A table to come, from the same properties: the header it will have, and rows of the height they will have. */
export function DataTableSkeleton<Row>({
  columns,
  shown,
  onColumns,
  sort,
  onSort,
  exportHref,
  rows = 25,
}: DataTableSkeletonProps<Row>) {
  const visible = shownColumns(columns, shown);
  return (
    <div inert {...columnRoom(visible)}>
      {(onColumns ?? exportHref) && <div className="cq-table-tools" />}
      <ScrollFrame label="Loading">
        <table className="cq-table">
          <thead>
            <tr>
              {visible.map((column) => (
                <HeadItem key={column.key} column={column} sort={sort} onSort={onSort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: rows }, (_, row) => (
              <tr key={row}>
                {visible.map(({ key, align, header }, place) => (
                  <td key={key} data-align={align} data-label={header}>
                    <span className="cq-table-bar" style={{ width: widths[(row + place) % widths.length] }} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </div>
  );
}
