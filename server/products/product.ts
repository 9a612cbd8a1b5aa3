import { Field, Float, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { decimalColumn } from '../kit/columns.js';

@ObjectType({ description: 'Something that is sold.' })
@Entity('products')
export class Product {
  @PrimaryGeneratedColumn({ name: 'product_key', type: 'integer' })
  readonly key!: number;

  @Field(() => ID, { description: "The id the product has in the source's own system." })
  @Column({ name: 'product_id', type: 'text', unique: true })
  readonly id!: string;

  @Field(() => String, { description: 'Name as it stands in the catalogue.' })
  @Column({ type: 'text' })
  readonly name!: string;

  @Column({ name: 'sort_name', type: 'text' })
  readonly sortName!: string;

  @Field(() => String, { nullable: true, description: 'Part of the catalogue.' })
  @Column({ type: 'text', nullable: true })
  readonly category!: string | null;

  @Field(() => Float, { nullable: true, description: 'List price of one unit.' })
  @Column(decimalColumn('price', 'bigint', true))
  readonly price!: number | null;

  @Field(() => Float, { nullable: true, description: 'What one unit costs to buy or make.' })
  @Column(decimalColumn('cost', 'bigint', true))
  readonly cost!: number | null;

  @Field(() => Boolean, {
    description:
      'A service such as postage, a fee or a sample: it counts as revenue, but is never recommended nor called a trend.',
  })
  @Column({ type: 'boolean' })
  readonly excluded!: boolean;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of the list price that is left after cost, at most 1.',
  })
  get margin(): number | null {
    return this.price === null || this.cost === null || this.price === 0
      ? null
      : (this.price - this.cost) / this.price;
  }
}
