import type { Flag, SaleLines } from './sale-lines.js';

/** Whether the lines of an order, from `from` to before `to`, are of one customer and day, as those of most orders are. */
export function areTogether({ columns: { day, customer } }: SaleLines, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++)
    if (day[at] !== day[from] || customer[at] !== customer[from]) return false;
  return true;
}

/**
 * Flags the first sale of each set within one order, by day and customer.
 * @param together whether all lines are of one customer and day.
 * @returns the products sold, each once, ascending.
 */
export function flagOrder(lines: SaleLines, from: number, to: number, together: boolean): number[] {
  return together ? flagTogether(lines, from, to) : flagScattered(lines, from, to);
}

function flagTogether({ columns }: SaleLines, from: number, to: number): number[] {
  const { product, quantity, inAll, inCustomer, inCustomerMonth } = columns;
  const products: number[] = [];
  for (let at = from; at < to; at++) {
    if (quantity[at]! < 0) continue;
    if (products.length === 0) inAll[at] = inCustomer[at] = inCustomerMonth[at] = 1;
    if (!insert(products, product[at]!)) continue;
    columns.inProduct[at] = columns.inProductMonth[at] = columns.inCustomerProduct[at] = 1;
  }
  return products;
}

function flagScattered({ columns }: SaleLines, from: number, to: number): number[] {
  const { product, customer, day, month, quantity } = columns;
  const products: number[] = [];
  const sales: number[] = [];
  for (let at = from; at < to; at++) if (quantity[at]! > 0) sales.push(at);
  sales.sort((x, y) => day[x]! - day[y]! || customer[x]! - customer[y]!);
  const flag = (name: Flag, setOf: (at: number) => string) => {
    const met = new Set<string>();
    for (const at of sales) {
      const set = setOf(at);
      if (!met.has(set)) columns[name][at] = 1;
      met.add(set);
    }
  };
  for (const at of sales) if (insert(products, product[at]!)) columns.inProduct[at] = 1;
  flag('inProductMonth', (at) => `${product[at]} ${month[at]}`);
  flag('inCustomerProduct', (at) => `${product[at]} ${customer[at]}`);
  flag('inAll', () => '');
  flag('inCustomer', (at) => String(customer[at]));
  flag('inCustomerMonth', (at) => `${customer[at]} ${month[at]}`);
  return products;
}

/** Puts a number into an ascending list, unless it is there. @returns whether it was not. */
function insert(list: number[], value: number): boolean {
  let place = list.length;
  while (place > 0 && list[place - 1]! > value) place--;
  if (list[place - 1] === value) return false;
  if (place === list.length) list.push(value);
  else list.splice(place, 0, value);
  return true;
}
