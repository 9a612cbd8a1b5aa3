import { generateDemo } from '../seed/generate.js';
import { csvColumns } from '../seed/csv-contract.js';
import { ticketCount } from '../seed/generate-options.js';
import { ConfigError, type Config } from './config.js';
import type { Database } from './database.js';
import { program } from './identity/audit.js';
import { canonicalPlan } from './ingest/canonical-plan.js';
import { notationOf } from './ingest/notation.js';
import { emptyBatch, finishedBatch, type Plan } from './ingest/plan.js';
import { calendarOf, type Calendar } from './kit/day.js';
import type { Batch, Source } from './kit/records.js';
import { receive } from './pipeline/receive.js';

/** A row by its CSV header. */
type CsvRow = Readonly<Record<string, string | number | null>>;

const BATCH_ROWS = 5_000;
const DEMO_NAME = 'demo business';

/**
 * Fills an empty database with the demo business, the same way files come in, and notes that it is one.
 * @param onProgress told the share loaded so far, 0 … 1.
 * @throws ConfigError when the configured sizes do not go together.
 * @throws the reason of `signal` when it is aborted; nothing is kept then.
 */
export async function fillWithDemo(
  database: Database,
  { demo, timeZone, negativeSentiment }: Pick<Config, 'demo' | 'timeZone' | 'negativeSentiment'>,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const source = demoSource(demo, calendarOf(timeZone), signal);
  const receipt = await receive(database, source, {
    negativeSentiment,
    actor: program('server'),
    demo: true,
    onProgress: (_rows, share = 0) => onProgress(share),
  });
  if (receipt.status === 'rejected')
    throw new Error(`${receipt.rejected} rows of the ${DEMO_NAME} were rejected`);
}

/** The generated business as a source: each row is read as if it stood in its CSV file. */
function demoSource(size: Config['demo'], calendar: Calendar, signal: AbortSignal): Source {
  if (size.customers > size.transactions) {
    throw new ConfigError(
      `DEMO_CUSTOMERS is "${size.customers}"; expected at most DEMO_TRANSACTIONS (${size.transactions})`,
    );
  }
  const { customers, products, transactions, tickets } = generateDemo(size);
  const tables: Record<keyof typeof csvColumns, Iterable<CsvRow>> = {
    customers,
    products,
    sales_transactions: transactions,
    support_tickets: tickets,
  };
  const plans = Object.entries(csvColumns).map(([name, columns]) => ({
    columns,
    rows: tables[name as keyof typeof csvColumns],
    plan: planOf(name, columns, calendar),
  }));
  const total = customers.length + products.length + size.transactions + ticketCount(size.transactions);
  return {
    name: DEMO_NAME,
    given: Object.assign({}, ...plans.map(({ plan }) => plan.given)) as Source['given'],
    *batches() {
      let done = 0;
      for (const { columns, rows, plan } of plans) {
        for (const batch of readRows(columns, rows, plan)) {
          signal.throwIfAborted();
          done += batch.rows;
          yield { ...batch, progress: Math.min(done / total, 1) };
        }
      }
    },
  };
}

function planOf(name: string, names: readonly string[], calendar: Calendar): Plan {
  const position = (column: string) => (names.includes(column) ? names.indexOf(column) : undefined);
  return canonicalPlan({ names, position }, name, notationOf(calendar));
}

function* readRows(columns: readonly string[], rows: Iterable<CsvRow>, plan: Plan): Generator<Batch> {
  const take = plan.begin();
  let batch = emptyBatch();
  let line = 1;
  for (const row of rows) {
    const cells = columns.map((column) => String(row[column] ?? ''));
    take({ cells, line: ++line, rejection: undefined }, batch);
    if (++batch.rows < BATCH_ROWS) continue;
    yield finishedBatch(batch);
    batch = emptyBatch();
  }
  if (batch.rows > 0) yield finishedBatch(batch);
}
