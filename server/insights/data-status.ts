import sql from 'sql-template-tag';
import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../kit/context.js';
import type { Month } from '../kit/day.js';
import { DateTimeScalar, MonthScalar } from '../kit/scalars.js';
import { readClock } from '../rollups/data-clock.js';

@ObjectType({ description: 'What the answers rest on.' })
export class DataStatus {
  @Field(() => Int, { description: 'Goes up by one with every change of the data.' })
  version!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version that scores and models rest on: `version` once they are computed after a change, null before the first time.',
  })
  scoredVersion!: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The latest instant in the data; null without data.',
  })
  asOf!: number | null;

  @Field(() => MonthScalar, { nullable: true, description: 'The first month with data.' })
  firstMonth!: Month | null;

  @Field(() => MonthScalar, { nullable: true, description: 'The last month that the data reach the end of.' })
  lastCompleteMonth!: Month | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the data last changed.' })
  loadedAt!: number | null;

  @Field(() => Boolean, { description: 'Whether these are made-up demo data.' })
  demo!: boolean;

  @Field(() => String, { description: 'Currency of all money, ISO 4217.' })
  currency!: string;

  @Field(() => String, { description: 'Time zone in which days and months are counted.' })
  timeZone!: string;

  @Field(() => Int, { description: 'Customers stored.' })
  customers!: number;

  @Field(() => Int, { description: 'Products stored.' })
  products!: number;

  @Field(() => Int, { description: 'Lines of sales and returns stored.' })
  transactions!: number;

  @Field(() => Int, { description: 'Tickets stored.' })
  tickets!: number;
}

@Resolver()
export class DataStatusResolver {
  @Query(() => DataStatus, {
    description: 'What the answers rest on: how far the data reach, their version, their size.',
  })
  async dataStatus(@Ctx() context: Context): Promise<DataStatus> {
    const [clock, [row]] = await Promise.all([
      readClock(context),
      context.session.rows(sql`
        select
          (select value from settings where name = 'version') as version,
          (select version from models where name = 'run') as scored,
          (select value from settings where name = 'demo') as demo,
          (select max(loaded_at) from loads) as loaded_at,
          (select count(*) from customer_totals) as customers,
          (select count(*) from product_totals) as products,
          (select sum(lines + return_lines) from sales_days) as transactions,
          (select sum(tickets) from ticket_days) as tickets`),
    ]);
    return {
      version: Number(row?.version ?? 0),
      scoredVersion: row?.scored === null ? null : Number(row?.scored),
      asOf: clock?.asOf ?? null,
      firstMonth: clock?.firstMonth ?? null,
      lastCompleteMonth: clock?.lastCompleteMonth ?? null,
      loadedAt: row?.loaded_at === null ? null : Number(row?.loaded_at),
      demo: row?.demo === 'true',
      currency: context.currency,
      timeZone: context.calendar.timeZone,
      customers: Number(row?.customers ?? 0),
      products: Number(row?.products ?? 0),
      transactions: Number(row?.transactions ?? 0),
      tickets: Number(row?.tickets ?? 0),
    };
  }
}
