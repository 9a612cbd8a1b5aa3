import { Field, InputType, ObjectType } from 'type-graphql';
import { firstDay, formatMonth, lastDay, nameMonth, type Day, type Month } from '../kit/day.js';
import { badInput } from '../kit/errors.js';
import { MonthScalar } from '../kit/scalars.js';
import { daysSoFar, isComplete, type DataClock } from '../rollups/data-clock.js';

@InputType({
  description:
    'Whole calendar months, both inclusive. Left out: from the first month with data, to the last.',
})
export class PeriodInput {
  @Field(() => MonthScalar, { nullable: true, description: 'First month.' })
  from?: Month;

  @Field(() => MonthScalar, { nullable: true, description: 'Last month.' })
  to?: Month;
}

@ObjectType({ description: 'The months that numbers are about, and those they are compared with.' })
export class Period {
  @Field(() => MonthScalar, { nullable: true, description: 'First month; null without data.' })
  from!: Month | null;

  @Field(() => MonthScalar, { nullable: true, description: 'Last month.' })
  to!: Month | null;

  @Field(() => MonthScalar, {
    nullable: true,
    description: 'First month of the period before of the same length; null when the data do not reach back.',
  })
  previousFrom!: Month | null;

  @Field(() => MonthScalar, { nullable: true, description: 'Last month of the period before.' })
  previousTo!: Month | null;

  @Field(() => Boolean, {
    description:
      'Whether the last month is incomplete: then days 1 to n of it are compared with days 1 to n.',
  })
  toDate!: boolean;

  @Field(() => String, { description: 'The period in words.' })
  label!: string;
}

/** Days and months, both inclusive. */
export interface Span {
  fromDay: Day;
  toDay: Day;
  fromMonth: Month;
  toMonth: Month;
}

export interface Comparison {
  span: Span;
  previous: Span | undefined;
  period: Period;
}

/**
 * The period asked for, within the data, and the one of the same length before it.
 * There is none before when the beginning was left open or the data do not reach back far enough.
 * @throws CallerError when it ends before it begins.
 */
export function comparePeriods(clock: DataClock, { from, to }: PeriodInput): Comparison {
  if (from !== undefined && to !== undefined && from > to)
    throw badInput(
      `the period from ${formatMonth(from)} to ${formatMonth(to)} ends before it begins; expected from ≤ to`,
    );
  const toMonth = Math.min(to ?? clock.month, clock.month);
  const fromMonth = Math.min(from ?? clock.firstMonth, toMonth);
  const toDate = !isComplete(clock, toMonth);
  const span = {
    fromMonth,
    toMonth,
    fromDay: firstDay(fromMonth),
    toDay: toDate ? clock.day : lastDay(toMonth),
  };
  const length = toMonth - fromMonth + 1;
  const reaches = from !== undefined && fromMonth - length >= clock.firstMonth;
  const previous = reaches ? before(clock, span, length, toDate) : undefined;
  return {
    span,
    previous,
    period: {
      from: fromMonth,
      to: toMonth,
      previousFrom: previous?.fromMonth ?? null,
      previousTo: previous?.toMonth ?? null,
      toDate,
      label: labelOf(fromMonth, toMonth, toDate),
    },
  };
}

function before(clock: DataClock, { fromMonth, toMonth }: Span, length: number, toDate: boolean): Span {
  const last = toMonth - length;
  const toDay = toDate
    ? Math.min(firstDay(last) + daysSoFar(clock, toMonth) - 1, lastDay(last))
    : lastDay(last);
  return { fromMonth: fromMonth - length, toMonth: last, fromDay: firstDay(fromMonth - length), toDay };
}

function labelOf(from: Month, to: Month, toDate: boolean): string {
  const months = from === to ? nameMonth(to) : `${nameMonth(from)} to ${nameMonth(to)}`;
  return toDate ? `${months}, to date` : months;
}
