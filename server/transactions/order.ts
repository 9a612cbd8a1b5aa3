import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { entityBy } from '../kit/entity-by.js';
import type { Sales, TransactionRecord } from '../kit/records.js';

/** The customer_key of a sale without a customer. */
export const ANONYMOUS = 0;

/** Begins the reference of an order that has no id of its own; ids never hold control characters. */
const DERIVED = '\u001f';

/** An order, which is a basket: the lines with one order id. */
@Entity('orders')
export class Order {
  @PrimaryGeneratedColumn({ name: 'order_key', type: 'integer' })
  readonly key!: number;

  @Column({ name: 'order_ref', type: 'text', unique: true })
  readonly ref!: string;
}

/**
 * What a line's order is known by. Without an order id the lines of one customer on one day are one basket,
 * and an anonymous line is a basket of its own.
 */
export function orderRef(line: Pick<TransactionRecord, 'id' | 'orderId' | 'customerId' | 'day'>): string {
  if (line.orderId !== null) return line.orderId;
  return line.customerId === null
    ? `${DERIVED}line:${line.id}`
    : `${DERIVED}day:${line.day}:${line.customerId}`;
}

/** What the orders of sales are known by, one after the other. */
export function orderRefs({ columns: { id, orderId, customerId, day } }: Sales): string[] {
  return orderId.map(
    (given, at) =>
      given ?? orderRef({ id: id[at]!, orderId: given, customerId: customerId[at]!, day: day[at]! }),
  );
}

/** The order id the source gave, or null when the order was derived. */
export function orderIdOf(ref: string): string | null {
  return ref.startsWith(DERIVED) ? null : ref;
}

export const orderByKey = entityBy(Order, 'order_key');
