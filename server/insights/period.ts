import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { firstDay, formatMonth, lastDay, nameMonth, type Day, type Month } from '../kit/day.js';
import { badInput } from '../kit/errors.js';
import { MonthScalar } from '../kit/scalars.js';
import { daysSoFar, isComplete, type DataClock } from '../rollups/data-clock.js';
import { askedMonths, type PeriodInput } from './period-input.js';

export enum Comparison {
  PREVIOUS_PERIOD = 'PREVIOUS_PERIOD',
  SAME_MONTHS_LAST_YEAR = 'SAME_MONTHS_LAST_YEAR',
  NONE = 'NONE',
}
registerEnumType(Comparison, {
  name: 'Comparison',
  description:
    'What a period is compared with: as many months just before it, the same months a year earlier, or nothing.',
});

@ObjectType({ description: 'The months that numbers are about, and those they are compared with.' })
export class Period {
  @Field(() => MonthScalar, { nullable: true, description: 'First month; null without data.' })
  from!: Month | null;

  @Field(() => MonthScalar, { nullable: true, description: 'Last month.' })
  to!: Month | null;

  @Field(() => MonthScalar, {
    nullable: true,
    description:
      'First month of the period it is compared with; null when nothing is asked for or the data do not reach back.',
  })
  previousFrom!: Month | null;

  @Field(() => MonthScalar, { nullable: true, description: 'Last month of the period it is compared with.' })
  previousTo!: Month | null;

  @Field(() => String, { nullable: true, description: 'The period it is compared with, in words.' })
  previousLabel!: string | null;

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

export interface ComparedPeriods {
  span: Span;
  previous: Span | undefined;
  period: Period;
}

/**
 * The period asked for, within the data, and the one it is compared with, of the same length.
 * There is none to compare with when the beginning was left open or the data do not reach back far enough.
 * @throws CallerError when it ends before it begins, or is given in more than one way.
 */
export function comparePeriods(
  clock: DataClock,
  asked: PeriodInput,
  comparison: Comparison,
): ComparedPeriods {
  const { from, to } = askedMonths(clock, asked);
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
  const earlier = monthsEarlier(comparison, toMonth - fromMonth + 1);
  const reaches = from !== undefined && earlier !== undefined && fromMonth - earlier >= clock.firstMonth;
  const previous = reaches ? before(clock, span, earlier, toDate) : undefined;
  return {
    span,
    previous,
    period: {
      from: fromMonth,
      to: toMonth,
      previousFrom: previous?.fromMonth ?? null,
      previousTo: previous?.toMonth ?? null,
      previousLabel: previous ? labelOf(previous.fromMonth, previous.toMonth, toDate) : null,
      toDate,
      label: labelOf(fromMonth, toMonth, toDate),
    },
  };
}

function monthsEarlier(comparison: Comparison, length: number): number | undefined {
  switch (comparison) {
    case Comparison.PREVIOUS_PERIOD:
      return length;
    case Comparison.SAME_MONTHS_LAST_YEAR:
      return 12;
    case Comparison.NONE:
      return undefined;
  }
}

function before(clock: DataClock, { fromMonth, toMonth }: Span, earlier: number, toDate: boolean): Span {
  const first = fromMonth - earlier;
  const last = toMonth - earlier;
  const toDay = toDate
    ? Math.min(firstDay(last) + daysSoFar(clock, toMonth) - 1, lastDay(last))
    : lastDay(last);
  return { fromMonth: first, toMonth: last, fromDay: firstDay(first), toDay };
}

function labelOf(from: Month, to: Month, toDate: boolean): string {
  const months = from === to ? nameMonth(to) : `${nameMonth(from)} to ${nameMonth(to)}`;
  return toDate ? `${months}, to date` : months;
}
