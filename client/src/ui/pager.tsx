import './pager.css';
import { NativeSelect } from '@mantine/core';
import { Link } from 'react-router';
import { useFormat } from './format-context.js';

export const pageSizes = [25, 50, 100] as const;

export type PageSize = (typeof pageSizes)[number];

export interface PagerProps {
  /** Number of the first row shown, from 1. */
  from: number;
  shown: number;
  total: number;
  /** Names the rows: “customers”. */
  noun: string;
  previous?: string;
  next?: string;
  /** The rows are still those of the page before. */
  pending?: boolean;
  /** Lets the reader choose how many rows a page has, where there is more than the smallest page. */
  size?: { value: PageSize; onChange: (size: PageSize) => void };
  /** Somebody is about to turn to this page: time to fetch it. */
  onApproach?: (to: string) => void;
}

interface TurnProps extends Pick<PagerProps, 'onApproach'> {
  to: string | undefined;
  children: string;
}

function Turn({ to, onApproach, children }: TurnProps) {
  if (to === undefined)
    return (
      <span className="cq-turn" aria-disabled="true">
        {children}
      </span>
    );
  const approach = () => onApproach?.(to);
  return (
    <Link className="cq-turn" to={to} preventScrollReset onMouseEnter={approach} onFocus={approach}>
      {children}
    </Link>
  );
}

/** Which rows these are of how many, and links to the ones before and after. */
export function Pager({
  from,
  shown,
  total,
  noun,
  previous,
  next,
  pending = false,
  size,
  onApproach,
}: PagerProps) {
  const format = useFormat();
  const rows =
    shown === 0
      ? `No ${noun}`
      : `${format.count(from)}–${format.count(from + shown - 1)} of ${format.count(total)} ${noun}`;
  return (
    <nav className="cq-pager" aria-label={`Pages of ${noun}`}>
      <span role="status" className="cq-numbers">
        {pending ? 'Loading…' : rows}
      </span>
      {size && total > pageSizes[0] && (
        <NativeSelect
          size="xs"
          aria-label="Rows on a page"
          data={pageSizes.map((count) => ({ value: String(count), label: `${count} rows` }))}
          value={String(size.value)}
          onChange={({ currentTarget: { value } }) =>
            size.onChange(pageSizes.find((known) => String(known) === value) ?? 25)
          }
        />
      )}
      {(previous !== undefined || next !== undefined) && (
        <span className="cq-turns">
          <Turn to={previous} onApproach={onApproach}>
            Previous
          </Turn>
          <Turn to={next} onApproach={onApproach}>
            Next
          </Turn>
        </span>
      )}
    </nav>
  );
}
