import { Field, InputType, Int, registerEnumType } from 'type-graphql';
import type { Month } from '../kit/day.js';
import { badInput } from '../kit/errors.js';
import { MonthScalar } from '../kit/scalars.js';
import type { DataClock } from '../rollups/data-clock.js';

export enum CalendarPart {
  MONTH = 'MONTH',
  YEAR = 'YEAR',
}
registerEnumType(CalendarPart, { name: 'CalendarPart', description: 'A month or a year of the calendar.' });

@InputType({
  description:
    'Whole calendar months: named by `from` and `to`, or counted from the end of the data by `lastMonths` or `toDate`.',
})
export class PeriodInput {
  @Field(() => MonthScalar, {
    nullable: true,
    description: 'First month; that in which the data begin when left out.',
  })
  from?: Month;

  @Field(() => MonthScalar, {
    nullable: true,
    description: 'Last month; that in which the data end when left out.',
  })
  to?: Month;

  @Field(() => Int, {
    nullable: true,
    description: 'The last so many complete months, from 1; all data as long as no month is complete.',
  })
  lastMonths?: number;

  @Field(() => CalendarPart, {
    nullable: true,
    description: 'The month or year in which the data end, as far as they reach.',
  })
  toDate?: CalendarPart;
}

/** The first and the last month asked for; left out where the data set the bound. */
export interface AskedMonths {
  from?: Month;
  to?: Month;
}

/**
 * Names the months of a period that is counted from the end of the data.
 * @throws CallerError when it is given in more than one way, or counts no month.
 */
export function askedMonths(clock: DataClock, { from, to, lastMonths, toDate }: PeriodInput): AskedMonths {
  const ways = [from ?? to, lastMonths, toDate].filter((way) => way !== undefined);
  if (ways.length > 1)
    throw badInput('the period is given in two ways; expected from and to, or lastMonths, or toDate');
  if (lastMonths !== undefined) {
    if (lastMonths < 1) throw badInput(`lastMonths is ${lastMonths}; expected a number from 1`);
    const last = clock.lastCompleteMonth;
    return last === undefined ? {} : { from: last - lastMonths + 1, to: last };
  }
  switch (toDate) {
    case CalendarPart.MONTH:
      return { from: clock.month };
    case CalendarPart.YEAR:
      return { from: clock.month - (clock.month % 12) };
    case undefined:
      return { from, to };
  }
}
