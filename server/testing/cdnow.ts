import { readFileSync } from 'node:fs';
import { referenceFile } from './reference-data.js';

/** CDNOW's customers of early 1997, a tenth of them (Fader & Hardie): their purchases until the middle of 1998. */
export const CDNOW_PURCHASES = referenceFile('CDNOW_sample.txt');
/** The same customers in the weeks until the end of September 1997, rounded to two decimals, as first published. */
export const CDNOW_SUMMARY = referenceFile('cdnow_customers_summary.csv');

const DAY = 86_400_000;
/** The first 39 weeks serve to fit, the 39 after them to check. */
const FITTED_TO = Date.UTC(1997, 8, 30) / DAY;

export interface CdnowCustomer {
  /** Days with a purchase up to the end of September 1997, ascending, and what was spent on each. */
  days: number[];
  spent: number[];
  frequency: number;
  /** Weeks. */
  recency: number;
  age: number;
  /** Mean spend of the repeat days; 0 without any. */
  average: number;
  /** Days with a purchase in the 39 weeks after, and what was spent on them. */
  laterPurchases: number;
  laterSpend: number;
}

/** Every customer by its number, same-day orders as one. */
export function readCdnow(path: string): CdnowCustomer[] {
  const byCustomer = new Map<string, Map<number, number>>();
  for (const line of readFileSync(path, 'latin1').trim().split('\n')) {
    const [, customer, date, , amount] = line.trim().split(/\s+/) as [string, string, string, string, string];
    const day = Date.UTC(Number(date.slice(0, 4)), Number(date.slice(4, 6)) - 1, Number(date.slice(6))) / DAY;
    const days = byCustomer.get(customer) ?? new Map<number, number>();
    byCustomer.set(customer, days.set(day, (days.get(day) ?? 0) + Number(amount)));
  }
  return [...byCustomer.values()].map((spend) => {
    const all = [...spend].sort(([x], [y]) => x - y);
    const fitted = all.filter(([day]) => day <= FITTED_TO);
    const later = all.filter(([day]) => day > FITTED_TO);
    const days = fitted.map(([day]) => day);
    const spent = fitted.map(([, amount]) => amount);
    const frequency = days.length - 1;
    return {
      days,
      spent,
      frequency,
      recency: (days.at(-1)! - days[0]!) / 7,
      age: (FITTED_TO - days[0]!) / 7,
      average: frequency === 0 ? 0 : spent.slice(1).reduce((sum, amount) => sum + amount, 0) / frequency,
      laterPurchases: later.length,
      laterSpend: later.reduce((sum, [, amount]) => sum + amount, 0),
    };
  });
}

/** The published summary, in the order of the customers. */
export function readCdnowSummary(path: string): { frequency: number; recency: number; age: number }[] {
  const [, ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [, frequency, recency, age] = line.split(',').map(Number) as [number, number, number, number];
    return { frequency, recency, age };
  });
}
