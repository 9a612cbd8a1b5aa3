import { skipToken } from '@apollo/client/react';
import { Link, useSearchParams } from 'react-router';
import { type SaleRowsFragment, useSaleRowsQuery } from '../generated/graphql.js';
import { loadQuery } from '../load-query.js';
import { Card } from '../ui/card.js';
import { type Load, mapLoad } from '../ui/load.js';
import { EmptyState, LoadView } from '../ui/load-view.js';
import { Pager } from '../ui/pager.js';
import { TableSkeleton } from '../ui/skeletons.js';
import { currentCursor, cursorPages } from '../url/cursor-pages.js';
import { salesHref } from './hrefs.js';
import { type SaleColumn, SaleTable } from './sale-table.js';

interface RecentSalesProps {
  /** The first page, which came with the page it stands on. */
  first: SaleRowsFragment;
  of: { customer: string } | { product: string };
  show: readonly SaleColumn[];
}

/** Latest sales of a customer or a product; further pages are asked for when they are wanted. */
export function RecentSales({ first, of, show }: RecentSalesProps) {
  const [params] = useSearchParams();
  const after = currentCursor(params, 'sales');
  const filter = 'customer' in of ? { customerId: of.customer } : { productId: of.product };
  const later = useSaleRowsQuery(after === undefined ? skipToken : { variables: { filter, after } });
  const load: Load<SaleRowsFragment> =
    after === undefined
      ? { state: 'ready', data: first }
      : mapLoad(loadQuery(later), ({ transactions }) => transactions);
  return (
    <Card title="Recent sales" action={<Link to={salesHref(of)}>All sales</Link>}>
      <LoadView
        load={load}
        skeleton={<TableSkeleton rows={10} />}
        isEmpty={({ nodes }) => nodes.length === 0}
        empty={<EmptyState title="No sales yet" advice="They appear here as soon as they are loaded." />}
      >
        {(rows, pending) => (
          <>
            <SaleTable rows={rows.nodes} show={show} />
            <Pager {...cursorPages(params, rows, 10, 'sales')} noun="lines" pending={pending} />
          </>
        )}
      </LoadView>
    </Card>
  );
}
