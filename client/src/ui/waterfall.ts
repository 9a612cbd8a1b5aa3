import type { ReactNode } from 'react';

/** Something that moves a score up (above 0) or down (below 0), in the unit of the score; `null` where it is not known. */
export interface Contribution {
  label: string;
  value: number | null;
  explanation?: ReactNode;
}

/** A contribution as it is drawn: from one running sum to the next. */
export interface Step extends Contribution {
  from: number;
  to: number;
}

/** Less than this is rounding, not a cause. */
const NEGLIGIBLE = 0.05;

const tenth = (value: number) => Math.round(value * 10) / 10;

const amount = ({ value }: Contribution) => value ?? 0;

/**
 * The way from a base to a score in tenths. The running sums are rounded, not the contributions, so that what is shown
 * adds up; none moves by more than a tenth. What the contributions leave unexplained becomes a step of its own.
 */
export function waterfall(base: number, contributions: readonly Contribution[], score: number): Step[] {
  const rest = score - contributions.reduce((sum, contribution) => sum + amount(contribution), base);
  const [strongest] = [...contributions].sort((a, b) => Math.abs(amount(b)) - Math.abs(amount(a)));
  const explained = Math.abs(rest) < NEGLIGIBLE;
  const causes = explained ? contributions : [...contributions, { label: 'Everything else', value: rest }];

  let sum = base;
  return causes.map((cause) => {
    const from = tenth(sum);
    sum += amount(cause) + (explained && cause === strongest ? rest : 0);
    const to = tenth(sum);
    return { ...cause, value: cause.value === null ? null : tenth(to - from), from, to };
  });
}
