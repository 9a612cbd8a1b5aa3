/** A stored line. Quantity and amount are in ten-thousandths; customer and segment are 0 for anonymous. */
export interface SaleLine {
  order: number;
  product: number;
  customer: number;
  segment: number;
  day: number;
  month: number;
  quantity: number;
  amount: number;
}

type Flag = 'inProduct' | 'inProductMonth' | 'inCustomerProduct' | 'inAll' | 'inCustomer' | 'inCustomerMonth';

/** A line and what it stands for: the flags are those of `order_lines`. Used again and again, as garbage costs time. */
export class FlaggedLine {
  product = 0;
  customer = 0;
  segment = 0;
  day = 0;
  month = 0;
  quantity = 0;
  amount = 0;
  inProduct = 0;
  inProductMonth = 0;
  inCustomerProduct = 0;
  inAll = 0;
  inCustomer = 0;
  inCustomerMonth = 0;

  /** Becomes a line, without a flag. */
  take(line: SaleLine): void {
    this.product = line.product;
    this.customer = line.customer;
    this.segment = line.segment;
    this.day = line.day;
    this.month = line.month;
    this.quantity = line.quantity;
    this.amount = line.amount;
    this.inProduct = this.inProductMonth = this.inCustomerProduct = 0;
    this.inAll = this.inCustomer = this.inCustomerMonth = 0;
  }
}

/** The sales of the one order that is being read. */
export class OpenOrder {
  key = 0;
  private readonly room: FlaggedLine[] = [];
  private size = 0;

  begin(key: number): void {
    this.key = key;
    this.size = 0;
  }

  add(line: SaleLine): void {
    (this.room[this.size++] ??= new FlaggedLine()).take(line);
  }

  /**
   * The lines, the first sale of each set flagged; the products, each once, ascending; and whether all are of one
   * customer and day. Valid until the next order begins.
   */
  close(): { lines: readonly FlaggedLine[]; products: readonly number[]; together: boolean } {
    const lines = this.room.slice(0, this.size);
    const together = lines.every(
      ({ day, customer }) => day === lines[0]!.day && customer === lines[0]!.customer,
    );
    if (!together) lines.sort((x, y) => x.day - y.day || x.customer - y.customer);
    const products: number[] = [];
    for (const line of lines) if (insert(products, line.product)) line.inProduct = 1;
    if (together) flagTogether(lines);
    else flagScattered(lines);
    return { lines, products, together };
  }
}

/** Most orders have one customer and one day. */
function flagTogether(lines: readonly FlaggedLine[]): void {
  for (const line of lines) line.inProductMonth = line.inCustomerProduct = line.inProduct;
  const [first] = lines;
  if (first) first.inAll = first.inCustomer = first.inCustomerMonth = 1;
}

function flagScattered(lines: readonly FlaggedLine[]): void {
  flag('inProductMonth', lines, ({ product, month }) => `${product} ${month}`);
  flag('inCustomerProduct', lines, ({ product, customer }) => `${product} ${customer}`);
  flag('inAll', lines, () => '');
  flag('inCustomer', lines, ({ customer }) => String(customer));
  flag('inCustomerMonth', lines, ({ customer, month }) => `${customer} ${month}`);
}

function flag(name: Flag, lines: readonly FlaggedLine[], setOf: (line: FlaggedLine) => string): void {
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
