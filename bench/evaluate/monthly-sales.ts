import { generateDemo, type DemoData } from '../../seed/generate.js';
import type { GenerateOptions } from '../../seed/generate-options.js';
import { monthOf, parseDay, parseMonth, type Month } from '../../server/kit/day.js';
import { SCALE } from '../../server/kit/decimal.js';
import type { SalesByMonth } from '../../server/scoring/trends/judged-trends.js';
import type { OrderSize } from '../../server/scoring/trends/sold-lines.js';
import { weekdayOf } from '../../server/scoring/trends/trend-months.js';

/** A product of a generated business: its complete months, and its largest order in each of them. */
export interface ProductSales extends SalesByMonth<string> {
  category: string;
  largest: Float64Array;
  size: OrderSize;
}

/** A generated business month by month, and what was planted in it. */
export interface MonthlyBusiness {
  from: Month;
  last: Month;
  weekdays: number[];
  /** Goods; services are no trends. */
  products: ProductSales[];
  truth: DemoData['truth'];
}

export function generateMonths(options: Partial<GenerateOptions>): MonthlyBusiness {
  const { products, transactions, truth } = generateDemo(options);
  const last = parseMonth(truth.last_complete_month)!;
  const months = truth.options.months - (monthOf(parseDay(truth.options.end)!) - last);
  const from = last - months + 1;
  const goods = products.filter(({ excluded }) => excluded === 'false');
  const byId = new Map(
    goods.map(({ product_id, category }) => [product_id, emptySales(product_id, category, months)]),
  );
  const weekdays = new Array<number>(7).fill(0);
  let order = '';
  for (const { quantity, unit_price, product_id, order_id, occurred_at } of transactions) {
    const day = parseDay(occurred_at.slice(0, 10))!;
    const month = monthOf(day) - from;
    if (quantity <= 0 || month >= months) continue;
    if (order_id !== order) weekdays[weekdayOf(day)]! += 1;
    order = order_id;
    const product = byId.get(product_id);
    if (product) addSale(product, month, quantity, unit_price);
  }
  return { from, last, weekdays, products: [...byId.values()], truth };
}

function emptySales(owner: string, category: string, months: number): ProductSales {
  const series = () => new Float64Array(months);
  const counts = { units: series(), orders: series(), gross: series(), largest: series() };
  return { owner, category, ...counts, size: { units: 0, squares: 0 } };
}

function addSale(product: ProductSales, month: number, quantity: number, price: number): void {
  product.units[month]! += quantity * SCALE;
  product.orders[month]! += 1;
  product.gross[month]! += Math.round(quantity * price * SCALE);
  product.largest[month] = Math.max(product.largest[month]!, quantity * SCALE);
  product.size.units += quantity;
  product.size.squares += quantity ** 2;
}
