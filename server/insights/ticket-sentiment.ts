import { Arg, Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Customer } from '../customers/customer.js';
import { customerRows } from '../customers/customer-rows.js';
import type { Context } from '../kit/context.js';
import type { Month } from '../kit/day.js';
import { SCALE } from '../kit/decimal.js';
import { MonthScalar } from '../kit/scalars.js';
import type { Row } from '../kit/session.js';
import { Product } from '../products/product.js';
import { productRows } from '../products/product-rows.js';
import { isComplete, lastMonths, readClock } from '../rollups/data-clock.js';
import { MONTHS, monthCount } from './monthly-sales.js';
import { counted, percent, whole } from './words.js';

/** Scored tickets from which on a mood is more than an anecdote. */
export const ENOUGH_TICKETS = 5;

/** Sums over tickets. */
export interface TicketSums {
  tickets: number;
  unresolved: number;
  scored: number;
  negative: number;
  positive: number;
  /** Sum of the scores. */
  sentiment: number;
}

/** What is neither negative nor positive, and share and average of some tickets, null without a scored one. */
export function moodOf({ scored, negative, positive, sentiment }: TicketSums) {
  return {
    neutral: scored - negative - positive,
    negativeShare: scored === 0 ? null : negative / scored,
    averageSentiment: scored === 0 ? null : Math.round((sentiment / scored) * 10_000) / 10_000,
  };
}

/** Sums of a ticket rollup. */
export function parseTickets(row: Row | undefined): TicketSums {
  return {
    tickets: Number(row?.tickets ?? 0),
    unresolved: Number(row?.unresolved ?? 0),
    scored: Number(row?.scored ?? 0),
    negative: Number(row?.negative ?? 0),
    positive: Number(row?.positive ?? 0),
    sentiment: Number(row?.sentiment ?? 0) / SCALE,
  };
}

const NEGATIVE = 'Tickets with a score at or below the limit for negative ones (−0.25 unless configured).';
const POSITIVE =
  'Tickets with a score at or above the opposite of the limit for negative ones (0.25 unless configured).';
const NEUTRAL = 'Tickets with a score between the limits for negative and for positive ones.';

const BY_MONTH = 'Month by month, oldest first; months without tickets are zeros.';

@ObjectType({ description: 'Tickets opened in one month.' })
export class MonthlyTickets {
  @Field(() => MonthScalar, { description: 'The month.' })
  month!: Month;

  @Field(() => Boolean, { description: 'Whether the data reach the end of the month.' })
  complete!: boolean;

  @Field(() => Int, { description: 'Tickets opened.' })
  tickets!: number;

  @Field(() => Int, { description: 'Tickets with a score.' })
  scored!: number;

  @Field(() => Int, { description: NEGATIVE })
  negative!: number;

  @Field(() => Int, { description: NEUTRAL })
  neutral!: number;

  @Field(() => Int, { description: POSITIVE })
  positive!: number;

  @Field(() => Float, { nullable: true, description: 'Share of the scored tickets that are negative.' })
  negativeShare!: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean score, from −1 to 1.' })
  averageSentiment!: number | null;
}

@ObjectType({ description: 'The mood of tickets over all time.' })
export class SentimentSummary {
  months!: (count: number) => Promise<MonthlyTickets[]>;

  @Field(() => Int, { description: 'Tickets.' })
  tickets!: number;

  @Field(() => Int, { description: 'Tickets that are open or pending.' })
  open!: number;

  @Field(() => Int, { description: 'Tickets with a score.' })
  scored!: number;

  @Field(() => Int, { description: NEGATIVE })
  negative!: number;

  @Field(() => Int, { description: NEUTRAL })
  neutral!: number;

