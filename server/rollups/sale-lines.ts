import type { NumberRows } from '../kit/number-rows.js';

const STORED = {
  order: 'order_key',
  product: 'product_key',
  customer: 'customer_key',
  day: 'day',
  month: 'month',
  quantity: 'quantity',
  amount: 'amount',
} as const;
const FLAGS = [
  'inProduct',
  'inProductMonth',
  'inCustomerProduct',
  'inAll',
  'inCustomer',
  'inCustomerMonth',
] as const;
/** What lines come with; their flags are 0 before they are summed. */
const GIVEN = [...(Object.keys(STORED) as (keyof typeof STORED)[]), 'segment'] as const;
const COLUMNS = [...GIVEN, ...FLAGS] as const;

export type Flag = (typeof FLAGS)[number];
type Columns = Record<(typeof COLUMNS)[number], Float64Array>;

const FIRST_ROOM = 2_048;
/** Lines out of place that are moved one by one: a return among the next sales. With more, all are sorted. */
const FEW = 50;

/**
 * Stored lines as the rollups sum them, column by column in flat memory, so that a million of them leave no garbage.
 * Quantity and amount are in ten-thousandths; customer and segment are 0 for anonymous. Flags are 0 until an order is
 * summed; they mean what they mean in `order_lines`.
 */
export class SaleLines {
  size = 0;
  columns = columnsOf(() => new Float64Array(FIRST_ROOM));

  /**
   * Appends rows of `sales_transactions`, without their segments.
   * @param wanted which ones.
   * @returns the places of these among the rows.
   */
  append(given: NumberRows, wanted: (order: number, quantity: number) => boolean): number[] {
    const [order, quantity] = [given.columns.order_key!, given.columns.quantity!];
    const rows: number[] = [];
    for (let row = 0; row < order.length; row++) if (wanted(order[row]!, quantity[row]!)) rows.push(row);
    const begin = this.size;
    this.size += rows.length;
    this.makeRoom();
    for (const [column, name] of Object.entries(STORED)) {
      const [cells, values] = [given.columns[name]!, this.columns[column as keyof typeof STORED]];
      if (rows.length === cells.length) values.set(cells, begin);
      else for (let row = 0; row < rows.length; row++) values[begin + row] = cells[rows[row]!]!;
    }
    for (const flag of FLAGS) this.columns[flag].fill(0, begin, this.size);
    return rows;
  }

  /** Puts lines that are not summed in the order of their orders; those of one order stay as they came. */
  sortByOrder(): void {
    const { order } = this.columns;
    for (let at = 1, moved = 0; at < this.size; at++) {
      if (order[at - 1]! <= order[at]!) continue;
      if (++moved > FEW) {
        this.sortAll();
        return;
      }
      this.moveBack(at);
    }
  }

  /** Lets go of the first lines. */
  drop(count: number): void {
    for (const column of COLUMNS) this.columns[column].copyWithin(0, count, this.size);
    this.size -= count;
  }

  /** Puts a line behind the last of those before it, which are in order, that go before it. */
  private moveBack(at: number): void {
    const { order } = this.columns;
    let [low, high] = [0, at];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (order[middle]! <= order[at]!) low = middle + 1;
      else high = middle;
    }
    for (const column of GIVEN) {
      const cells = this.columns[column];
      const cell = cells[at]!;
      cells.copyWithin(low + 1, low, at);
      cells[low] = cell;
    }
  }

  private sortAll(): void {
    const { order } = this.columns;
    const places = Array.from({ length: this.size }, (_, place) => place);
    places.sort((a, b) => order[a]! - order[b]!);
    for (const column of GIVEN) {
      const [cells, before] = [this.columns[column], this.columns[column].slice(0, this.size)];
      for (let to = 0; to < places.length; to++) cells[to] = before[places[to]!]!;
    }
  }

  private makeRoom(): void {
    if (this.size <= this.columns.order.length) return;
    this.columns = columnsOf((column) => {
      const larger = new Float64Array(this.size * 2);
      larger.set(this.columns[column]);
      return larger;
    });
  }
}

function columnsOf(make: (column: keyof Columns) => Float64Array): Columns {
  return Object.fromEntries(COLUMNS.map((column) => [column, make(column)])) as Columns;
}
