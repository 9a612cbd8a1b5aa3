import sql from 'sql-template-tag';
import { Arg, Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Customer } from '../customers/customer.js';
import { customerByKey } from '../customers/customer-by-id.js';
import { batched, groupBy } from '../kit/batch.js';
import { pageSize } from '../kit/connection.js';
import type { Context } from '../kit/context.js';
import { relation } from '../kit/dialect.js';
import { Product } from '../products/product.js';
import { productByKey } from '../products/product-by-id.js';
import { parseSales } from './monthly-sales.js';

@ObjectType()
class Bought {
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

/** The highest by revenue for each owner, from its end of an index. */
const highest = (owner: 'customer_key' | 'product_key') =>
  batched<number, Bought[], { first: number }>(async ({ session }, keys, { first }) => {
    const owners = relation(
      session.dialect,
      { owner: 'integer' },
      keys.map((key) => [key]),
    );
    const rows = await session.rows(
      owner === 'product_key'
        ? sql`
          select o.owner, b.* from ${owners} o cross join customer_products b
          where b.product_key = o.owner and b.customer_key in (
            select x.customer_key from customer_products x where x.product_key = o.owner order by x.gross desc, x.customer_key limit ${first})
          order by b.gross desc, b.customer_key`
        : sql`
          select o.owner, b.* from ${owners} o cross join customer_products b
          where b.customer_key = o.owner and b.product_key in (
            select x.product_key from customer_products x where x.customer_key = o.owner order by x.gross desc, x.product_key limit ${first})
          order by b.gross desc, b.product_key`,
    );
    const bought = rows.map((row) => ({
      owner: Number(row.owner),
      customerKey: Number(row.customer_key),
      productKey: Number(row.product_key),
      ...parseSales(row),
    }));
    return groupBy(bought, (row) => row.owner);
  });

const productsOf = highest('customer_key');
const customersOf = highest('product_key');
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
    return (await productsOf(context, key, { first: pageSize(first) })) ?? [];
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
    return (await customersOf(context, key, { first: pageSize(first) })) ?? [];
  }
}
