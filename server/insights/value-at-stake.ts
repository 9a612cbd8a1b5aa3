import type { Context } from '../kit/context.js';
import { SCALE } from '../kit/decimal.js';
import { YEAR, customerMonths } from './monthly-sales.js';

/** What a customer bought in the last twelve months, the running one included: what there is to lose. */
export async function salesOfYear(context: Context, customerKey: number): Promise<number> {
  const months = await customerMonths(context, customerKey, YEAR);
  return months.reduce((total, { grossRevenue }) => total + Math.round(grossRevenue * SCALE), 0) / SCALE;
}
