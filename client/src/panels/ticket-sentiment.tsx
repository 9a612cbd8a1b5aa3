import './prose.css';
import { Text } from '@mantine/core';
import type { TicketSentimentFragment } from '../generated/graphql.js';
import { Card } from '../ui/card.js';
import { useFormat } from '../ui/format-context.js';
import { SentimentBar } from '../ui/sentiment-bar.js';
import { ticketsHref } from './hrefs.js';
import { MoodChart } from './mood-chart.js';
import { useOpenHref } from './open-href.js';
import { RowsLink } from './rows-link.js';
import { NotSeen } from './seen.js';
import { Waiting } from './waiting.js';

interface TicketSentimentProps {
  sentiment: TicketSentimentFragment | null;
  of: { customer: string } | { product: string };
  /** Without its months where these stand elsewhere. */
  months?: 'shown' | 'elsewhere';
}

/** How many tickets there are, how many wait for an answer, and how they feel on average. */
function Counts({
  sentiment,
  of,
}: Pick<TicketSentimentProps, 'of'> & { sentiment: TicketSentimentFragment }) {
  const format = useFormat();
  const { tickets, open, averageSentiment } = sentiment;
  return (
    <Text size="sm" mt="md" className="cq-prose cq-numbers">
      <RowsLink rows={ticketsHref(of)}>
        {format.count(tickets)} {tickets === 1 ? 'ticket' : 'tickets'}
      </RowsLink>
      , {open === 0 ? 'none of them' : format.count(open)} waiting for an answer
      {averageSentiment !== null &&
        `; on average ${format.score(averageSentiment)}, from −1 (bad) to +1 (good)`}
      .
    </Text>
  );
}

/** How the tickets of a customer or about a product feel, what that rests on, and how it moved. */
export function TicketSentiment({ sentiment, of, months = 'shown' }: TicketSentimentProps) {
  const opened = useOpenHref();
  if (!sentiment)
    return (
      <Card title="Ticket sentiment">
        <NotSeen matter="TICKETS" what="How tickets feel" />
      </Card>
    );
  const { tickets, scored, negative, neutral, positive, explanation, byMonth, enoughData } = sentiment;
  if (tickets === 0)
    return (
      <Card title="Ticket sentiment">
        <Waiting explanation="No tickets yet: how they feel is told here once there are some." />
      </Card>
    );
  const felt = (mood: 'NEGATIVE' | 'NEUTRAL' | 'POSITIVE') => opened(ticketsHref({ ...of, sentiment: mood }));
  return (
    <Card title="Ticket sentiment" note={enoughData ? explanation : undefined}>
      {scored > 0 && (
        <SentimentBar
          label="Mood of the tickets"
          {...{ negative, neutral, positive }}
          hrefs={{ negative: felt('NEGATIVE'), neutral: felt('NEUTRAL'), positive: felt('POSITIVE') }}
        />
      )}
      <Counts sentiment={sentiment} of={of} />
      {!enoughData && (
        <div className="cq-inset">
          <Waiting explanation={explanation} />
        </div>
      )}
      {months === 'shown' && byMonth.some((month) => month.tickets > 0) && (
        <div className="cq-inset">
          <MoodChart
            label="Tickets by month"
            months={byMonth}
            height={200}
            rows={(days) => opened(ticketsHref({ ...of, ...days }))}
          />
        </div>
      )}
    </Card>
  );
}
