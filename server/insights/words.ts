/** Numbers as they stand in explanations. English: explanations are whole sentences. */

const WHOLE = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const ONE_DECIMAL = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** `12,345` */
export function whole(value: number): string {
  return WHOLE.format(value);
}

/** A quantity with at most one decimal: `12.5` */
export function quantity(value: number): string {
  return ONE_DECIMAL.format(value);
}

/** A share (0 … 1) as `12.5%`. */
export function percent(share: number): string {
  return `${ONE_DECIMAL.format(share * 100)}%`;
}

/** A factor as `2.3 times`. */
export function times(factor: number): string {
  return `${ONE_DECIMAL.format(factor)} times`;
}

/** A count with its noun: `1 ticket`, `2 tickets`. */
export function counted(count: number, noun: string): string {
  return `${whole(count)} ${noun}${count === 1 ? '' : 's'}`;
}
