import sql, { raw, type Sql } from 'sql-template-tag';
import { Field, Int, ObjectType, registerEnumType, type ClassType } from 'type-graphql';
import { badInput } from './errors.js';

export enum OrderDirection {
  ASC = 'asc',
  DESC = 'desc',
}
registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'From the lowest up, or from the highest down.',
});

@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is more after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, {
    description: 'Whether this page was reached by a cursor, so that something stands before it.',
  })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first entry.' })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last entry: give it as `after` for the next page.',
  })
  endCursor!: string | null;
}

/** A page of a list, as every connection type shows it. */
export interface Page<T> {
  edges: { cursor: string; node: T }[];
  nodes: T[];
  pageInfo: PageInfo;
  /** Counts the whole list, only when asked. */
  count: () => Promise<number> | number;
}

/** What `createUnionType` gives: a name for the union, typed as one of its members. */
type UnionType<T extends object> = T;

/** The edge and connection types of a node type, which may be a union. */
export function connectionOf<T extends object>(Node: ClassType<T> | UnionType<T>, name: string) {
  @ObjectType(`${name}Edge`, { description: 'An entry of a list and its place.' })
  class Edge {
    @Field(() => String, { description: 'Place of the entry; valid for the same filter and order.' })
    cursor!: string;

    @Field(() => Node, { description: 'The entry.' })
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description: 'A page of a list.' })
  class Connection implements Page<T> {
    @Field(() => [Edge], { description: 'The entries with their places.' })
    edges!: Edge[];

    @Field(() => [Node], { description: 'The entries alone.' })
    nodes!: T[];

    @Field(() => PageInfo, { description: 'Where this page stands.' })
    pageInfo!: PageInfo;

    count!: () => Promise<number> | number;

    @Field(() => Int, { description: 'Entries in the whole list.' })
    totalCount(): Promise<number> | number {
      return this.count();
    }
  }
  return Connection as unknown as ClassType<Page<T>>;
}

/** What a list is sorted by: a column that is never null, then the key, both in one direction. */
export interface ListOrder {
  /** Names the order within cursors. */
  name: string;
  column: Sql;
  key: Sql;
  direction: OrderDirection;
  /**
   * Looks up the column and the key of the entry with a key. An order whose values are not for everyone has it: its cursors
   * name the entry alone, so that they neither tell the value nor can be made up to find it out.
   */
  placeOf?: (key: number) => Sql;
}

/** How many entries a page may have. @throws CallerError unless 1 … 100. */
export function pageSize(first: number): number {
  if (first < 1 || first > 100) throw badInput(`first is ${first}; expected a whole number from 1 to 100`);
  return first;
}

/** The part of the list after a cursor, as a condition. @throws CallerError for a cursor of another list or order. */
export function afterCursor(order: ListOrder, after: string | undefined): Sql {
  if (after === undefined) return sql`1 = 1`;
  const [name, direction, value, key] = decode(after);
  if (name !== order.name || direction !== order.direction || !isPlace(value) || !Number.isSafeInteger(key)) {
    throw badInput(
      'after is no cursor of this list in this order; take it from pageInfo.endCursor of the page before',
    );
  }
  const past = raw(order.direction === OrderDirection.ASC ? '>' : '<');
  const place = order.placeOf ? order.placeOf(Number(key)) : sql`(${value}, ${key})`;
  // compared as one, so that an index on both leads straight to the place however far back it is
  return sql`(${order.column}, ${order.key}) ${past} ${place}`;
}

/** The `order by` of a list. */
export function orderBy({ column, key, direction }: ListOrder): Sql {
  return sql`order by ${column} ${raw(direction)}, ${key} ${raw(direction)}`;
}

/** An entry of a list with the values it is sorted by. */
export interface Placed<T> {
  node: T;
  value: string | number;
  key: number;
}

/** A page from up to `first` + 1 entries. */
export function toPage<T>(
  { name, direction, placeOf }: Pick<ListOrder, 'name' | 'direction' | 'placeOf'>,
  placed: Placed<T>[],
  first: number,
  after: string | undefined,
  count: Page<T>['count'],
): Page<T> {
  const edges = placed.slice(0, first).map(({ node, value, key }) => ({
    cursor: Buffer.from(JSON.stringify([name, direction, placeOf ? 0 : value, key])).toString('base64url'),
    node,
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: placed.length > first,
      hasPreviousPage: after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    // a first page that has room left is the whole list
    count: after === undefined && placed.length <= first ? () => placed.length : count,
  };
}

function decode(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

function isPlace(value: unknown): value is string | number {
  return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}
