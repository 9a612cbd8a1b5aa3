import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Customer } from '../customers/customer.js';
import { customerById } from '../customers/customer-by-id.js';
import type { Context } from '../kit/context.js';
import { checkText } from '../lists/text-filter.js';
import { productById } from '../products/product-by-id.js';
import { readClock } from '../rollups/data-clock.js';
import { offerInsights } from './cross-sell.js';
import { customerInsights, moodInsights } from './customer-insights.js';
import { Insight, InsightKind } from './insight.js';
import { readInsightId } from './insight-id.js';
import { checkMaxQ, checkWindow } from './mood-survey.js';
import { productInsights } from './product-insights.js';

const OF_PRODUCTS: ReadonlySet<InsightKind> = new Set([
  InsightKind.TRENDING_UP,
  InsightKind.TRENDING_DOWN,
  InsightKind.BOUGHT_TOGETHER,
]);

@Resolver()
export class InsightByIdResolver {
  @Query(() => Insight, {
    nullable: true,
    description: 'One insight by id, the same as in lists; null when the data do not say so, or no longer.',
  })
  async insight(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: "The insight's id." }) id: string,
  ): Promise<Insight | undefined> {
    const name = readInsightId(checkText(id));
    if (!name) return undefined;
    const { kind, limits, subject } = name;
    const found = await Promise.all(
      beginnings(subject).map(async (subjectId) => {
        if (OF_PRODUCTS.has(kind)) {
          const product = await productById(context, subjectId);
          return product ? productInsights(context, product) : [];
        }
        const customer = await customerById(context, subjectId);
        if (!customer) return [];
        if (kind === InsightKind.CROSS_SELL) return offersTo(context, customer);
        if (!limits) return customerInsights(context, customer);
        return moodInsights(context, customer, {
          window: checkWindow(limits.window),
          maxQ: checkMaxQ(limits.maxQ),
        });
      }),
    );
    return found.flat().find((insight) => insight.id === id);
  }
}

async function offersTo(context: Context, customer: Customer): Promise<Insight[]> {
  const clock = await readClock(context);
  return clock ? offerInsights(context, customer, clock) : [];
}

/** `a`, `a:b` and `a:b:c` of `a:b:c`: an id may hold colons itself, so that any of them may be the subject's. */
function beginnings(text: string): string[] {
  return text.split(':').map((_, last, parts) => parts.slice(0, last + 1).join(':'));
}
