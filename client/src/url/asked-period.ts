import type { PeriodInput } from '../generated/graphql.js';
import { defaultPeriod, periods, rangeOf } from './period.js';

type Preset = (typeof periods)[number]['value'];

/** Counted by the server from the end of the data, which need not be known for it. */
const presets: Record<Preset, PeriodInput | undefined> = {
  '12': { lastMonths: 12 },
  '6': { lastMonths: 6 },
  '3': { lastMonths: 3 },
  '1': { lastMonths: 1 },
  now: { toDate: 'MONTH' },
  ytd: { toDate: 'YEAR' },
  all: undefined,
};

/** What `?period=` asks the server for; nothing for all data, and the default where the word is unknown. */
export function askedPeriod(word = defaultPeriod): PeriodInput | undefined {
  const preset = periods.find(({ value }) => value === word)?.value;
  return rangeOf(word) ?? presets[preset ?? defaultPeriod];
}
