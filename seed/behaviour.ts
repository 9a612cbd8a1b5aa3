import type { Random } from './random.js';
import { monthOf, type Timeline } from './timeline.js';

/** How a customer's demand develops; what the insights should find again. */
export type Behaviour =
  | { kind: 'steady' }
  /** Buys around one calendar month (0 = January), little in between. */
  | { kind: 'seasonal'; peakMonth: number }
  /** Monthly factor above 1. */
  | { kind: 'growing'; monthlyFactor: number }
  /** Monthly factor below 1, from `fromMonth` on. */
  | { kind: 'fading'; monthlyFactor: number; fromMonth: number }
  /** One order, that day. */
  | { kind: 'one-time'; day: number }
  /** Nothing after `lastDay`, with the rate unchanged until then. */
  | { kind: 'churned'; lastDay: number };

const SHARES = {
  steady: 0.5,
  seasonal: 0.12,
  growing: 0.12,
  fading: 0.1,
  'one-time': 0.07,
  churned: 0.09,
} as const;

/** A churned customer has been silent for at least this long at the end of the data. */
const CHURN_SILENCE_DAYS = 150;

/** Draws a behaviour for a customer whose history begins on `since`. */
export function drawBehaviour(
  timeline: Timeline,
  since: number,
  peakMonth: number,
  random: Random,
): Behaviour {
  const { firstDay, lastDay, months } = timeline;
  const begins = Math.max(since, firstDay);
  const kind = random.pickWeighted<Behaviour['kind']>(SHARES);
  switch (kind) {
    case 'seasonal':
      return { kind, peakMonth };
    case 'growing':
      return { kind, monthlyFactor: random.between(1.03, 1.08) };
    case 'fading':
      return {
        kind,
        monthlyFactor: random.between(0.84, 0.93),
        fromMonth: Math.floor(months.length * random.between(0.35, 0.75)),
      };
    case 'one-time':
      return { kind, day: Math.min(begins + Math.floor(random.exponential(12)), lastDay) };
    case 'churned': {
      const latest = lastDay - CHURN_SILENCE_DAYS;
      const earliest = begins + Math.min(120, (latest - begins) / 2);
      return latest <= begins
        ? { kind: 'steady' }
        : { kind, lastDay: Math.floor(random.between(earliest, latest)) };
    }
    default:
      return { kind };
  }
}

/** Demand in a month relative to the customer's own rate. One-time customers are planned apart and have none. */
export function activity(behaviour: Behaviour, timeline: Timeline, month: number): number {
  const { calendarMonth } = timeline.months[month]!;
  switch (behaviour.kind) {
    case 'steady':
      return 1;
    case 'seasonal': {
      const apart = Math.abs(calendarMonth - behaviour.peakMonth);
      return [3.6, 2.4, 0.9][Math.min(apart, 12 - apart)] ?? 0.15;
    }
    case 'growing':
      return behaviour.monthlyFactor ** (month - timeline.months.length / 2);
    case 'fading':
      return behaviour.monthlyFactor ** Math.max(month - behaviour.fromMonth, 0);
    case 'one-time':
      return 0;
    case 'churned':
      return month <= monthOf(timeline, behaviour.lastDay) ? 1 : 0;
  }
}
