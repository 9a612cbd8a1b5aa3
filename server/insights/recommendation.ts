import { Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context.js';
import { Product } from '../products/product.js';
import { productByKey } from '../products/product-by-id.js';
import { percent, times, whole } from './words.js';

@ObjectType({ description: 'A product the customer bought, and what it says for a recommended one.' })
export class RecommendationReason {
  productKey!: number;

  @Field(() => Int, { description: 'Baskets of all customers with both products.' })
  count!: number;

  @Field(() => Float, {
    description: 'Share of the baskets with this product that hold the recommended one too.',
  })
  confidence!: number;

  @Field(() => Float, {
    description: 'How many times as often as if the two had nothing to do with each other.',
  })
  lift!: number;

  @Field(() => Float, {
    description: 'Its part in the recommendation, 0 … 1; with popularity and all reasons they make 1.',
  })
  weight!: number;
}

@ObjectType({
  description:
    'A product that baskets like those of the customer hold, and that the customer has never bought (over all time).',
})
export class Recommendation {
  customerKey!: number;
  productKey!: number;

  @Field(() => Float, {
    description:
      'How strong it is, 0 … 1: the affinities (PairRanking.SCORE) of all that the customer bought to this product, put together ' +
      'as causes that work independently of each other (noisy-or), with the popularity of the product as the one always there.',
  })
  score!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Chance that the next order of the customer, whenever it comes, holds the product: how often it came true for recommendations ' +
      'of such a score made from earlier orders. Null where too few of them were tested.',
  })
  probability!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'What it may bring in the next order: probability times the mean value of the product in an order that holds it. Null without probability.',
  })
  expectedValue!: number | null;

  @Field(() => [RecommendationReason], {
    description:
      'The products bought by the customer that speak most for it, at most three, strongest first.',
  })
  basedOn!: RecommendationReason[];
}

@Resolver(() => Recommendation)
export class RecommendationProductResolver {
  @FieldResolver(() => Product, { description: 'The recommended product.' })
  product(@Ctx() context: Context, @Root() { productKey }: Recommendation): Promise<Product | undefined> {
    return productByKey(context, productKey, undefined);
  }

  @FieldResolver(() => String, { description: 'The same in a sentence.' })
  explanation(@Ctx() context: Context, @Root() recommendation: Recommendation): Promise<string> {
    return explain(context, recommendation);
  }
}

@Resolver(() => RecommendationReason)
export class ReasonProductResolver {
  @FieldResolver(() => Product, { description: 'The product the customer bought.' })
  product(
    @Ctx() context: Context,
    @Root() { productKey }: RecommendationReason,
  ): Promise<Product | undefined> {
    return productByKey(context, productKey, undefined);
  }
}

/** Why a product is recommended, in words. */
export async function explain(
  context: Context,
  { productKey, basedOn, probability }: Recommendation,
): Promise<string> {
  const [strongest] = basedOn;
  const [product, bought] = await Promise.all([
    productByKey(context, productKey, undefined),
    strongest && productByKey(context, strongest.productKey, undefined),
  ]);
  if (!product || !strongest || !bought) return '';
  const others = basedOn.length - 1;
  return (
    `${percent(strongest.confidence)} of the orders with ${bought.name}, which the customer bought, also hold ${product.name} ` +
    `(${whole(strongest.count)} orders, ${times(strongest.lift)} as often as chance alone would have it)` +
    `${others > 0 ? `; ${others === 1 ? 'one other product the customer buys points' : `${others} other products the customer buys point`} to it too` : ''}. ` +
    'The customer has never bought it.' +
    (probability === null
      ? ''
      : ` Where so much spoke for a product in the past, ${percent(probability)} of the next orders held it.`)
  );
}
