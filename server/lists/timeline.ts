import sql from 'sql-template-tag';
import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  Resolver,
  Root,
  createUnionType,
  registerEnumType,
} from 'type-graphql';
import { Customer } from '../customers/customer.js';
import { batched, groupBy } from '../kit/batch.js';
import {
  afterCursor,
  connectionOf,
  orderBy,
  pageSize,
  toPage,
  type Page,
  type Placed,
} from '../kit/connection.js';
import type { Context } from '../kit/context.js';
import { among, relation } from '../kit/dialect.js';
import { hydrate } from '../kit/hydrate.js';
import { Ticket } from '../tickets/ticket.js';
import { PastOrder, newestOrders } from './past-order.js';
import { PageArguments } from '../kit/page-arguments.js';
import { TIMELINE, newest, timelineKey, type TimelinePage } from './timeline-place.js';

export enum TimelineKind {
  ORDER = 'ORDER',
  TICKET = 'TICKET',
}
registerEnumType(TimelineKind, { name: 'TimelineKind', description: 'What a timeline has entries of.' });

const TimelineEntry = createUnionType({
  name: 'TimelineEntry',
  description: 'An order or a ticket.',
  types: () => [PastOrder, Ticket] as const,
});
type TimelineEntry = PastOrder | Ticket;

const TimelineConnection = connectionOf<TimelineEntry>(TimelineEntry, 'Timeline');

type Entry = Placed<TimelineEntry> & { owner: number };

async function orders(context: Context, customers: readonly number[], page: TimelinePage): Promise<Entry[]> {
  const found = await newestOrders(context, customers, page);
  return found.map(({ owner, order }) => ({
    owner,
    node: order,
    value: order.orderedAt,
    key: timelineKey('order', order.key),
  }));
}

async function tickets(
  context: Context,
  customers: readonly number[],
  { most, after }: TimelinePage,
): Promise<Entry[]> {
  const place = newest('ticket', sql`x.opened_at`, sql`x.ticket_key`);
  const owners = relation(
    context.session.dialect,
    { owner: 'integer' },
    customers.map((key) => [key]),
  );
  const rows = await context.session.rows(sql`
    select o.owner, t.* from ${owners} o cross join support_tickets t
    where t.ticket_key in (
      select x.ticket_key from support_tickets x
      where x.customer_key = o.owner and ${afterCursor(place.compared, after)}
      ${orderBy(place.sorted)} limit ${most})`);
  return rows.map((row) => {
    const node = hydrate(context, Ticket, row);
    return { owner: Number(row.owner), node, value: node.openedAt, key: timelineKey('ticket', node.key) };
  });
}

interface Asked {
  first: number;
  after?: string;
  kinds: readonly TimelineKind[];
}

const READERS = { ORDER: orders, TICKET: tickets } as const satisfies Record<TimelineKind, typeof orders>;

/** A page of each customer's timeline: one statement a kind, of which each may fill the page alone. */
const pagesOf = batched<number, Omit<Page<TimelineEntry>, 'count'>, Asked>(
  async (context, customers, { first, after, kinds }) => {
    const most = pageSize(first) + 1;
    const read = kinds.map((kind) => READERS[kind](context, customers, { most, after }));
    const byOwner = groupBy((await Promise.all(read)).flat(), ({ owner }) => owner);
    return new Map(
      customers.map((customer) => {
        const entries = (byOwner.get(customer) ?? []).sort(newestFirst);
        return [customer, toPage(TIMELINE, entries, first, after, () => 0)];
      }),
    );
  },
);

function newestFirst(a: Entry, b: Entry): number {
  return Number(b.value) - Number(a.value) || b.key - a.key;
}

/** Every order counts, those with nothing but returns too, which the totals of customers leave out. */
const ordersOf = batched<number, number>(async ({ session }, customers) => {
  const rows = await session.rows(sql`
    select customer_key, count(distinct order_key) as total from sales_transactions
    where customer_key in ${among(session.dialect, customers)} group by customer_key`);
  return new Map(rows.map((row) => [Number(row.customer_key), Number(row.total)]));
});

const ticketsOf = batched<number, number>(async ({ session }, customers) => {
  const rows = await session.rows(sql`
    select customer_key, sum(tickets) as total from customer_ticket_months
    where customer_key in ${among(session.dialect, customers)} group by customer_key`);
  return new Map(rows.map((row) => [Number(row.customer_key), Number(row.total)]));
});

const COUNTS = { ORDER: ordersOf, TICKET: ticketsOf } as const satisfies Record<
  TimelineKind,
  typeof ordersOf
>;

@Resolver(() => Customer)
export class CustomerTimelineResolver {
  @FieldResolver(() => TimelineConnection, {
    description: 'What the customer ordered and asked support for, newest first.',
  })
  async timeline(
    @Ctx() context: Context,
    @Root() { key }: Customer,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Arg('kinds', () => [TimelineKind], { nullable: true, description: 'Only these; all when left out.' })
    asked?: TimelineKind[],
  ) {
    const kinds = Object.values(TimelineKind).filter((kind) => asked?.includes(kind) ?? true);
    const page = await pagesOf(context, key, { first, after, kinds });
    const count = async () => {
      const counts = await Promise.all(kinds.map((kind) => COUNTS[kind](context, key, undefined)));
      return counts.reduce<number>((sum, some) => sum + (some ?? 0), 0);
    };
    return { ...page, count };
  }
}
