import type { Rollup } from './rollup.js';

/** Sales and returns of a set of lines; `orders` counts those with a sale, once each. */
const sales = (orders: string) => ({
  orders,
  units: 'units',
  gross: 'gross',
  returned_units: 'returned_units',
  returns: 'returns',
});

const lines = { lines: 'lines', return_lines: 'return_lines' };

/** A day of the whole, by segment (0: anonymous). An order counts on the day of its first sale. */
export const SALES_DAYS: Rollup = {
  table: 'sales_days',
  keys: ['day', 'segment_key'],
  measures: { ...sales('in_all'), ...lines },
  from: 'order_heads',
};

/** A month of a product, by segment. */
export const PRODUCT_MONTHS: Rollup = {
  table: 'product_months',
  keys: ['product_key', 'month', 'segment_key'],
  measures: sales('in_product_month'),
  from: 'product_parts',
};

/** A product over all time; `orders` is the number of baskets it is in. */
export const PRODUCT_TOTALS: Rollup = {
  table: 'product_totals',
  keys: ['product_key'],
  measures: { ...sales('in_product'), ...lines },
  from: 'product_parts',
  keepsZeros: true,
};

/** A month of a customer. */
export const CUSTOMER_MONTHS: Rollup = {
  table: 'customer_months',
  keys: ['customer_key', 'month'],
  measures: sales('in_customer_month'),
  from: 'order_heads',
  where: 'customer_key > 0',
};

/** A customer over all time: its purchase summary. */
export const CUSTOMER_TOTALS: Rollup = {
  table: 'customer_totals',
  keys: ['customer_key'],
  measures: { ...sales('in_customer'), ...lines },
  from: 'order_heads',
  where: 'customer_key > 0',
  keepsZeros: true,
};

/** What a customer bought of a product. */
export const CUSTOMER_PRODUCTS: Rollup = {
  table: 'customer_products',
  keys: ['customer_key', 'product_key'],
  measures: { orders: 'in_customer_product', units: 'units', gross: 'gross' },
  from: 'order_lines',
  where: 'customer_key > 0 and lines > 0',
  counted: { in: 'product_totals', by: 'product_key', as: 'customers' },
};

export const SALES_ROLLUPS = [
  SALES_DAYS,
  PRODUCT_MONTHS,
  PRODUCT_TOTALS,
  CUSTOMER_MONTHS,
  CUSTOMER_TOTALS,
  CUSTOMER_PRODUCTS,
];
