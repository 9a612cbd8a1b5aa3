import { Field, Float, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { bigColumn, decimalColumn } from '../kit/columns.js';
import { DateTimeScalar } from '../kit/scalars.js';

@ObjectType({ description: 'One line of a sale or of a return.' })
@Entity('sales_transactions')
export class Transaction {
  @PrimaryGeneratedColumn({ name: 'transaction_key', type: 'integer' })
  readonly key!: number;

  @Field(() => ID, { description: "The id the line has in the source's own system." })
  @Column({ name: 'transaction_id', type: 'text', unique: true })
  readonly id!: string;

  @Column({ name: 'order_key', type: 'integer' })
  readonly orderKey!: number;

  @Column({ name: 'customer_key', type: 'integer' })
  readonly customerKey!: number;

  @Column({ name: 'product_key', type: 'integer' })
  readonly productKey!: number;

  @Field(() => Float, { description: 'Units sold; below 0 for a return.' })
  @Column(decimalColumn('quantity'))
  readonly quantity!: number;

  @Field(() => Float, { description: 'Price of one unit.' })
  @Column(decimalColumn('unit_price'))
  readonly unitPrice!: number;

  @Field(() => Float, { description: 'Value of the line; below 0 for a return.' })
  @Column(decimalColumn('amount'))
  readonly amount!: number;

  @Field(() => DateTimeScalar, { description: 'When it was sold or returned.' })
  @Column(bigColumn('occurred_at'))
  readonly occurredAt!: number;

  @Column({ type: 'integer' })
  readonly day!: number;

  @Column({ type: 'integer' })
  readonly month!: number;

  @Field(() => Boolean, { description: 'Whether the line is a return.' })
  get isReturn(): boolean {
    return this.quantity < 0;
  }
}
