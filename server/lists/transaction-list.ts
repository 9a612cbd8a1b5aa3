import sql, { join, type Sql } from 'sql-template-tag';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { Customer } from '../customers/customer.js';
import { customerByKey } from '../customers/customer-by-id.js';
import { batched } from '../kit/batch.js';
import { OrderDirection, connectionOf, type Page } from '../kit/connection.js';
import type { Context } from '../kit/context.js';
import { LocalDate } from '../kit/scalars.js';
import { Product } from '../products/product.js';
import { productByKey } from '../products/product-by-id.js';
import { orderByKey, orderIdOf } from '../transactions/order.js';
import { Transaction } from '../transactions/transaction.js';
import { customerLines, productLines, wholeLines } from './line-counts.js';
import { pagesOf, withinDays, type OwnedRows, type PageRequest } from './owned-rows.js';
import { PageArguments } from '../kit/page-arguments.js';
import { ofSegment } from './of-segment.js';
import { readPage } from './read-page.js';
import { checkText } from './text-filter.js';

const TransactionConnection = connectionOf(Transaction, 'Transaction');

export enum TransactionKind {
  SALE = 'sale',
  RETURN = 'return',
}
registerEnumType(TransactionKind, {
  name: 'TransactionKind',
  description: 'A sale, or goods that came back.',
});

export enum TransactionOrderField {
  OCCURRED_AT = 't.occurred_at',
}
registerEnumType(TransactionOrderField, {
  name: 'TransactionOrderField',
  description: 'What transactions are sorted by.',
});

@InputType({ description: 'Which transactions.' })
export class TransactionFilter {
  @Field(() => ID, { nullable: true, description: 'Of this customer.' })
  customerId?: string;

  @Field(() => ID, { nullable: true, description: 'Of this product.' })
  productId?: string;

  @Field(() => String, { nullable: true, description: 'Of this order.' })
  orderId?: string;

  @Field(() => TransactionKind, { nullable: true, description: 'Only sales, or only returns.' })
  kind?: TransactionKind;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those without a customer (true), or only those with one (false).',
  })
  anonymous?: boolean;

  @Field(() => String, { nullable: true, description: 'Of customers of this segment.' })
  segment?: string;

  @Field(() => LocalDate, { nullable: true, description: 'On this day or later.' })
  from?: number;

  @Field(() => LocalDate, { nullable: true, description: 'On this day or earlier.' })
  to?: number;
}

@InputType({ description: 'How transactions are sorted.' })
class TransactionOrder {
  @Field(() => TransactionOrderField, {
    defaultValue: TransactionOrderField.OCCURRED_AT,
    description: 'By what.',
  })
  field!: TransactionOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.DESC, description: 'Which way.' })
  direction!: OrderDirection;
}

const ROWS: OwnedRows<Transaction> = {
  Entity: Transaction,
  table: 'sales_transactions',
  key: 'transaction_key',
  time: 'occurred_at',
  timeOf: (line) => line.occurredAt,
};

const ofCustomer = batched((context, keys: readonly number[], page: PageRequest) =>
  pagesOf(context, ROWS, 'customer_key', keys, page),
);
const ofProduct = batched((context, keys: readonly number[], page: PageRequest) =>
  pagesOf(context, ROWS, 'product_key', keys, page),
);

@Resolver(() => Transaction)
export class TransactionListResolver {
  @Query(() => TransactionConnection, { description: 'Lines of sales and returns, page by page.' })
  async transactions(
    @Ctx() context: Context,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => TransactionFilter, { nullable: true, description: 'Which ones; all when left out.' })
    filter?: TransactionFilter,
    @Arg('orderBy', () => TransactionOrder, { nullable: true, description: 'Newest first when left out.' })
    by?: TransactionOrder,
  ): Promise<Page<Transaction>> {
    const direction = by?.direction ?? OrderDirection.DESC;
    const order = {
      name: 'transactions',
      // an order has few lines, all in few months: PostgreSQL expects some in each partition, and would go through all by time
      column: filter?.orderId === undefined ? sql`t.occurred_at` : sql`t.occurred_at + 0`,
      key: sql`t.transaction_key`,
      direction,
    };
    const where = conditions(filter ?? {});
    const count = () => wholeLines(context, filter ?? {}, where);
    const from = sql`sales_transactions t`;
    return readPage(context, { Entity: Transaction, alias: 't', from, where, order, count }, page);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The order the line belongs to; null when the source names none.',
  })
  async orderId(@Ctx() context: Context, @Root() { orderKey }: Transaction): Promise<string | null> {
    return orderIdOf((await orderByKey(context, orderKey, undefined))!.ref);
  }

  @FieldResolver(() => Customer, { nullable: true, description: 'Who bought; null for an anonymous sale.' })
  customer(@Ctx() context: Context, @Root() { customerKey }: Transaction): Promise<Customer | undefined> {
    return customerByKey(context, customerKey, undefined);
  }

  @FieldResolver(() => Product, { description: 'What was bought.' })
  product(@Ctx() context: Context, @Root() { productKey }: Transaction): Promise<Product | undefined> {
    return productByKey(context, productKey, undefined);
  }
}

@Resolver(() => Customer)
export class CustomerTransactionsResolver {
  @FieldResolver(() => TransactionConnection, {
    description: 'What the customer bought and returned, newest first.',
  })
  async transactions(
    @Ctx() context: Context,
    @Root() { key }: Customer,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ) {
    const page = await ofCustomer(context, key, { first, after });
    return { ...page, count: () => customerLines(context, key) };
  }
}

@Resolver(() => Product)
export class ProductTransactionsResolver {
  @FieldResolver(() => TransactionConnection, {
    description: 'Sales and returns of the product, newest first.',
  })
  async transactions(
    @Ctx() context: Context,
    @Root() { key }: Product,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ) {
    const page = await ofProduct(context, key, { first, after });
    return { ...page, count: () => productLines(context, key) };
  }
}

function conditions(filter: TransactionFilter): Sql {
  const { customerId, productId, orderId, kind, anonymous, segment, from, to } = filter;
  const parts: Sql[] = [withinDays(sql`t.day`, from, to)];
  if (customerId !== undefined)
    parts.push(
      sql`t.customer_key = (select customer_key from customers where customer_id = ${checkText(customerId)})`,
    );
  if (productId !== undefined)
    parts.push(
      sql`t.product_key = (select product_key from products where product_id = ${checkText(productId)})`,
    );
  if (orderId !== undefined)
    parts.push(sql`t.order_key = (select order_key from orders where order_ref = ${checkText(orderId)})`);
  if (kind !== undefined)
    parts.push(kind === TransactionKind.SALE ? sql`t.quantity > 0` : sql`t.quantity < 0`);
  if (anonymous !== undefined) parts.push(anonymous ? sql`t.customer_key = 0` : sql`t.customer_key > 0`);
  if (segment !== undefined) parts.push(ofSegment(segment));
  return join(parts, ' and ');
}
