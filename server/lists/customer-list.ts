import sql, { join, raw, type Sql } from 'sql-template-tag';
import { Arg, Args, Ctx, Field, InputType, Query, Resolver, registerEnumType } from 'type-graphql';
import { Customer } from '../customers/customer.js';
import { OrderDirection, connectionOf, type ListOrder, type Page } from '../kit/connection.js';
import type { Context } from '../kit/context.js';
import { PageArguments } from '../kit/page-arguments.js';
import { readPage } from './read-page.js';
import { isOneOf, matchesText } from './text-filter.js';

const CustomerConnection = connectionOf(Customer, 'Customer');

export enum CustomerOrderField {
  NAME = 'c.sort_name',
  REVENUE = 't.gross',
  ORDERS = 't.orders',
  LAST_PURCHASE = 'coalesce(t.last_day, -1)',
  SIGNUP_DATE = 'coalesce(c.signup_day, -1)',
}
registerEnumType(CustomerOrderField, {
  name: 'CustomerOrderField',
  description: 'What customers are sorted by.',
});

@InputType({ description: 'Which customers.' })
class CustomerFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words that the id, name or e-mail address has, in full or their beginnings.',
  })
  search?: string;

  @Field(() => [String], { nullable: true, description: 'In one of these segments.' })
  segments?: string[];

  @Field(() => [String], { nullable: true, description: 'In one of these industries.' })
  industries?: string[];

  @Field(() => [String], { nullable: true, description: 'In one of these regions.' })
  regions?: string[];
}

@InputType({ description: 'How customers are sorted.' })
class CustomerOrder {
  @Field(() => CustomerOrderField, { description: 'By what.' })
  field!: CustomerOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Which way.' })
  direction!: OrderDirection;
}

@Resolver()
export class CustomerListResolver {
  @Query(() => CustomerConnection, { description: 'Customers, page by page.' })
  async customers(
    @Ctx() context: Context,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => CustomerFilter, { nullable: true, description: 'Which ones; all when left out.' })
    filter?: CustomerFilter,
    @Arg('orderBy', () => CustomerOrder, { nullable: true, description: 'By name when left out.' })
    by?: CustomerOrder,
  ): Promise<Page<Customer>> {
    const order = orderOf(by?.field ?? CustomerOrderField.NAME, by?.direction ?? OrderDirection.ASC);
    const from = sql`customers c`;
    const joined = sql`join customer_totals t on t.customer_key = c.customer_key`;
    const where = conditions(filter ?? {});
    return readPage(context, { Entity: Customer, alias: 'c', from, joined, where, order }, page);
  }
}

function orderOf(field: CustomerOrderField, direction: OrderDirection): ListOrder {
  const key = field === CustomerOrderField.REVENUE ? sql`t.customer_key` : sql`c.customer_key`;
  return { name: `customers by ${field}`, column: raw(field), key, direction };
}

function conditions(filter: CustomerFilter): Sql {
  return join(
    [
      filter.search === undefined ? sql`1 = 1` : matchesText('customer', sql`c.customer_key`, filter.search),
      isOneOf(sql`c.segment`, filter.segments),
      isOneOf(sql`c.industry`, filter.industries),
      isOneOf(sql`c.region`, filter.regions),
    ],
    ' and ',
  );
}
