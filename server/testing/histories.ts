import { generateDemo } from '../../seed/generate.js';
import type { GenerateOptions } from '../../seed/generate-options.js';
import type { PlantedTruth } from '../../seed/truth.js';
import { monthOf, lastDay, parseDay, calendarOf } from '../kit/day.js';
import type { Cell } from '../kit/dialect.js';
import { SCALE } from '../kit/decimal.js';
import { DEFAULT_INSIGHT_SETTINGS, type InsightSettings } from '../kit/insight-settings.js';
import type { CustomerHistory } from '../scoring/customer-history.js';
import type { ScoreTable } from '../scoring/score-tables.js';
import type { ScoringRun } from '../scoring/scoring-run.js';
import { readCdnow } from './cdnow.js';

const MS_PER_DAY = 86_400_000;

/** The histories of a generated business, its last day and what was planted, by the customers' keys. */
export function demoHistories(options: Partial<GenerateOptions>): {
  histories: CustomerHistory[];
  end: number;
  truth: PlantedTruth;
  keys: ReadonlyMap<string, number>;
} {
  const { customers, transactions, tickets, truth } = generateDemo(options);
  const keys = new Map(customers.map(({ customer_id }, index) => [customer_id, index + 1]));
  const bought = new Map<number, Map<number, number>>();
  const opened = new Map<number, CustomerHistory['tickets']>();
  for (const { customer_id, quantity, unit_price, occurred_at } of transactions) {
    if (customer_id === null || quantity <= 0) continue;
    const days = entry(bought, keys.get(customer_id)!, () => new Map<number, number>());
    const day = parseDay(occurred_at.slice(0, 10))!;
    days.set(day, (days.get(day) ?? 0) + Math.round(quantity * unit_price * SCALE));
  }
  for (const { customer_id, sentiment_score, status, opened_at, resolved_at } of tickets) {
    const day = parseDay(opened_at.slice(0, 10))!;
    const open = status === 'open' || status === 'pending';
    entry(opened, keys.get(customer_id)!, () => []).push({
      day,
      sentiment: Math.round(sentiment_score * SCALE),
      resolvedDay: open ? null : resolved_at === null ? day : parseDay(resolved_at.slice(0, 10))!,
    });
  }
  const histories = [...keys.values()].map((key) => {
    const days = [...(bought.get(key) ?? [])].sort(([x], [y]) => x - y);
    return {
      key,
      days: days.map(([day]) => day),
      gross: days.map(([, gross]) => gross),
      tickets: opened.get(key) ?? [],
    };
  });
  return { histories, end: parseDay(truth.options.end)!, truth, keys };
}

/** The histories of CDNOW to the end of September 1997, and who bought nothing in the 39 weeks after. */
export function cdnowHistories(path: string): { histories: CustomerHistory[]; silent: Uint8Array } {
  const customers = readCdnow(path);
  return {
    histories: customers.map(({ days, spent }, index) => ({
      key: index + 1,
      days,
      gross: spent.map((value) => Math.round(value * SCALE)),
      tickets: [],
    })),
    silent: Uint8Array.from(customers, ({ laterPurchases }) => (laterPurchases === 0 ? 1 : 0)),
  };
}

/** Histories as they would have been read at the end of a day. */
export function knownUntil(histories: readonly CustomerHistory[], day: number): CustomerHistory[] {
  return histories.flatMap(({ key, days, gross, tickets }) => {
    const bought = days.filter((one) => one <= day).length;
    const opened = tickets
      .filter((ticket) => ticket.day <= day)
      .map((ticket) => ({
        ...ticket,
        resolvedDay: ticket.resolvedDay !== null && ticket.resolvedDay > day ? null : ticket.resolvedDay,
      }));
    if (bought === 0 && opened.length === 0) return [];
    return [{ key, days: days.slice(0, bought), gross: gross.slice(0, bought), tickets: opened }];
  });
}

/** A run over histories in memory, whose data end with a day; what it stores is kept beside. There is no database. */
export function runInMemory(
  histories: readonly CustomerHistory[],
  day: number,
  settings: Partial<InsightSettings> = {},
): ScoringRun & { rows: Map<ScoreTable, (readonly Cell[])[]>; models: Map<string, object> } {
  const rows = new Map<ScoreTable, (readonly Cell[])[]>();
  const models = new Map<string, object>();
  const month = monthOf(day);
  const first = histories.reduce(
    (least, { days, tickets }) => Math.min(least, days[0] ?? day, tickets[0]?.day ?? day),
    day,
  );
  const refuse = () => Promise.reject(new Error('a run in memory has no database'));
  return {
    session: { dialect: 'sqlite', rows: refuse, run: refuse },
    clock: {
      asOf: (day + 1) * MS_PER_DAY - 1,
      day,
      month,
      firstMonth: monthOf(first),
      lastCompleteMonth: day === lastDay(month) ? month : month - 1,
      baskets: histories.reduce((sum, { days }) => sum + days.length, 0),
    },
    calendar: calendarOf('UTC'),
    settings: { ...DEFAULT_INSIGHT_SETTINGS, ...settings },
    async *histories() {
      for (let from = 0; from < histories.length; from += 2_000) {
        yield await Promise.resolve(histories.slice(from, from + 2_000));
      }
    },
    store(table, more) {
      entry(rows, table, () => []).push(...more);
      return Promise.resolve();
    },
    storeModel(name, body) {
      models.set(name, body);
      return Promise.resolve();
    },
    rows,
    models,
  };
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let found = map.get(key);
  if (found === undefined) map.set(key, (found = make()));
  return found;
}