  @Field(() => Int, { description: POSITIVE })
  positive!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of the scored tickets that are negative; null without any.',
  })
  negativeShare!: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean score, from −1 to 1; null without any.' })
  averageSentiment!: number | null;

  @Field(() => Boolean, { description: 'Whether there are at least 5 scored tickets.' })
  enoughData!: boolean;

  @Field(() => String, { description: 'The same in a sentence.' })
  explanation!: string;

  @Field(() => [MonthlyTickets], { description: BY_MONTH })
  byMonth(@Arg('months', () => Int, MONTHS) months: number): Promise<MonthlyTickets[]> {
    return this.months(monthCount(months));
  }
}

const MEASURES = ['tickets', 'unresolved', 'scored', 'negative', 'positive', 'sentiment'] as const;

// the months with tickets, of all time: there are so few of an owner that its sums and its months are read as one
const COLUMNS = ['month', ...MEASURES];
const ofCustomer = customerRows.many('customer_ticket_months', COLUMNS, (row) => row);
const ofProduct = productRows.many('product_ticket_months', COLUMNS, (row) => row);

async function summarize(context: Context, key: number, read: typeof ofCustomer): Promise<SentimentSummary> {
  const months = await read(context, key);
  const total = parseTickets(summed(months));
  const enoughData = total.scored >= ENOUGH_TICKETS;
  return Object.assign(new SentimentSummary(), {
    ...total,
    ...moodOf(total),
    open: total.unresolved,
    enoughData,
    explanation: explain(total, enoughData),
    months: (count: number) => monthsOf(context, key, read, count),
  });
}

function summed(months: readonly Row[]): Row {
  const sum = (name: string) => months.reduce((total, month) => total + Number(month[name]), 0);
  return Object.fromEntries(MEASURES.map((name) => [name, sum(name)]));
}

async function monthsOf(
  context: Context,
  key: number,
  read: typeof ofCustomer,
  count: number,
): Promise<MonthlyTickets[]> {
  const [clock, rows] = await Promise.all([readClock(context), read(context, key)]);
  if (!clock) return [];
  const byMonth = new Map(rows.map((row) => [Number(row.month), row]));
  return lastMonths(clock, count).map((month) => {
    const sums = parseTickets(byMonth.get(month));
    return { month, complete: isComplete(clock, month), ...sums, ...moodOf(sums) };
  });
}

function explain({ tickets, scored, negative }: TicketSums, enoughData: boolean): string {
  if (tickets === 0) return 'No tickets.';
  if (!enoughData) return `Not enough data: ${scored} of ${ENOUGH_TICKETS} scored tickets.`;
  return `${whole(negative)} of ${counted(scored, 'ticket')} with a score ${negative === 1 ? 'is' : 'are'} negative (${percent(negative / scored)}).`;
}

@Resolver(() => Customer)
export class CustomerSentimentResolver {
  @FieldResolver(() => SentimentSummary, { description: "The mood of the customer's tickets." })
  ticketSentiment(@Ctx() context: Context, @Root() { key }: Customer): Promise<SentimentSummary> {
    return summarize(context, key, ofCustomer);
  }

  @FieldResolver(() => [MonthlyTickets], { description: `The customer's tickets. ${BY_MONTH}` })
  ticketsByMonth(
    @Ctx() context: Context,
    @Root() { key }: Customer,
    @Arg('months', () => Int, MONTHS) months: number,
  ): Promise<MonthlyTickets[]> {
    return monthsOf(context, key, ofCustomer, monthCount(months));
  }
}

@Resolver(() => Product)
export class ProductSentimentResolver {
  @FieldResolver(() => SentimentSummary, { description: 'The mood of the tickets about the product.' })
  ticketSentiment(@Ctx() context: Context, @Root() { key }: Product): Promise<SentimentSummary> {
    return summarize(context, key, ofProduct);
  }

  @FieldResolver(() => [MonthlyTickets], { description: `Tickets about the product. ${BY_MONTH}` })
  ticketsByMonth(
    @Ctx() context: Context,
    @Root() { key }: Product,
    @Arg('months', () => Int, MONTHS) months: number,
  ): Promise<MonthlyTickets[]> {
    return monthsOf(context, key, ofProduct, monthCount(months));
  }
}
