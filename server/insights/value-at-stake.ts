import sql from 'sql-template-tag';
import { batched } from '../kit/batch.js';
import { toNumber } from '../kit/decimal.js';
import { among } from '../kit/dialect.js';
import { readClock } from '../rollups/data-clock.js';

/** What customers bought in the last twelve months, the running one included: what there is to lose. */
export const salesOfYear = batched<number, number>(async (context, keys) => {
  const clock = await readClock(context);
  if (!clock) return new Map();
  const rows = await context.session.rows(sql`
    select customer_key, sum(gross) as gross from customer_months
    where customer_key in ${among(context.session.dialect, keys)} and month > ${clock.month - 12}
    group by customer_key`);
  return new Map(rows.map((row) => [Number(row.customer_key), toNumber(Number(row.gross))]));
});
