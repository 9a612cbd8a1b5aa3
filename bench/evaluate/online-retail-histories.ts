import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { parseDay } from '../../server/kit/day.js';
import { SCALE } from '../../server/kit/decimal.js';
import type { CustomerHistory } from '../../server/scoring/customer-history.js';

/** The purchases of the customers of Online Retail by day, and the last day of the file. */
export function readOnlineRetail(path: string): { histories: CustomerHistory[]; end: number } {
  const lines = parse<Record<'CustomerID' | 'Quantity' | 'UnitPrice' | 'InvoiceDate', string>>(
    gunzipSync(readFileSync(path)),
    { columns: true },
  );
  const customers = new Map<string, Map<number, number>>();
  let end = 0;
  for (const { CustomerID: id, Quantity: quantity, UnitPrice: price, InvoiceDate: date } of lines) {
    const day = parseDay(date.slice(0, 10))!;
    end = Math.max(end, day);
    if (id === '' || Number(quantity) <= 0 || Number(price) <= 0) continue;
    const days = customers.get(id) ?? new Map<number, number>();
    const value = Math.round(Number(quantity) * Number(price) * SCALE);
    customers.set(id, days.set(day, (days.get(day) ?? 0) + value));
  }
  const histories = [...customers.values()].map((spend, index) => {
    const days = [...spend].sort(([x], [y]) => x - y);
    return {
      key: index + 1,
      days: days.map(([day]) => day),
      gross: days.map(([, gross]) => gross),
      tickets: [],
    };
  });
  return { histories, end };
}
