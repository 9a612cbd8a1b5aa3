import sql from 'sql-template-tag';
import { Arg, Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Customer } from '../customers/customer.js';
import { customerByKey } from '../customers/customer-by-id.js';
import { customerRows } from '../customers/customer-rows.js';
import { pageSize } from '../kit/connection.js';
import type { Context } from '../kit/context.js';
import type { Row } from '../kit/session.js';
import { Product } from '../products/product.js';
import { productByKey } from '../products/product-by-id.js';
import { productRows } from '../products/product-rows.js';
import { parseSales } from './monthly-sales.js';

@ObjectType()
export class Bought {
  customerKey!: number;
  productKey!: number;

  @Field(() => Float, { description: 'Value of the sales.' })
  grossRevenue!: number;

  @Field(() => Float, { description: 'Units sold.' })
  units!: number;

  @Field(() => Int, { description: 'Orders it was sold in.' })
  orders!: number;
}

@ObjectType({ description: 'What a customer bought of a product.' })
export class CustomerProduct extends Bought {}

@ObjectType({ description: 'What a product sold to a customer.' })
export class ProductCustomer extends Bought {}

const COLUMNS = ['customer_key', 'product_key', 'orders', 'units', 'gross'];

const parse = (row: Row): Bought => ({
  customerKey: Number(row.customer_key),
  productKey: Number(row.product_key),
  ...parseSales(row),
});

/** All that a customer bought, in no order. */
export const boughtBy = customerRows.many('customer_products', COLUMNS, parse);

/** Those who spent most on a product, from their end of an index; values: how many. */
const buyersOf = productRows.many(
  'customer_products',
  COLUMNS,
  parse,
  (row, owner, [first]) => sql`
  ${row}.customer_key in (
    select x.customer_key from customer_products x where x.product_key = ${owner}
    order by x.gross desc, x.customer_key limit ${first})`,
);

const FIRST = { defaultValue: 5, description: 'How many at the most, 1 to 100.' };

@Resolver(() => CustomerProduct)
export class CustomerProductResolver {
  @FieldResolver(() => Product, { description: 'The product.' })
  product(@Ctx() context: Context, @Root() { productKey }: CustomerProduct): Promise<Product | undefined> {
    return productByKey(context, productKey, undefined);
  }
}

@Resolver(() => ProductCustomer)
export class ProductCustomerResolver {
  @FieldResolver(() => Customer, { description: 'The customer.' })
  customer(@Ctx() context: Context, @Root() { customerKey }: ProductCustomer): Promise<Customer | undefined> {
    return customerByKey(context, customerKey, undefined);
  }
}

@Resolver(() => Customer)
export class TopProductsResolver {
  @FieldResolver(() => [CustomerProduct], { description: 'What the customer spends most on, highest first.' })
  async topProducts(
    @Ctx() context: Context,
    @Root() { key }: Customer,
    @Arg('first', () => Int, FIRST) first: number,
  ): Promise<Bought[]> {
    const size = pageSize(first);
    const bought = await boughtBy(context, key);
    return bought
      .toSorted((x, y) => y.grossRevenue - x.grossRevenue || x.productKey - y.productKey)
      .slice(0, size);
  }
}

@Resolver(() => Product)
export class TopCustomersResolver {
  @FieldResolver(() => [ProductCustomer], { description: 'Who spends most on the product, highest first.' })
  async topCustomers(
    @Ctx() context: Context,
    @Root() { key }: Product,
    @Arg('first', () => Int, FIRST) first: number,
  ): Promise<Bought[]> {
    const buyers = await buyersOf(context, key, [pageSize(first)]);
    return buyers.toSorted((x, y) => y.grossRevenue - x.grossRevenue || x.customerKey - y.customerKey);
  }
}
