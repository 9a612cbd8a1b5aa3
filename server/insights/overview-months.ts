import { Field, ObjectType } from 'type-graphql';
import { lastDay } from '../kit/day.js';
import type { Session } from '../kit/session.js';
import { isComplete, type DataClock } from '../rollups/data-clock.js';
import { MonthlySales, parseSales } from './monthly-sales.js';
import { readMonths } from './overview-figures.js';
import type { Scope } from './overview-scope.js';
import { MonthlyTickets, moodOf, parseTickets } from './ticket-sentiment.js';

@ObjectType({
  description:
    'The months of the period that an overview is compared with: the first beside its first, the second beside its second, and so on. A month of which only the first days are compared says that it is not complete.',
})
export class ComparedMonths {
  @Field(() => [MonthlySales], { description: 'Sales month by month, oldest first.' })
  salesByMonth!: MonthlySales[];

  @Field(() => [MonthlyTickets], { description: 'Tickets month by month, oldest first.' })
  ticketsByMonth!: MonthlyTickets[];
}

/** Sales and tickets of every month of a scope, oldest first; months without any are zeros. @param clock undefined without data. */
export async function monthsOf(
  session: Session,
  scope: Scope,
  clock: DataClock | undefined,
): Promise<ComparedMonths> {
  const { fromMonth, toMonth, toDay } = scope.span;
  const { sales, tickets } = await readMonths(session, scope);
  const months = Array.from({ length: toMonth - fromMonth + 1 }, (_, index) => {
    const month = fromMonth + index;
    const complete = clock !== undefined && isComplete(clock, month) && lastDay(month) <= toDay;
    return { month, complete };
  });
  return {
    salesByMonth: months.map((one) => ({ ...one, ...parseSales(sales.get(one.month)) })),
    ticketsByMonth: months.map((one) => {
      const sums = parseTickets(tickets.get(one.month));
      return { ...one, ...sums, ...moodOf(sums) };
    }),
  };
}
