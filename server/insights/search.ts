import sql, { join, type Sql } from 'sql-template-tag';
import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { pageSize } from '../kit/connection.js';
import type { Context } from '../kit/context.js';
import { formatDay } from '../kit/day.js';
import { mayRead, type Matter, type Principal } from '../kit/principal.js';
import type { Row } from '../kit/session.js';
import { searchWords } from '../kit/sort-name.js';
import { checkText, matchesText } from '../lists/text-filter.js';

export enum SearchKind {
  CUSTOMER = 'customer',
  PRODUCT = 'product',
  TICKET = 'ticket',
}
registerEnumType(SearchKind, { name: 'SearchKind', description: 'What was found.' });

@ObjectType({ description: 'Something found by its words.' })
export class SearchHit {
  @Field(() => SearchKind, { description: 'What it is.' })
  kind!: SearchKind;

  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'Its name or subject.' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What tells it from others of that name: segment or region of a customer, category of a product, customer and day of a ticket.',
  })
  detail!: string | null;
}

/** All that one has to be allowed to read to find something of a kind, as finding it tells what is written there. */
const NEEDED: Readonly<Record<SearchKind, readonly Matter[]>> = {
  [SearchKind.CUSTOMER]: ['customers'],
  [SearchKind.PRODUCT]: ['products'],
  [SearchKind.TICKET]: ['tickets', 'ticket-texts', 'customers'],
};

function kindsFor(reader: Principal): SearchKind[] {
  return Object.values(SearchKind).filter((kind) => NEEDED[kind].every((matter) => mayRead(reader, matter)));
}

/** Customers and products by revenue, tickets newest first. Every word must begin a word of the record. */
function found(kinds: readonly SearchKind[], text: string, first: number): Sql {
  const match = (kind: 'customer' | 'product' | 'ticket', key: Sql) => matchesText(kind, key, text);
  const hits: Record<SearchKind, Sql> = {
    [SearchKind.CUSTOMER]: sql`select * from (
        select 1 as place, 'customer' as kind, c.customer_id as id, c.name as title, coalesce(c.segment, c.region) as detail, cast(null as integer) as day
        from customers c join customer_totals t on t.customer_key = c.customer_key
        where ${match('customer', sql`c.customer_key`)} order by t.gross desc, c.customer_key limit ${first}) x`,
    [SearchKind.PRODUCT]: sql`select * from (
        select 2 as place, 'product' as kind, p.product_id as id, p.name as title, p.category as detail, cast(null as integer) as day
        from products p join product_totals t on t.product_key = p.product_key
        where ${match('product', sql`p.product_key`)} order by t.gross desc, p.product_key limit ${first}) y`,
    [SearchKind.TICKET]: sql`select * from (
        select 3 as place, 'ticket' as kind, k.ticket_id as id, coalesce(k.subject, k.ticket_id) as title, c.name as detail, k.day
        from support_tickets k join customers c on c.customer_key = k.customer_key
        where ${match('ticket', sql`k.ticket_key`)} order by k.opened_at desc, k.ticket_key limit ${first}) z`,
  };
  return join(
    kinds.map((kind) => hits[kind]),
    ' union all ',
  );
}

@Resolver()
export class SearchResolver {
  @Query(() => [SearchHit], {
    description:
      'Customers, products and tickets by words of their names, ids, addresses and subjects; of those that the caller may read.',
  })
  async search(
    @Ctx() { session, principal }: Context,
    @Arg('text', () => String, { description: 'Words, in full or their beginnings.' }) text: string,
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many at the most, 1 to 100.' })
    first: number,
  ): Promise<SearchHit[]> {
    const kinds = kindsFor(principal);
    if (searchWords(checkText(text)).length === 0 || kinds.length === 0) return [];
    const rows = await session.rows(found(kinds, text, pageSize(first)));
    return fairShares(rows.map(toHit), first);
  }
}

function toHit(row: Row): SearchHit {
  const detail = row.detail as string | null;
  return {
    kind: row.kind as SearchKind,
    id: String(row.id),
    title: String(row.title),
    detail: row.day === null ? detail : `${detail}, ${formatDay(Number(row.day))}`,
  };
}

/** Every kind gets its share of the places, and what one leaves the others take. */
function fairShares(hits: SearchHit[], first: number): SearchHit[] {
  const kinds = Object.values(SearchKind).map((kind) => hits.filter((hit) => hit.kind === kind));
  const places = kinds.map(() => 0);
  for (let left = Math.min(first, hits.length), turn = 0; left > 0; turn++) {
    const index = turn % kinds.length;
    if (places[index]! >= kinds[index]!.length) continue;
    places[index]!++;
    left--;
  }
  return kinds.flatMap((kind, index) => kind.slice(0, places[index]));
}
