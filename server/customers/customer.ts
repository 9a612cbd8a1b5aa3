import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { LocalDate } from '../kit/scalars.js';
import type { Day } from '../kit/day.js';

@ObjectType({ description: 'Somebody who buys and who may ask for help.' })
@Entity('customers')
export class Customer {
  @PrimaryGeneratedColumn({ name: 'customer_key', type: 'integer' })
  readonly key!: number;

  @Field(() => ID, { description: "The id the customer has in the source's own system." })
  @Column({ name: 'customer_id', type: 'text', unique: true })
  readonly id!: string;

  @Field(() => String, { description: 'Name of the person or company.' })
  @Column({ type: 'text' })
  readonly name!: string;

  @Column({ name: 'sort_name', type: 'text' })
  readonly sortName!: string;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  @Column({ type: 'text', nullable: true })
  readonly email!: string | null;

  @Field(() => String, { nullable: true, description: 'Line of business.' })
  @Column({ type: 'text', nullable: true })
  readonly industry!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the customer is.' })
  @Column({ type: 'text', nullable: true })
  readonly region!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Group the customer is served in, such as Enterprise.',
  })
  @Column({ type: 'text', nullable: true })
  readonly segment!: string | null;

  @Column({ name: 'segment_key', type: 'integer' })
  readonly segmentKey!: number;

  @Field(() => LocalDate, { nullable: true, description: 'Day on which the customer signed up.' })
  @Column({ name: 'signup_day', type: 'integer', nullable: true })
  readonly signupDate!: Day | null;
}
