import sql, { type Sql } from 'sql-template-tag';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  Float,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Customer } from '../customers/customer.js';
import { customerByKey } from '../customers/customer-by-id.js';
import {
  OrderDirection,
  afterCursor,
  connectionOf,
  orderBy,
  pageSize,
  toPage,
  type Page,
} from '../kit/connection.js';
import { sharedByState } from '../kit/batch.js';
import type { Context } from '../kit/context.js';
import { toNumber } from '../kit/decimal.js';
import type { Session } from '../kit/session.js';
import { Product } from '../products/product.js';
import { productByKey } from '../products/product-by-id.js';
import { crossSellId } from './cross-sell.js';
import { isEverybody, ofCustomersIn, SegmentInput } from './segment-input.js';

@ObjectType({
  description:
    'The recommendation to a customer that may bring most in the next order, of its five strongest ones.',
})
export class Opportunity {
  customerKey!: number;
  productKey!: number;

  @Field(() => Float, {
    description:
      'What it may bring in the next order: the chance that the order holds it times its mean value in an order.',
  })
  expectedValue!: number;
}

const OpportunityConnection = connectionOf(Opportunity, 'Opportunity');

const BY_VALUE = {
  name: 'opportunities',
  column: sql`o.expected`,
  key: sql`o.customer_key`,
  direction: OrderDirection.DESC,
};

/** The cross-sell opportunities of all customers, most valuable first; empty until they are computed, or where they could not be tested. */
export async function opportunitiesPage(
  context: Context,
  first: number,
  after?: string,
  part: SegmentInput = {},
): Promise<Page<Opportunity>> {
  const { session } = context;
  const ofPart = ofCustomersIn(part);
  const rows = await session.rows(sql`
    select o.customer_key, o.product_key, o.expected from customer_recommendations o
    where ${ofPart} and ${afterCursor(BY_VALUE, after)} ${orderBy(BY_VALUE)} limit ${pageSize(first) + 1}`);
  const placed = rows.map((row) => {
    const [customerKey, productKey, expected] = [row.customer_key, row.product_key, row.expected].map(Number);
    return {
      node: { customerKey: customerKey!, productKey: productKey!, expectedValue: toNumber(expected!) },
      value: expected!,
      key: customerKey!,
    };
  });
  return toPage(BY_VALUE, placed, first, after, () =>
    isEverybody(part) ? countAll(context) : countOf(session, ofPart),
  );
}

const countAll = sharedByState(({ session }) => countOf(session, sql`1 = 1`));

async function countOf(session: Session, which: Sql): Promise<number> {
  const [row] = await session.rows(
    sql`select count(*) as customers from customer_recommendations where ${which}`,
  );
  return Number(row?.customers);
}

@Resolver(() => Opportunity)
export class OpportunityResolver {
  @Query(() => OpportunityConnection, {
    description:
      'The customers to whom a recommendation may bring most, highest expected value first. Empty where past orders are too few to test it.',
  })
  opportunities(
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 25, description: 'How many at the most, 1 to 100.' })
    first: number,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Cursor of the last entry of the page before.',
    })
    after?: string,
    @Arg('segment', () => SegmentInput, { nullable: true, description: 'Everybody when left out.' })
    part?: SegmentInput,
  ): Promise<Page<Opportunity>> {
    return opportunitiesPage(context, first, after, part);
  }

  @FieldResolver(() => Customer, { description: 'The customer.' })
  customer(@Ctx() context: Context, @Root() { customerKey }: Opportunity): Promise<Customer | undefined> {
    return customerByKey(context, customerKey, undefined);
  }

  @FieldResolver(() => ID, { description: 'Id of the insight that explains it.' })
  async insightId(@Ctx() context: Context, @Root() opportunity: Opportunity): Promise<string> {
    const [customer, product] = await Promise.all([
      customerByKey(context, opportunity.customerKey, undefined),
      productByKey(context, opportunity.productKey, undefined),
    ]);
    return crossSellId(customer!.id, product!.id);
  }

  @FieldResolver(() => Product, { description: 'The product to offer.' })
  product(@Ctx() context: Context, @Root() { productKey }: Opportunity): Promise<Product | undefined> {
    return productByKey(context, productKey, undefined);
  }
}
