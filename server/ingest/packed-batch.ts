import type { Batch, Kind, Records, Sourced, TransactionRecord } from '../kit/records.js';

/** The values of one field, each in the place of its record. */
type Values = Float64Array | readonly unknown[];

/** Values of which many are as the one before: each once, and before which place the next begins. */
interface Runs {
  values: unknown[];
  ends: Uint32Array;
}

/** The records of one kind, field by field: a thread gives lists to another in a fraction of the time of objects. */
interface PackedRecords {
  lines: Float64Array;
  columns: [field: string, values: Values | Runs][];
}

/** A batch as one thread gives it to another. */
export interface PackedBatch extends Omit<Batch, 'records'> {
  records: { [K in Kind]?: PackedRecords };
}

/** The batch in a form that costs little to give away. */
export function packBatch({ records, ...rest }: Batch): PackedBatch {
  const packed = Object.entries(records)
    .filter(([, sourced]) => sourced.length > 0)
    .map(([kind, sourced]) => [kind, packRecords(sourced)]);
  return { ...rest, records: Object.fromEntries(packed) as PackedBatch['records'] };
}

/** The batch that was packed. */
export function unpackBatch({ records: { transactions, ...others }, ...rest }: PackedBatch): Batch {
  const unpacked = Object.entries(others).map(([kind, packed]) => [kind, unpackRecords(packed)]);
  const records = Object.fromEntries(unpacked) as Batch['records'];
  return { ...rest, records: transactions ? { ...records, transactions: salesOf(transactions) } : records };
}

function packRecords(sourced: readonly Sourced<Kind>[]): PackedRecords {
  const fields = Object.keys(sourced[0]!.record) as (keyof Records[Kind])[];
  return {
    lines: Float64Array.from(sourced, ({ line }) => line),
    columns: fields.map((field) => [field, packValues(sourced.map(({ record }) => record[field]))]),
  };
}

function packValues(values: unknown[]): Values | Runs {
  if (values.every((value) => typeof value === 'number')) return Float64Array.from(values);
  const ends: number[] = [];
  for (let end = 1; end <= values.length; end++)
    if (end === values.length || !Object.is(values[end], values[end - 1])) ends.push(end);
  if (ends.length > values.length / 2) return values;
  return { values: ends.map((end) => values[end - 1]), ends: Uint32Array.from(ends) };
}

function valuesOf(packed: Values | Runs): Values {
  if (!('ends' in packed)) return packed;
  const values: unknown[] = [];
  for (let run = 0; run < packed.ends.length; run++)
    while (values.length < packed.ends[run]!) values.push(packed.values[run]);
  return values;
}

function unpackRecords({ lines, columns }: PackedRecords): Sourced<Kind>[] {
  const values = columns.map(([field, packed]) => [field, valuesOf(packed)] as const);
  return Array.from(lines, (line, at) => {
    const record: Record<string, unknown> = {};
    for (const [field, of] of values) record[field] = of[at];
    return { line, record: record as unknown as Records[Kind] };
  });
}

type Columns = { readonly [Field in keyof TransactionRecord]: ArrayLike<TransactionRecord[Field]> };

/** Sales stay field by field: there are so many that making an object of each takes longer than most of what is done with it. */
function salesOf({ lines, columns }: PackedRecords): Sourced<'transactions'>[] {
  const of = Object.fromEntries(columns.map(([field, packed]) => [field, valuesOf(packed)]));
  return Array.from(lines, (_, at) => new PackedSale(of as unknown as Columns, lines, at));
}

/** A sale that lies in columns. */
class PackedSale implements Sourced<'transactions'>, TransactionRecord {
  constructor(
    private readonly of: Columns,
    private readonly lines: Float64Array,
    private readonly at: number,
  ) {}

  get record(): TransactionRecord {
    return this;
  }
  get line(): number {
    return this.lines[this.at]!;
  }
  get id(): string {
    return this.of.id[this.at]!;
  }
  get orderId(): string | null {
    return this.of.orderId[this.at]!;
  }
  get customerId(): string | null {
    return this.of.customerId[this.at]!;
  }
  get productId(): string {
    return this.of.productId[this.at]!;
  }
  get quantity(): number {
    return this.of.quantity[this.at]!;
  }
  get unitPrice(): number {
    return this.of.unitPrice[this.at]!;
  }
  get amount(): number {
    return this.of.amount[this.at]!;
  }
  get occurredAt(): number {
    return this.of.occurredAt[this.at]!;
  }
  get day(): number {
    return this.of.day[this.at]!;
  }
  get month(): number {
    return this.of.month[this.at]!;
  }
}
