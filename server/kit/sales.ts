import type { Sales, Sourced, TransactionRecord } from './records.js';

/** Records of sales, field by field. */
export function salesOf(sourced: readonly Sourced<'transactions'>[]): Sales {
  const all = <T>(pick: (record: TransactionRecord) => T): T[] => sourced.map(({ record }) => pick(record));
  const numbers = (pick: (record: TransactionRecord) => number) => new Float64Array(all(pick));
  return {
    lines: new Float64Array(sourced.map(({ line }) => line)),
    columns: {
      id: all((sale) => sale.id),
      orderId: all((sale) => sale.orderId),
      customerId: all((sale) => sale.customerId),
      productId: all((sale) => sale.productId),
      quantity: numbers((sale) => sale.quantity),
      unitPrice: numbers((sale) => sale.unitPrice),
      amount: numbers((sale) => sale.amount),
      occurredAt: numbers((sale) => sale.occurredAt),
      day: numbers((sale) => sale.day),
      month: numbers((sale) => sale.month),
    },
  };
}

/** The same sales as records with their lines. */
export function sourcedOf({ lines, columns }: Sales): Sourced<'transactions'>[] {
  return Array.from(lines, (line, at) => ({
    line,
    record: {
      id: columns.id[at]!,
      orderId: columns.orderId[at]!,
      customerId: columns.customerId[at]!,
      productId: columns.productId[at]!,
      quantity: columns.quantity[at]!,
      unitPrice: columns.unitPrice[at]!,
      amount: columns.amount[at]!,
      occurredAt: columns.occurredAt[at]!,
      day: columns.day[at]!,
      month: columns.month[at]!,
    },
  }));
}
