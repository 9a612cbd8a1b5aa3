import sql, { join, raw, type Sql } from 'sql-template-tag';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { Customer } from '../customers/customer.js';
import { customerByKey } from '../customers/customer-by-id.js';
import { batched } from '../kit/batch.js';
import { OrderDirection, connectionOf, type Page } from '../kit/connection.js';
import type { Context } from '../kit/context.js';
import { SCALE } from '../kit/decimal.js';
import { among } from '../kit/dialect.js';
import type { TicketPriorityValue, TicketStatusValue } from '../kit/records.js';
import { LocalDate } from '../kit/scalars.js';
import { Product } from '../products/product.js';
import { productByKey } from '../products/product-by-id.js';
import { Ticket, TicketPriority, TicketStatus } from '../tickets/ticket.js';
import { pagesOf, withinDays, type OwnedRows, type PageRequest } from './owned-rows.js';
import { PageArguments } from '../kit/page-arguments.js';
import { onDays } from './line-counts.js';
import { ofSegment } from './of-segment.js';
import { readPage } from './read-page.js';
import { checkText, isOneOf } from './text-filter.js';

const TicketConnection = connectionOf(Ticket, 'Ticket');

export enum Sentiment {
  NEGATIVE = 'negative',
  NEUTRAL = 'neutral',
  POSITIVE = 'positive',
}
registerEnumType(Sentiment, {
  name: 'Sentiment',
  description:
    'Mood by score: negative at or below the configured limit (−0.25 unless set), positive at or above its opposite.',
});

export enum TicketOrderField {
  OPENED_AT = 't.opened_at',
  SENTIMENT_SCORE = 'coalesce(t.sentiment, 20000)',
}
registerEnumType(TicketOrderField, {
  name: 'TicketOrderField',
  description: 'What tickets are sorted by; those without a score count as highest.',
});

@InputType({ description: 'Which tickets.' })
class TicketFilter {
  @Field(() => ID, { nullable: true, description: 'Of this customer.' })
  customerId?: string;

  @Field(() => ID, { nullable: true, description: 'About this product.' })
  productId?: string;

  @Field(() => [TicketStatus], { nullable: true, description: 'In one of these states.' })
  statuses?: TicketStatusValue[];

  @Field(() => [TicketPriority], { nullable: true, description: 'Of one of these priorities.' })
  priorities?: TicketPriorityValue[];

  @Field(() => [String], { nullable: true, description: 'Come in one of these ways.' })
  channels?: string[];

  @Field(() => Sentiment, { nullable: true, description: 'Of this mood.' })
  sentiment?: Sentiment;

  @Field(() => String, { nullable: true, description: 'Of customers of this segment.' })
  segment?: string;

  @Field(() => LocalDate, { nullable: true, description: 'Opened on this day or later.' })
  from?: number;

  @Field(() => LocalDate, { nullable: true, description: 'Opened on this day or earlier.' })
  to?: number;
}

@InputType({ description: 'How tickets are sorted.' })
class TicketOrder {
  @Field(() => TicketOrderField, { defaultValue: TicketOrderField.OPENED_AT, description: 'By what.' })
  field!: TicketOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.DESC, description: 'Which way.' })
  direction!: OrderDirection;
}

const ROWS: OwnedRows<Ticket> = {
  Entity: Ticket,
  table: 'support_tickets',
  key: 'ticket_key',
  time: 'opened_at',
  timeOf: (ticket) => ticket.openedAt,
};

const ofCustomer = batched((context, keys: readonly number[], page: PageRequest) =>
  pagesOf(context, ROWS, 'customer_key', keys, page),
);
const ofProduct = batched((context, keys: readonly number[], page: PageRequest) =>
  pagesOf(context, ROWS, 'product_key', keys, page),
);

const countsOf = (owner: 'customer' | 'product') =>
  batched<number, number>(async ({ session }, keys) => {
    const rows = await session.rows(sql`
      select ${raw(owner)}_key as owner, sum(tickets) as total from ${raw(owner)}_ticket_months
      where ${raw(owner)}_key in ${among(session.dialect, keys)} group by ${raw(owner)}_key`);
    return new Map(rows.map((row) => [Number(row.owner), Number(row.total)]));
  });
const countOfCustomer = countsOf('customer');
const countOfProduct = countsOf('product');

