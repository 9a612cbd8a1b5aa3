import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../kit/context.js';
import { entityById, keptEntityBy } from '../kit/entity-by.js';
import { Product } from './product.js';

export const productByKey = keptEntityBy(Product, 'product_key');
export const productById = entityById(Product, 'product_id', productByKey);

@Resolver()
export class ProductByIdResolver {
  @Query(() => Product, { nullable: true, description: 'One product by id; null when there is none.' })
  product(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: "The product's id." }) id: string,
  ): Promise<Product | undefined> {
    return productById(context, id);
  }
}
