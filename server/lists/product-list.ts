import sql, { join, raw, type Sql } from 'sql-template-tag';
import { Arg, Args, Ctx, Field, InputType, Query, Resolver, registerEnumType } from 'type-graphql';
import { OrderDirection, connectionOf, type ListOrder, type Page } from '../kit/connection.js';
import type { Context } from '../kit/context.js';
import { Product } from '../products/product.js';
import { PageArguments } from '../kit/page-arguments.js';
import { readPage } from './read-page.js';
import { isOneOf, matchesText } from './text-filter.js';

const ProductConnection = connectionOf(Product, 'Product');

export enum ProductOrderField {
  NAME = 'p.sort_name',
  REVENUE = 't.gross',
  UNITS = 't.units',
  ORDERS = 't.orders',
  PRICE = 'coalesce(p.price, -1)',
}
registerEnumType(ProductOrderField, {
  name: 'ProductOrderField',
  description: 'What products are sorted by.',
});

@InputType({ description: 'Which products.' })
class ProductFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words that the id, name or category has, in full or their beginnings.',
  })
  search?: string;

  @Field(() => [String], { nullable: true, description: 'In one of these categories.' })
  categories?: string[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only services such as postage (true), or only proper products (false).',
  })
  excluded?: boolean;
}

@InputType({ description: 'How products are sorted.' })
class ProductOrder {
  @Field(() => ProductOrderField, { description: 'By what.' })
  field!: ProductOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Which way.' })
  direction!: OrderDirection;
}

@Resolver()
export class ProductListResolver {
  @Query(() => ProductConnection, { description: 'Products, page by page.' })
  async products(
    @Ctx() context: Context,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => ProductFilter, { nullable: true, description: 'Which ones; all when left out.' })
    filter?: ProductFilter,
    @Arg('orderBy', () => ProductOrder, { nullable: true, description: 'By name when left out.' })
    by?: ProductOrder,
  ): Promise<Page<Product>> {
    const order = orderOf(by?.field ?? ProductOrderField.NAME, by?.direction ?? OrderDirection.ASC);
    const from = sql`products p`;
    const joined = sql`join product_totals t on t.product_key = p.product_key`;
    const where = conditions(filter ?? {});
    return readPage(context, { Entity: Product, alias: 'p', from, joined, where, order }, page);
  }
}

function orderOf(field: ProductOrderField, direction: OrderDirection): ListOrder {
  const key = field === ProductOrderField.REVENUE ? sql`t.product_key` : sql`p.product_key`;
  return { name: `products by ${field}`, column: raw(field), key, direction };
}

function conditions({ search, categories, excluded }: ProductFilter): Sql {
  return join(
    [
      search === undefined ? sql`1 = 1` : matchesText('product', sql`p.product_key`, search),
      isOneOf(sql`p.category`, categories),
      excluded === undefined ? sql`1 = 1` : excluded ? sql`p.excluded` : sql`not p.excluded`,
    ],
    ' and ',
  );
}
