import type { ProductQuery } from '../../generated/graphql.js';
import { incompleteNote, monthPoints } from '../../panels/month-points.js';
import { NotSeen, useHidden } from '../../panels/seen.js';
import { Card } from '../../ui/card.js';
import { useFormat } from '../../ui/format-context.js';
import { KpiTile } from '../../ui/kpi-tile.js';
import { LineChart } from '../../ui/line-chart.js';
import { NotEnoughData } from '../../ui/not-enough-data.js';

type Product = Pick<
  NonNullable<ProductQuery['product']>,
  'price' | 'cost' | 'margin' | 'performance' | 'profitByMonth'
>;

/** What is left of the sales, and on what that rests. */
export function Margin({ product }: { product: Product }) {
  const format = useFormat();
  const hidden = useHidden();
  const { price, cost, margin, performance, profitByMonth } = product;
  if (hidden('MARGINS') || !profitByMonth)
    return (
      <Card title="Margin">
        <NotSeen matter="MARGINS" what="Costs and margins" />
      </Card>
    );
  if (cost === null)
    return (
      <Card title="Margin">
        <NotEnoughData
          title="Cost not known"
          advice="Once the product has a cost, what is left of each sale is told here."
        />
      </Card>
    );
  return (
    <Card
      title="Margin"
      note={`Rests on today’s cost of ${format.exactMoney(cost)} a unit, for past months too: earlier costs are not known.`}
    >
      <div className="cq-kpis">
        <KpiTile
          label="Margin"
          value={performance.margin}
          unit="share"
          hint={`${format.money(performance.grossProfit)} left in all`}
        />
        <KpiTile label="At list price" value={margin} unit="share" hint={`of ${format.exactMoney(price)}`} />
        <KpiTile
          label="Average price paid"
          value={performance.averagePrice}
          unit="money"
          withheld={hidden('SALES')}
          hint={discount(price, performance.averagePrice, format.share)}
        />
      </div>
      <div className="cq-inset">
        <LineChart
          label="Margin by month"
          unit="share"
          height={180}
          note={incompleteNote(profitByMonth, format)}
          points={monthPoints(
            profitByMonth,
            (month) => month.margin,
            format,
            ({ grossProfit }) => ({ detail: `${format.money(grossProfit)} left` }),
          )}
        />
      </div>
    </Card>
  );
}

/** By how much customers paid less than the list price, where they did. */
function discount(price: number | null, paid: number | null, share: (value: number) => string) {
  if (price === null || paid === null || price <= 0) return undefined;
  const less = 1 - paid / price;
  if (Math.abs(less) < 0.005) return 'the list price';
  return `${share(Math.abs(less))} ${less > 0 ? 'below' : 'above'} list`;
}
