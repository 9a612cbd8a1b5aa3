import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../kit/context.js';
import { entityById, keptEntityBy } from '../kit/entity-by.js';
import { Customer } from './customer.js';

export const customerByKey = keptEntityBy(Customer, 'customer_key');
export const customerById = entityById(Customer, 'customer_id', customerByKey);

@Resolver()
export class CustomerByIdResolver {
  @Query(() => Customer, { nullable: true, description: 'One customer by id; null when there is none.' })
  customer(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: "The customer's id." }) id: string,
  ): Promise<Customer | undefined> {
    return customerById(context, id);
  }
}
