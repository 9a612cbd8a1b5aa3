import { Ctx, Field, FieldResolver, Float, ObjectType, Resolver, Root } from 'type-graphql';
import { entityBy } from '../kit/entity-by.js';
import type { Context } from '../kit/context.js';
import type { Month } from '../kit/day.js';
import { MonthScalar } from '../kit/scalars.js';
import { Transaction } from '../transactions/transaction.js';

@ObjectType({ description: 'The one order that makes up more than half of a month.' })
export class LargestOrder {
  lineKey!: number;

  @Field(() => MonthScalar, { description: 'The month.' })
  month!: Month;

  @Field(() => Float, { description: 'Units of it.' })
  units!: number;

  @Field(() => Float, { description: "Its share of the month's units, above 0.5." })
  share!: number;
}

const lineByKey = entityBy(Transaction, 'transaction_key');

@Resolver(() => LargestOrder)
export class LargestOrderResolver {
  @FieldResolver(() => Transaction, {
    nullable: true,
    description:
      'The first of its lines, which knows the order and the customer; null when it was taken away since.',
  })
  transaction(@Ctx() context: Context, @Root() { lineKey }: LargestOrder): Promise<Transaction | undefined> {
    return lineByKey(context, lineKey, undefined);
  }
}
