import { Arrow } from './arrow.js';
import type { Column } from './data-table-columns.js';

export interface Sort {
  key: string;
  direction: 'ascending' | 'descending';
}

const opposite = { ascending: 'descending', descending: 'ascending' } as const;

/** Numbers are wanted from the top, names from A. */
function nextSort({ key, align }: Head, sort: Sort | undefined): Sort {
  if (sort?.key === key) return { key, direction: opposite[sort.direction] };
  return { key, direction: align === 'right' ? 'descending' : 'ascending' };
}

type Head = Pick<Column<never>, 'key' | 'header' | 'align' | 'sortable'>;

interface HeadItemProps {
  column: Head;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
}

/** The header of a column; a button where rows can be ordered by it. */
export function HeadItem({ column, sort, onSort }: HeadItemProps) {
  const direction = sort?.key === column.key ? sort.direction : undefined;
  return (
    <th scope="col" role="columnheader" data-align={column.align} aria-sort={direction}>
      {column.sortable && onSort ? (
        <button type="button" className="cq-table-sort" onClick={() => onSort(nextSort(column, sort))}>
          {column.header}
          {direction && <Arrow to={direction === 'ascending' ? 'up' : 'down'} />}
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}
