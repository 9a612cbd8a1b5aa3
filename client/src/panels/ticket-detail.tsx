import './ticket-detail.css';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { TicketDetailFragment, TicketStatus } from '../generated/graphql.js';
import type { Format } from '../ui/format.js';
import { useFormat } from '../ui/format-context.js';
import { Tag, type TagLook } from '../ui/tag.js';
import { durationWords } from './duration-words.js';
import { customerHref, productHref } from './hrefs.js';
import { MoodTag } from './mood-tag.js';
import { NotSeen, useHidden } from './seen.js';
import { ticketPriorities, ticketStatuses } from './ticket-words.js';

const looks = {
  OPEN: { tone: 'fair', shape: 'warning' },
  PENDING: { tone: 'plain', shape: 'dash' },
  RESOLVED: { tone: 'good', shape: 'check' },
  CLOSED: { tone: 'good', shape: 'check' },
} satisfies Record<TicketStatus, TagLook>;

function resolution({ openedAt, resolvedAt, status }: TicketDetailFragment, format: Format): string {
  if (resolvedAt)
    return `${format.instant(resolvedAt)}, after ${durationWords(openedAt, resolvedAt, format)}`;
  return status === 'OPEN' || status === 'PENDING' ? 'Not yet' : 'The day is not known';
}

function moodOf({ sentimentScore }: TicketDetailFragment, format: Format): string {
  if (sentimentScore === null) return 'Not scored';
  return `${format.score(sentimentScore)}, from −1 (unhappy) to +1 (happy)`;
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="cq-fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** All of one ticket: how it stands, whose it is and about what, when it came and how long it took, and what was written. */
export function TicketDetail({ ticket }: { ticket: TicketDetailFragment }) {
  const format = useFormat();
  const hidden = useHidden();
  const { status, sentiment, customer, product, channel, priority, openedAt, body } = ticket;
  return (
    <div className="cq-ticket">
      <p className="cq-ticket-top">
        <Tag {...looks[status]}>{ticketStatuses[status]}</Tag>
        <MoodTag mood={sentiment} />
      </p>
      <dl className="cq-ticket-facts">
        <Fact label="Customer">
          {customer ? <Link to={customerHref(customer.id)}>{customer.name}</Link> : 'Unknown'}
        </Fact>
        <Fact label="About">
          {product ? <Link to={productHref(product.id)}>{product.name}</Link> : 'No product named'}
        </Fact>
        <Fact label="Sentiment">{moodOf(ticket, format)}</Fact>
        <Fact label="Opened">{format.instant(openedAt)}</Fact>
        <Fact label="Resolved">{resolution(ticket, format)}</Fact>
        <Fact label="Priority">{priority ? ticketPriorities[priority] : 'Not set'}</Fact>
        <Fact label="Channel">{channel ?? 'Unknown'}</Fact>
      </dl>
      {hidden('TICKET_TEXTS') === undefined ? (
        <blockquote className="cq-ticket-body" data-empty={body ? undefined : true}>
          {body || 'Nothing was written down.'}
        </blockquote>
      ) : (
        <NotSeen matter="TICKET_TEXTS" what="What the customer wrote" />
      )}
    </div>
  );
}
