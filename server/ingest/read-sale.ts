import { monthOf, type Day, type Month } from '../kit/day.js';
import { LARGEST, multiply, SCALE } from '../kit/decimal.js';
import type { TransactionRecord } from '../kit/records.js';
import { ID } from './checks.js';
import type { Notation } from './notation.js';
import { optional, reject, required, type Fields, type Row } from './row.js';

/** Reads a line of a sale or return. Its amount is quantity × unit price, unless the file gives the line's total. */
export function readSale(fields: Fields, notation: Notation): (row: Row) => TransactionRecord {
  const id = required(fields, 'transaction_id', ID);
  const orderId = optional(fields, 'order_id', ID);
  const customerId = optional(fields, 'customer_id', ID);
  const productId = required(fields, 'product_id', ID);
  const quantityOf = required(fields, 'quantity', notation.numbers.quantity);
  const priceOf = fields.has('amount') ? readTotal(fields, notation) : readPrice(fields, notation);
  const occurredAtOf = required(fields, 'occurred_at', notation.times.instant);
  const dayParts = dayAndMonth(notation);
  return (row) => {
    const quantity = quantityOf(row);
    const { unitPrice, amount } = priceOf(row, quantity);
    const occurredAt = occurredAtOf(row);
    const { day, month } = dayParts(occurredAt);
    return {
      id: id(row),
      orderId: orderId(row),
      customerId: customerId(row),
      productId: productId(row),
      quantity,
      unitPrice,
      amount,
      occurredAt,
      day,
      month,
    };
  };
}

type ReadPrice = (row: Row, quantity: number) => Pick<TransactionRecord, 'unitPrice' | 'amount'>;

function readPrice(fields: Fields, { numbers }: Notation): ReadPrice {
  const unitPriceOf = required(fields, 'unit_price', numbers.price);
  return (row, quantity) => {
    const unitPrice = unitPriceOf(row);
    const amount = multiply(quantity, unitPrice);
    if (Math.abs(amount) >= LARGEST * SCALE) {
      const limit = LARGEST.toLocaleString('en');
      reject(row, fields.get('quantity')!.column, null, `quantity × unit price below ${limit}`);
    }
    return { unitPrice, amount };
  };
}

/** The line's total as it stands; the unit price follows from it, rounded to four decimals. */
function readTotal(fields: Fields, { numbers }: Notation): ReadPrice {
  const totalOf = required(fields, 'amount', numbers.amount);
  const unitPriceOf = optional(fields, 'unit_price', numbers.price);
  const { column } = fields.get('amount')!;
  return (row, quantity) => {
    const total = totalOf(row);
    if (total < 0 && quantity > 0) reject(row, column, null, 'a total with the sign of the quantity');
    const amount = quantity < 0 && total > 0 ? -total : total;
    return { unitPrice: unitPriceOf(row) ?? Math.round((amount * SCALE) / quantity || 0), amount };
  };
}

/** Tells day and month of an instant in the reporting time zone; months are remembered by day. */
export function dayAndMonth({ calendar }: Notation): (instant: number) => { day: Day; month: Month } {
  const months = new Map<Day, Month>();
  return (instant) => {
    const day = calendar.dayOf(instant);
    let month = months.get(day);
    if (month === undefined) months.set(day, (month = monthOf(day)));
    return { day, month };
  };
}
