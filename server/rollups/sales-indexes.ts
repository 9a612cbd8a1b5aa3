import { raw } from 'sql-template-tag';
import { learnKeys } from '../kit/dialect.js';
import type { NumberRows } from '../kit/number-rows.js';
import type { Session } from '../kit/session.js';
import { transactionIndexes, type TransactionIndex } from '../transactions/transaction-indexes.js';
import { PRODUCT_PAIRS } from './product-pairs.js';
import { CUSTOMER_MONTHS, CUSTOMER_PRODUCTS, PRODUCT_MONTHS } from './sales-rollups.js';

type Index = Pick<TransactionIndex, 'drop' | 'create'>;

/** Second ways into the largest rollups. */
const ROLLUP_INDEXES = [
  { name: 'product_months_month', on: 'product_months (month, product_key)' },
  { name: 'customer_products_product', on: 'customer_products (product_key, gross)' },
  { name: 'product_pairs_b', on: 'product_pairs (product_b, product_a, baskets)' },
].map(({ name, on }) => ({ drop: `drop index ${name}`, create: `create index ${name} on ${on}` }));

/** What keeps keys unique on PostgreSQL. While rows all are new to an empty table it has nothing to find. */
const uniqueness = (table: string, name: string, definition: string): Index => ({
  drop: `alter table ${table} drop constraint ${table}_${name}`,
  create: `alter table ${table} add constraint ${table}_${name} ${definition}`,
});
const SALES_KEYS = [
  uniqueness('sales_transactions', 'pkey', 'primary key (transaction_key)'),
  uniqueness('sales_transactions', 'transaction_id_key', 'unique (transaction_id)'),
];
const ROLLUP_KEYS = [PRODUCT_MONTHS, CUSTOMER_MONTHS, CUSTOMER_PRODUCTS, PRODUCT_PAIRS].map(
  ({ table, keys }) => uniqueness(table, 'pkey', `primary key (${keys.join(', ')})`),
);

const KEYS = ['order_key', 'customer_key', 'product_key'];

/** Share of the rows that may step back in an order that is taken to rise: with more it takes longer than to build it once. */
const STRAY = 0.02;

/**
 * The indexes of sales and of what is summed from them, while the empty tables are filled for the first time: they are
 * dropped, and built once after the rows, in a fraction of the time of keeping them row by row. Those that rows only append
 * to are kept on SQLite for as long as they do: that costs little, and the database does it while the next rows are read.
 */
export class SalesIndexes {
  private readonly missing: Record<'keys' | 'sales' | 'rollups', Index[]> = {
    keys: [],
    sales: [],
    rollups: [],
  };
  private growing: readonly TransactionIndex[];
  private readonly greatest = { order_key: -Infinity, occurred_at: -Infinity };
  private state: 'whole' | 'filling' | 'complete' = 'whole';

  /** @param isOneTable whether the sales are not divided into partitions. */
  constructor(
    private readonly session: Session,
    private readonly isOneTable: boolean,
  ) {
    this.growing = transactionIndexes(session.dialect);
  }

  /** To be told of rows before they are stored. @param areNew whether they are known to be new by their ids alone. */
  async expect(rows: NumberRows, areNew: boolean): Promise<void> {
    if (this.state === 'complete') return;
    if (this.state === 'whole') await this.begin(areNew);
    this.state = 'filling';
    const rising = new Set(
      (['order_key', 'occurred_at'] as const).filter((column) => this.rises(rows, column)),
    );
    const grows = ({ mayGrowWith }: TransactionIndex) =>
      this.session.dialect === 'sqlite' && mayGrowWith !== undefined && rising.has(mayGrowWith);
    await this.drop(
      'sales',
      this.growing.filter((index) => !grows(index)),
    );
    this.growing = this.growing.filter(grows);
  }

  /** Builds what sales are found by, each by its id or key, if it was dropped. */
  async completeKeys(): Promise<void> {
    await this.build(this.missing.keys);
  }

  /** Builds the indexes of sales that were dropped. */
  async completeSales(): Promise<void> {
    await this.completeKeys();
    await this.build(this.missing.sales);
  }

  /** Builds all that was dropped. */
  async complete(): Promise<void> {
    await this.completeSales();
    await this.build(this.missing.rollups);
    if (this.state === 'filling') await learnKeys(this.session, 'sales_transactions', KEYS);
    this.state = 'complete';
  }

  private async begin(areNew: boolean): Promise<void> {
    await this.drop('rollups', ROLLUP_INDEXES);
    if (this.session.dialect === 'sqlite') return;
    await this.drop('rollups', ROLLUP_KEYS);
    if (areNew && this.isOneTable) await this.drop('keys', SALES_KEYS);
  }

  private async drop(of: keyof SalesIndexes['missing'], indexes: readonly Index[]): Promise<void> {
    for (const { drop } of indexes) await this.session.run(raw(drop));
    this.missing[of].push(...indexes);
  }

  private async build(indexes: Index[]): Promise<void> {
    for (const { create } of indexes.splice(0)) await this.session.run(raw(create));
  }

  private rises({ columns }: NumberRows, column: keyof SalesIndexes['greatest']): boolean {
    const cells = columns[column]!;
    let greatest = this.greatest[column];
    let strays = 0;
    for (const cell of cells) {
      if (cell < greatest) strays++;
      else greatest = cell;
    }
    this.greatest[column] = greatest;
    return strays <= cells.length * STRAY;
  }
}
