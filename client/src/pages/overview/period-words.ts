import type { OverviewQuery } from '../../generated/graphql.js';
import type { Format } from '../../ui/format.js';
import { monthRangeWords } from '../../ui/month-range.js';

type Period = OverviewQuery['overview']['period'];

/** “Apr – Sep 2026, compared with Oct 2025 – Mar 2026”, in the words of the region. */
export function periodWords(period: Period, format: Format): string {
  const { from, to, previousFrom, previousTo, toDate } = period;
  if (!from || !to) return 'No data yet';
  const months = `${monthRangeWords({ from, to }, format)}${toDate ? ', as far as the data reach' : ''}`;
  if (!previousFrom || !previousTo) return months;
  const before = monthRangeWords({ from: previousFrom, to: previousTo }, format);
  return `${months}; compared with ${toDate ? 'the same days of ' : ''}${before}`;
}
