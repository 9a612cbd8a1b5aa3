import type { PeriodChange, PeriodPickerProps } from '../ui/period-picker.js';
import {
  comparisonOf,
  comparisons,
  type DataMonths,
  defaultComparison,
  defaultPeriod,
  monthsIn,
  periodOf,
  periods,
  rangeOf,
  rangeWord,
} from './period.js';
import { useUrlState } from './url-state.js';

interface DataClock {
  /** RFC 3339; until when the data reach. */
  asOf?: string | null;
  firstMonth?: string | null;
  lastCompleteMonth?: string | null;
  timeZone: string;
}

/** Writes 10/2026, in a language that every browser has at hand. */
const inMonth = (timeZone: string) =>
  new Intl.DateTimeFormat('en-US', { year: 'numeric', month: '2-digit', timeZone });

/** Which months there are data of, from what the server says of them; nothing without data. */
export function dataMonths(clock: DataClock | undefined): DataMonths | undefined {
  if (!clock?.asOf || !clock.firstMonth) return undefined;
  const [month, year] = inMonth(clock.timeZone).format(new Date(clock.asOf)).split('/');
  return {
    first: clock.firstMonth,
    last: `${year}-${month}`,
    lastComplete: clock.lastCompleteMonth ?? undefined,
  };
}

/**
 * Period and comparison as the address has them (`?period=6&compare=year`): the months for the query, nothing for all
 * data, and what the picker needs to show and change them.
 */
export function usePeriod(data: DataMonths | undefined) {
  const { value, change } = useUrlState();
  const word = value('period') ?? defaultPeriod;
  const comparison = comparisonOf(value('compare'));
  const range = rangeOf(word);
  const preset = periods.find((known) => known.value === word)?.value ?? defaultPeriod;
  const write = (next: PeriodChange) =>
    change(
      'compare' in next
        ? { compare: next.compare === defaultComparison ? undefined : next.compare }
        : { period: addressOf(next) },
    );
  return {
    period: periodOf(word, data?.lastComplete, data?.last),
    comparison,
    picker: {
      presets: periods.map((known) => ({
        ...known,
        months: periodOf(known.value, data?.lastComplete, data?.last),
      })),
      chosen: range ?? preset,
      available: data ? monthsIn({ from: data.first, to: data.last }) : [],
      comparisons,
      comparison,
      onChange: write,
    } satisfies PeriodPickerProps,
  };
}

function addressOf(next: Exclude<PeriodChange, { compare: string }>): string | undefined {
  if ('range' in next) return rangeWord(next.range);
  return next.preset === defaultPeriod ? undefined : next.preset;
}
