import { Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Customer } from '../customers/customer.js';
import type { Context } from '../kit/context.js';
import { DateTimeScalar } from '../kit/scalars.js';
import { readModel } from '../scoring/models.js';
import { RECOMMENDATIONS, type RecommendationModel } from '../scoring/score-recommendations.js';
import { recommendationsOf } from './recommendations.js';
import { counted, percent } from './words.js';

@ObjectType({
  description:
    'Whether there is anything to recommend to a customer, why not, and how well recommendations did.',
})
export class RecommendationBasis {
  @Field(() => Boolean, { description: 'Whether there is anything to recommend.' })
  enoughData!: boolean;

  @Field(() => String, { description: 'Why, or why not, in a sentence.' })
  explanation!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Customers on whose later orders recommendations were tested; null until they are computed.',
  })
  testedCustomers!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Share of them whose next order held one of the five products recommended; null when none was tested.',
  })
  hitRate!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The same had the five most popular products been recommended that the customer lacked: what a recommendation must be better than.',
  })
  popularityHitRate!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'End of the data it is computed from.' })
  asOf!: number | null;
}

@Resolver(() => Customer)
export class RecommendationBasisResolver {
  @FieldResolver(() => RecommendationBasis, {
    description: 'What the recommendations rest on, or why there are none.',
  })
  async recommendationBasis(
    @Ctx() context: Context,
    @Root() { key }: Customer,
  ): Promise<RecommendationBasis> {
    const [model, best] = await Promise.all([
      readModel(context, RECOMMENDATIONS),
      recommendationsOf(context, key, 5),
    ]);
    const enoughData = best.length > 0;
    if (!model) {
      return {
        enoughData,
        explanation: 'Recommendations are being computed from the latest data.',
        testedCustomers: null,
        hitRate: null,
        popularityHitRate: null,
        asOf: null,
      };
    }
    const test = model.body as RecommendationModel;
    const share = (found: number) => (test.buyers === 0 ? null : found / test.buyers);
    return {
      enoughData,
      explanation: enoughData ? tested(test) : NOTHING,
      testedCustomers: test.buyers,
      hitRate: share(test.found),
      popularityHitRate: share(test.foundByPopularity),
      asOf: model.asOf,
    };
  }
}

const NOTHING =
  'Nothing to recommend: no product that the customer lacks is bought together with what the customer has often enough, ' +
  'and by enough different customers, to be more than chance.';

function tested({ buyers, found, foundByPopularity }: RecommendationModel): string {
  const rests = 'Rests on what is bought together in the orders of all customers.';
  if (buyers === 0) return `${rests} No customer ordered again late enough to test it.`;
  return (
    `${rests} Tested on the next order of ${counted(buyers, 'customer')}: ${percent(found / buyers)} held one of five recommended products, ` +
    `${percent(foundByPopularity / buyers)} one of the five most popular ones.`
  );
}
