import { Link, useSearchParams } from 'react-router';
import type { SaleRowsFragment } from '../../generated/graphql.js';
import { salesHref } from '../../panels/hrefs.js';
import { SaleTable } from '../../panels/sale-table.js';
import { NotSeen } from '../../panels/seen.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/load-view.js';
import { Pager } from '../../ui/pager.js';
import { cursorPages } from '../../url/cursor-pages.js';
import { RECENT_ROWS } from './variables.js';

interface RecentSalesProps {
  rows: SaleRowsFragment | null;
  product: string;
  /** While these are still the rows of the page before. */
  pending: boolean;
}

/** Latest sales and returns of the product; the address says how far back. */
export function RecentSales({ rows, product, pending }: RecentSalesProps) {
  const [params] = useSearchParams();
  if (!rows) return <NotSeen matter="CUSTOMERS" what="Recent sales" />;
  return (
    <Card title="Recent sales" action={<Link to={salesHref({ product })}>All sales</Link>}>
      {rows.nodes.length === 0 ? (
        <EmptyState title="No sales yet" advice="They appear here as soon as they are loaded." />
      ) : (
        <>
          <SaleTable rows={rows.nodes} show={['day', 'order', 'customer', 'quantity', 'price', 'amount']} />
          <Pager {...cursorPages(params, rows, RECENT_ROWS, 'sales')} noun="lines" pending={pending} />
        </>
      )}
    </Card>
  );
}
