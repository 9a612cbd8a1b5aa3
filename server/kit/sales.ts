import type { Sales, Sourced, TransactionRecord } from './records.js';

/** Sales that are being gathered field by field: a record that is taken apart at once is collected while it is young. */
export class SalesUnderWay {
  private readonly lines: number[] = [];
  private readonly id: string[] = [];
  private readonly orderId: (string | null)[] = [];
  private readonly customerId: (string | null)[] = [];
  private readonly productId: string[] = [];
  private readonly quantity: number[] = [];
  private readonly unitPrice: number[] = [];
  private readonly amount: number[] = [];
  private readonly occurredAt: number[] = [];
  private readonly day: number[] = [];
  private readonly month: number[] = [];

  add(line: number, sale: TransactionRecord): void {
    this.lines.push(line);
    this.id.push(sale.id);
    this.orderId.push(sale.orderId);
    this.customerId.push(sale.customerId);
    this.productId.push(sale.productId);
    this.quantity.push(sale.quantity);
    this.unitPrice.push(sale.unitPrice);
    this.amount.push(sale.amount);
    this.occurredAt.push(sale.occurredAt);
    this.day.push(sale.day);
    this.month.push(sale.month);
  }

  /** All of them. */
  all(): Sales {
    return {
      lines: new Float64Array(this.lines),
      columns: {
        id: this.id,
        orderId: this.orderId,
        customerId: this.customerId,
        productId: this.productId,
        quantity: new Float64Array(this.quantity),
        unitPrice: new Float64Array(this.unitPrice),
        amount: new Float64Array(this.amount),
        occurredAt: new Float64Array(this.occurredAt),
        day: new Float64Array(this.day),
        month: new Float64Array(this.month),
      },
    };
  }
}

/** Records of sales, field by field. */
export function salesOf(sourced: readonly Sourced<'transactions'>[]): Sales {
  const sales = new SalesUnderWay();
  for (const { line, record } of sourced) sales.add(line, record);
  return sales.all();
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
