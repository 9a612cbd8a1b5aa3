import type { SaleLine } from './sale-line.js';

type Flag = 'inProduct' | 'inProductMonth' | 'inCustomerProduct' | 'inAll' | 'inCustomer' | 'inCustomerMonth';

/** Whether all lines of an order are of one customer and day, as those of most orders are. */
export function areTogether(lines: readonly SaleLine[]): boolean {
  const { day, customer } = lines[0]!;
  return lines.every((line) => line.day === day && line.customer === customer);
}

/**
 * Flags the first sale of each set within one order, by day and customer.
 * @param together whether all lines are of one customer and day.
 * @returns the products sold, each once, ascending.
 */
export function flagOrder(lines: readonly SaleLine[], together: boolean): number[] {
  const products: number[] = [];
  const sales = lines.filter(({ quantity }) => quantity > 0);
  if (!together) sales.sort((x, y) => x.day - y.day || x.customer - y.customer);
  for (const line of sales) if (insert(products, line.product)) line.inProduct = 1;
  if (together) {
    for (const line of sales) line.inProductMonth = line.inCustomerProduct = line.inProduct;
    const [first] = sales;
    if (first) first.inAll = first.inCustomer = first.inCustomerMonth = 1;
  } else {
    flag('inProductMonth', sales, ({ product, month }) => `${product} ${month}`);
    flag('inCustomerProduct', sales, ({ product, customer }) => `${product} ${customer}`);
    flag('inAll', sales, () => '');
    flag('inCustomer', sales, ({ customer }) => String(customer));
    flag('inCustomerMonth', sales, ({ customer, month }) => `${customer} ${month}`);
  }
  return products;
}

function flag(name: Flag, lines: readonly SaleLine[], setOf: (line: SaleLine) => string): void {
  const met = new Set<string>();
  for (const line of lines) {
    const set = setOf(line);
    if (!met.has(set)) line[name] = 1;
    met.add(set);
  }
}

/** Puts a number into an ascending list, unless it is there. @returns whether it was not. */
function insert(list: number[], value: number): boolean {
  let place = list.length;
  while (place > 0 && list[place - 1]! > value) place--;
  if (list[place - 1] === value) return false;
  list.splice(place, 0, value);
  return true;
}
