import type { Subject } from '../record-ids.js';
import { posted, type Question } from './question.js';

/** Figures by what they are of. */
export type Figures = Record<string, number>;

/** A question about sums, to our GraphQL and as SQL over the bare records. */
export interface SumsQuestion extends Question {
  /** With `$1` for the id it is about. */
  sql: string;
  /** The figures of an answer of ours. */
  told: (data: never) => Figures;
  /** Those of a row of the statement's. */
  counted: (row: Record<string, unknown>) => Figures;
}

interface Written<Data> {
  name: string;
  about?: Subject;
  query: string;
  sql: string;
  told: (data: Data) => Figures;
  counted: (row: Record<string, unknown>) => Figures;
}

function question<Data>({ query, ...rest }: Written<Data>): SumsQuestion {
  const variablesOf = (id: string) => (rest.about ? { id } : {});
  return { ...rest, ask: (id) => posted(query, variablesOf(id)), seed: {}, visits: 1 };
}

const named = <Entry>(entries: readonly Entry[], figures: (entry: Entry) => Figures): Figures =>
  Object.assign({}, ...entries.map(figures)) as Figures;
const number = (value: unknown) => Math.round(Number(value) * 10_000) / 10_000;

interface Month {
  month: string;
  units: number;
  grossRevenue: number;
}
const ofMonth = ({ month, units, grossRevenue }: Month): Figures => ({
  [`${month} units`]: units,
  [`${month} revenue`]: grossRevenue,
});
const countedOfMonth = ({ month, units, gross }: Record<string, unknown>) =>
  ofMonth({ month: String(month), units: number(units), grossRevenue: number(gross) });

/** What dashboards ask of records, each as the statement that one writes for it who knows the database. */
export const SUMS_QUESTIONS: readonly SumsQuestion[] = [
  question<{ overview: { salesByMonth: Month[] } }>({
    name: 'months of the whole',
    query: '{ overview { salesByMonth { month orders units grossRevenue returns } } }',
    sql: `select strftime(occurred_at, '%Y-%m') as month,
        count(distinct order_id) filter (where quantity > 0) as orders,
        sum(quantity) filter (where quantity > 0) as units,
        sum(amount) filter (where quantity > 0) as gross,
        sum(-amount) filter (where quantity < 0) as returns
      from sales group by month order by month`,
    told: ({ overview }) => named(overview.salesByMonth, ofMonth),
    counted: countedOfMonth,
  }),
  question<{ overview: { topProducts: { product: { id: string }; grossRevenue: number }[] } }>({
    name: 'best products',
    query: '{ overview { topProducts(first: 10) { product { id name } grossRevenue units orders } } }',
    sql: `select product_id as id, any_value(name) as name, sum(amount) as gross, sum(quantity) as units,
        count(distinct order_id) as orders
      from sales join products using (product_id) where quantity > 0
      group by product_id order by gross desc limit 10`,
    told: ({ overview }) =>
      named(overview.topProducts, ({ product, grossRevenue }) => ({ [product.id]: grossRevenue })),
    counted: ({ id, gross }) => ({ [String(id)]: number(gross) }),
  }),
  question<{ product: { frequentlyBoughtTogether: { count: number; product: { id: string } }[] } }>({
    name: 'companions of a product',
    about: 'products',
    query: `query ($id: ID!) { product(id: $id) {
      frequentlyBoughtTogether(first: 5, rankBy: COUNT) { count confidence product { id name } } } }`,
    sql: `with own as (select distinct order_id from sales where product_id = $1 and quantity > 0)
      select product_id as id, any_value(name) as name, count(distinct order_id) as baskets,
        count(distinct order_id) / (select count(*) from own) as confidence
      from sales join own using (order_id) join products using (product_id)
      where quantity > 0 and product_id <> $1
      group by product_id order by baskets desc limit 50`,
    told: ({ product }) =>
      named(product.frequentlyBoughtTogether, ({ count, product: { id } }) => ({ [id]: count })),
    counted: ({ id, baskets }) => ({ [String(id)]: number(baskets) }),
  }),
  question<{ customer: { sales: { orders: number; grossRevenue: number; returns: number } } }>({
    name: "a customer's sums",
    about: 'customers',
    query: `query ($id: ID!) { customer(id: $id) {
      sales { orders units grossRevenue returns firstPurchase lastPurchase }
      ticketSentiment { tickets negative } } }`,
    sql: `select bought.*, tickets, negative from
      (select count(distinct order_id) filter (where quantity > 0) as orders,
        sum(quantity) filter (where quantity > 0) as units,
        sum(amount) filter (where quantity > 0) as gross,
        coalesce(sum(-amount) filter (where quantity < 0), 0) as returns,
        min(occurred_at) as first_purchase, max(occurred_at) as last_purchase
      from sales where customer_id = $1) as bought,
      (select count(*) as tickets, count(*) filter (where sentiment_score <= -0.25) as negative
      from tickets where customer_id = $1) as mood`,
    told: ({ customer: { sales } }) => ({
      orders: sales.orders,
      revenue: sales.grossRevenue,
      returns: sales.returns,
    }),
    counted: ({ orders, gross, returns }) => ({
      orders: number(orders),
      revenue: number(gross),
      returns: number(returns),
    }),
  }),
  question<{ product: { salesByMonth: Month[] } }>({
    name: 'months of a product',
    about: 'products',
    query: `query ($id: ID!) { product(id: $id) {
      salesByMonth(months: 12) { month orders units grossRevenue } } }`,
    sql: `select strftime(occurred_at, '%Y-%m') as month, count(distinct order_id) as orders,
        sum(quantity) as units, sum(amount) as gross
      from sales where product_id = $1 and quantity > 0 group by month order by month desc limit 12`,
    told: ({ product }) => named(product.salesByMonth, ofMonth),
    counted: countedOfMonth,
  }),
  question<{ customers: { nodes: { id: string; sales: { grossRevenue: number; orders: number } }[] } }>({
    name: 'sums of a list of customers',
    query: `{ customers(first: 25, orderBy: { field: REVENUE, direction: DESC }) { nodes { id name segment
      sales { grossRevenue orders lastPurchase } ticketSentiment { tickets negative } } } }`,
    sql: `with best as (select customer_id, sum(amount) as gross, count(distinct order_id) as orders,
          max(occurred_at) as last_purchase
        from sales where quantity > 0 and customer_id <> '' group by customer_id order by gross desc limit 25),
      mood as (select customer_id, count(*) as tickets,
          count(*) filter (where sentiment_score <= -0.25) as negative
        from tickets where customer_id in (select customer_id from best) group by customer_id)
      select customer_id as id, name, segment, gross, orders, last_purchase, tickets, negative
      from best join customers using (customer_id) left join mood using (customer_id) order by gross desc`,
    told: ({ customers }) =>
      named(customers.nodes, ({ id, sales }) => ({
        [`${id} revenue`]: sales.grossRevenue,
        [`${id} orders`]: sales.orders,
      })),
    counted: ({ id, gross, orders }) => ({
      [`${String(id)} revenue`]: number(gross),
      [`${String(id)} orders`]: number(orders),
    }),
  }),
];
