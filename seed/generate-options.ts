import { dayFromIso, isoDay } from './timeline.js';

/** What to generate; two runs with equal options give equal bytes. */
export type GenerateOptions = {
  customers: number;
  transactions: number;
  seed: number;
  /** Last day of the data, YYYY-MM-DD. */
  end: string;
  /** Calendar months of history, the last (usually incomplete) one included. */
  months: number;
};

const LIMITS = {
  transactions: [100, 20_000_000],
  customers: [5, 1_000_000],
  seed: [0, 4_294_967_295],
  months: [6, 120],
} as const satisfies Partial<Record<keyof GenerateOptions, readonly [number, number]>>;

/** The user's options are wrong; the message says which and what would do. */
export class BadOption extends Error {}

/**
 * Completes and checks options. Defaults: 40,000 transactions; a customer for every 50 transactions (at least 20);
 * 27 months up to a fixed day, so that the same command gives the same files on any day.
 * @throws BadOption naming the option
 */
export function completeOptions(given: Partial<GenerateOptions> = {}): GenerateOptions {
  const transactions = given.transactions ?? 40_000;
  const options: GenerateOptions = {
    transactions,
    customers: given.customers ?? Math.max(Math.floor(transactions / 50), 20),
    seed: given.seed ?? 1,
    end: given.end ?? '2026-10-17',
    months: given.months ?? 27,
  };
  for (const [name, [low, high]] of Object.entries(LIMITS) as [
    keyof typeof LIMITS,
    readonly [number, number],
  ][]) {
    const value = options[name];
    if (!Number.isInteger(value) || value < low || value > high) {
      throw new BadOption(`--${name} must be a whole number from ${low} to ${high}`);
    }
  }
  if (options.customers > options.transactions)
    throw new BadOption('--customers must not exceed --transactions');
  const lastDay = /^\d{4}-\d{2}-\d{2}$/.test(options.end) ? dayFromIso(options.end) : Number.NaN;
  if (Number.isNaN(lastDay) || isoDay(lastDay) !== options.end || lastDay < dayFromIso('1990-01-01')) {
    throw new BadOption('--end must be a day from 1990-01-01 on, written YYYY-MM-DD');
  }
  return options;
}

/** 60 products for a corner shop, about 120 at 20,000 transactions, 2,000 from a million on. */
export function productCount(transactions: number): number {
  return Math.min(2000, Math.max(60, Math.round(120 * (transactions / 20_000) ** 0.72)));
}

export function ticketCount(transactions: number): number {
  return Math.max(50, Math.round(transactions / 20));
}
