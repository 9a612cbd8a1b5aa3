import { Field, Float, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { bigColumn, decimalColumn } from '../kit/columns.js';
import type { TicketPriorityValue, TicketStatusValue } from '../kit/records.js';
import { DateTimeScalar } from '../kit/scalars.js';

/** GraphQL names of what the records call open, pending … */
export const TicketStatus = {
  OPEN: 'open',
  PENDING: 'pending',
  RESOLVED: 'resolved',
  CLOSED: 'closed',
} as const satisfies Record<string, TicketStatusValue>;
export const TicketPriority = {
  LOW: 'low',
  NORMAL: 'normal',
  HIGH: 'high',
  URGENT: 'urgent',
} as const satisfies Record<string, TicketPriorityValue>;

registerEnumType(TicketStatus, { name: 'TicketStatus', description: 'How far a ticket has come.' });
registerEnumType(TicketPriority, {
  name: 'TicketPriority',
  description: 'How soon a ticket wants an answer.',
});

@ObjectType({ description: 'A request for help.' })
@Entity('support_tickets')
export class Ticket {
  @PrimaryGeneratedColumn({ name: 'ticket_key', type: 'integer' })
  readonly key!: number;

  @Field(() => ID, { description: "The id the ticket has in the source's own system." })
  @Column({ name: 'ticket_id', type: 'text', unique: true })
  readonly id!: string;

  @Column({ name: 'customer_key', type: 'integer' })
  readonly customerKey!: number;

  @Column({ name: 'product_key', type: 'integer', nullable: true })
  readonly productKey!: number | null;

  @Field(() => String, { nullable: true, description: 'What it is about, in a line.' })
  @Column({ type: 'text', nullable: true })
  readonly subject!: string | null;

  @Field(() => String, { nullable: true, description: 'The whole message.' })
  @Column({ type: 'text', nullable: true })
  readonly body!: string | null;

  @Field(() => String, { nullable: true, description: 'Way it came in, such as email.' })
  @Column({ type: 'text', nullable: true })
  readonly channel!: string | null;

  @Field(() => TicketPriority, { nullable: true, description: 'How soon it wants an answer.' })
  @Column({ type: 'text', nullable: true })
  readonly priority!: TicketPriorityValue | null;

  @Field(() => TicketStatus, { description: 'How far it has come.' })
  @Column({ type: 'text' })
  readonly status!: TicketStatusValue;

  @Field(() => Float, { nullable: true, description: 'Mood of the customer, from −1 (bad) to 1 (good).' })
  @Column(decimalColumn('sentiment', 'integer', true))
  readonly sentimentScore!: number | null;

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  @Column(bigColumn('opened_at'))
  readonly openedAt!: number;

  @Column({ type: 'integer' })
  readonly day!: number;

  @Column({ type: 'integer' })
  readonly month!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was resolved.' })
  @Column(bigColumn('resolved_at', true))
  readonly resolvedAt!: number | null;
}
