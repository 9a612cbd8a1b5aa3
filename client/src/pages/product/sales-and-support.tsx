import type { ProductQuery } from '../../generated/graphql.js';
import { salesHref, ticketsHref } from '../../panels/hrefs.js';
import { lastYear } from '../../panels/last-year.js';
import { MoodChart } from '../../panels/mood-chart.js';
import { useOpenHref } from '../../panels/open-href.js';
import { SalesChart } from '../../panels/sales-chart.js';
import { Seen } from '../../panels/seen.js';
import { Card } from '../../ui/card.js';

/** As much as the longest amounts at an axis need, so that a month stands at the same place in both. */
const AXIS_ROOM = 56;

/** What the product sold and what was asked about it, month above month. */
export function SalesAndSupport({ product }: { product: NonNullable<ProductQuery['product']> }) {
  const opened = useOpenHref();
  const { id, salesByMonth, ticketSentiment } = product;
  return (
    <Card
      title="Sales and support"
      note="The same months one above the other. A click on a month opens its sales or its tickets."
    >
      <SalesChart
        {...lastYear(salesByMonth, ({ orders }) => orders > 0)}
        rows={(days) => opened(salesHref({ product: id, ...days }))}
        height={220}
        axisRoom={AXIS_ROOM}
      />
      <div className="cq-inset">
        <Seen of={ticketSentiment} matter="TICKETS" what="Tickets by month">
          {({ byMonth }) => (
            <MoodChart
              label="Tickets by month"
              months={byMonth}
              rows={(days) => opened(ticketsHref({ product: id, ...days }))}
              height={180}
              axisRoom={AXIS_ROOM}
            />
          )}
        </Seen>
      </div>
    </Card>
  );
}
