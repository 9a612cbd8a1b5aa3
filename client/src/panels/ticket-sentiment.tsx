import { Link } from 'react-router';
import type { TicketSentimentFragment } from '../generated/graphql.js';
import { Card } from '../ui/card.js';
import { useFormat } from '../ui/format-context.js';
import { KpiTile } from '../ui/kpi-tile.js';
import { LineChart } from '../ui/line-chart.js';
import { ticketsHref } from './hrefs.js';
import { incompleteNote, monthPoints } from './month-points.js';
import { Waiting } from './waiting.js';

interface TicketSentimentProps {
  sentiment: TicketSentimentFragment;
  of: { customer: string } | { product: string };
}

/** How the tickets of a customer or about a product feel, what that rests on, and how it moved. */
export function TicketSentiment({ sentiment, of }: TicketSentimentProps) {
  const format = useFormat();
  const { tickets, open, negativeShare, averageSentiment, explanation, byMonth, enoughData } = sentiment;
  return (
    <Card
      title="Ticket sentiment"
      note={enoughData ? explanation : undefined}
      action={
        sentiment.negative > 0 && (
          <Link to={ticketsHref({ ...of, sentiment: 'NEGATIVE' })}>Negative tickets</Link>
        )
      }
    >
      <div className="cq-kpis">
        <KpiTile label="Tickets" value={tickets} unit="count" hint={`${format.count(open)} open`} />
        <KpiTile
          label="Negative"
          value={negativeShare ?? null}
          unit="share"
          hint={`${format.count(sentiment.negative)} of ${format.count(sentiment.scored)}`}
        />
        <KpiTile label="Average sentiment" value={averageSentiment ?? null} unit="score" hint="−1 to +1" />
      </div>
      {!enoughData && (
        <div className="cq-inset">
          <Waiting explanation={explanation} />
        </div>
      )}
      {enoughData && (
        <div className="cq-inset">
          <LineChart
            label="Sentiment by month"
            unit="score"
            height={180}
            note={incompleteNote(byMonth, format)}
            points={monthPoints(byMonth, (month) => month.averageSentiment, format)}
          />
        </div>
      )}
    </Card>
  );
}