@Resolver(() => Ticket)
export class TicketListResolver {
  @Query(() => TicketConnection, { description: 'Support tickets, page by page.' })
  async tickets(
    @Ctx() context: Context,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => TicketFilter, { nullable: true, description: 'Which ones; all when left out.' })
    filter?: TicketFilter,
    @Arg('orderBy', () => TicketOrder, { nullable: true, description: 'Newest first when left out.' })
    by?: TicketOrder,
  ): Promise<Page<Ticket>> {
    const field = by?.field ?? TicketOrderField.OPENED_AT;
    const order = {
      name: `tickets by ${field}`,
      column: raw(field),
      key: sql`t.ticket_key`,
      direction: by?.direction ?? OrderDirection.DESC,
    };
    const where = conditions(context, filter ?? {});
    const count = countOnDays(context, filter ?? {});
    const from = sql`support_tickets t`;
    return readPage(
      context,
      { Entity: Ticket, alias: 't', from, where, order, ...(count && { count }) },
      page,
    );
  }

  @FieldResolver(() => Sentiment, { nullable: true, description: 'Mood by the score; null without one.' })
  sentiment(
    @Ctx() { insights: { negativeAt } }: Context,
    @Root() { sentimentScore }: Ticket,
  ): Sentiment | null {
    if (sentimentScore === null) return null;
    const score = Math.round(sentimentScore * SCALE);
    return score <= negativeAt
      ? Sentiment.NEGATIVE
      : score >= -negativeAt
        ? Sentiment.POSITIVE
        : Sentiment.NEUTRAL;
  }

  @FieldResolver(() => Customer, { nullable: true, description: 'Who asked.' })
  customer(@Ctx() context: Context, @Root() { customerKey }: Ticket): Promise<Customer | undefined> {
    return customerByKey(context, customerKey, undefined);
  }

  @FieldResolver(() => Product, {
    nullable: true,
    description: 'What it is about, when it is about a product.',
  })
  async product(@Ctx() context: Context, @Root() { productKey }: Ticket): Promise<Product | undefined> {
    return productKey === null ? undefined : productByKey(context, productKey, undefined);
  }
}

@Resolver(() => Customer)
export class CustomerTicketsResolver {
  @FieldResolver(() => TicketConnection, { description: 'What the customer asked for, newest first.' })
  async tickets(
    @Ctx() context: Context,
    @Root() { key }: Customer,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ) {
    const page = await ofCustomer(context, key, { first, after });
    return { ...page, count: async () => (await countOfCustomer(context, key, undefined)) ?? 0 };
  }
}

@Resolver(() => Product)
export class ProductTicketsResolver {
  @FieldResolver(() => TicketConnection, { description: 'Tickets about the product, newest first.' })
  async tickets(
    @Ctx() context: Context,
    @Root() { key }: Product,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ) {
    const page = await ofProduct(context, key, { first, after });
    return { ...page, count: async () => (await countOfProduct(context, key, undefined)) ?? 0 };
  }
}

/** Counts tickets by their days, where these can tell which a filter finds; undefined where they cannot. */
function countOnDays({ session }: Context, filter: TicketFilter): (() => Promise<number>) | undefined {
  const { segment, from, to, ...others } = filter;
  const asked: unknown[] = Object.values(others);
  if (asked.some((value) => value !== undefined)) return undefined;
  return async () => {
    const [row] = await session.rows(
      sql`select sum(tickets) as total from ticket_days where ${onDays({ segment, from, to })}`,
    );
    return Number(row?.total ?? 0);
  };
}

function conditions({ insights: { negativeAt } }: Context, filter: TicketFilter): Sql {
  const { customerId, productId, statuses, priorities, channels, sentiment, segment, from, to } = filter;
  const parts: Sql[] = [
    withinDays(sql`t.day`, from, to),
    isOneOf(sql`t.status`, statuses),
    isOneOf(sql`t.priority`, priorities),
    isOneOf(sql`t.channel`, channels),
  ];
  if (customerId !== undefined)
    parts.push(
      sql`t.customer_key = (select customer_key from customers where customer_id = ${checkText(customerId)})`,
    );
  if (productId !== undefined)
    parts.push(
      sql`t.product_key = (select product_key from products where product_id = ${checkText(productId)})`,
    );
  if (sentiment === Sentiment.NEGATIVE) parts.push(sql`t.sentiment <= ${negativeAt}`);
  if (sentiment === Sentiment.NEUTRAL)
    parts.push(sql`t.sentiment > ${negativeAt} and t.sentiment < ${-negativeAt}`);
  if (sentiment === Sentiment.POSITIVE)
    parts.push(sql`t.sentiment >= ${-negativeAt} and t.sentiment > ${negativeAt}`);
  if (segment !== undefined) parts.push(ofSegment(segment));
  return join(parts, ' and ');
}
