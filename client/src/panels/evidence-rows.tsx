import { useSearchParams } from 'react-router';
import { useSaleEvidenceQuery, useTicketEvidenceQuery } from '../generated/graphql.js';
import { loadQuery } from '../load-query.js';
import { useFormat } from '../ui/format-context.js';
import { EmptyState, LoadView } from '../ui/load-view.js';
import { Pager } from '../ui/pager.js';
import { TableSkeleton } from '../ui/skeletons.js';
import { currentCursor, cursorPages } from '../url/cursor-pages.js';
import { rowsExportHref } from './export-href.js';
import type { OpenedRows } from './opened.js';
import { saleFilter } from './sale-filter.js';
import { SaleTable } from './sale-table.js';
import { ticketFilter } from './ticket-filter.js';
import { Seen } from './seen.js';
import { TicketTable } from './ticket-table.js';

const PAGE = 25;

type Kind<K extends OpenedRows['kind']> = Extract<OpenedRows, { kind: K }>;

/** Asks for the names of those whom the rows are about along with the rows. */
const namesOf = ({ customer, product }: OpenedRows['rows']) => ({
  ...(customer && { customer, ofCustomer: true }),
  ...(product && { product, ofProduct: true }),
});

/** Leaves out columns in which every row would say the same. */
function columnsBeside<Column extends string>(
  filter: Readonly<Record<string, unknown>>,
  columns: readonly Column[],
): Column[] {
  return columns.filter((column) => filter[column] === undefined);
}

/** How many there are, whatever part of them is shown. */
function Total({ count, noun }: { count: number; noun: string }) {
  const format = useFormat();
  return (
    <p className="cq-opened-total">
      <strong>{format.count(count)}</strong> {count === 1 ? noun : `${noun}s, latest first`}
    </p>
  );
}

/** The place in opened rows is `rows` in the address of the page, so that it is not mistaken for the page's own. */
function usePlace() {
  const [search] = useSearchParams();
  return { search, after: currentCursor(search, 'rows') };
}

function Sales({ opened }: { opened: Kind<'sales'> }) {
  const { search, after } = usePlace();
  const { rows } = opened;
  const answer = useSaleEvidenceQuery({ variables: { after, filter: saleFilter(rows), ...namesOf(rows) } });
  return (
    <LoadView
      load={loadQuery(answer)}
      skeleton={<TableSkeleton rows={12} />}
      isEmpty={({ transactions }) => transactions?.nodes.length === 0}
      empty={<EmptyState title="No sales here" advice="Nothing was sold or returned under these filters." />}
    >
      {({ transactions }, pending) => (
        <Seen of={transactions} matter="CUSTOMERS" what="Sales">
          {(page) => (
            <>
              <Total count={page.totalCount} noun="line" />
              <SaleTable
                rows={page.nodes}
                show={columnsBeside(rows, ['day', 'order', 'customer', 'product', 'quantity', 'amount'])}
                exportHref={rowsExportHref(opened)}
              />
              <Pager {...cursorPages(search, page, PAGE, 'rows')} noun="lines" pending={pending} />
            </>
          )}
        </Seen>
      )}
    </LoadView>
  );
}

function Tickets({ opened }: { opened: Kind<'tickets'> }) {
  const { search, after } = usePlace();
  const { rows } = opened;
  const answer = useTicketEvidenceQuery({
    variables: { after, filter: ticketFilter(rows), ...namesOf(rows) },
  });
  return (
    <LoadView
      load={loadQuery(answer)}
      skeleton={<TableSkeleton rows={12} />}
      isEmpty={({ tickets }) => tickets?.nodes.length === 0}
      empty={<EmptyState title="No tickets here" advice="Nobody asked for help under these filters." />}
    >
      {({ tickets }, pending) => (
        <Seen of={tickets} matter="TICKETS" what="Tickets">
          {(page) => (
            <>
              <Total count={page.totalCount} noun="ticket" />
              <TicketTable
                rows={page.nodes}
                show={columnsBeside(rows, [
                  'subject',
                  rows.customer === undefined ? 'customer' : 'product',
                  'status',
                  'sentiment',
                  'opened',
                ])}
                exportHref={rowsExportHref(opened)}
              />
              <Pager {...cursorPages(search, page, PAGE, 'rows')} noun="tickets" pending={pending} />
            </>
          )}
        </Seen>
      )}
    </LoadView>
  );
}

/** Opened rows: a page of them, how many there are, and all of them as a file. */
export function EvidenceRows({ opened }: { opened: OpenedRows }) {
  return opened.kind === 'sales' ? <Sales opened={opened} /> : <Tickets opened={opened} />;
}
