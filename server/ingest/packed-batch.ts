import type { Batch, Kind, Records, Sourced } from '../kit/records.js';

/** The records of one kind, field by field: a thread gives lists to another in a fraction of the time of objects. */
interface PackedRecords {
  lines: Float64Array;
  columns: [field: string, values: Float64Array | readonly unknown[]][];
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
export function unpackBatch({ records, ...rest }: PackedBatch): Batch {
  const unpacked = Object.entries(records).map(([kind, packed]) => [kind, unpackRecords(packed)]);
  return { ...rest, records: Object.fromEntries(unpacked) as Batch['records'] };
}

function packRecords(sourced: readonly Sourced<Kind>[]): PackedRecords {
  const fields = Object.keys(sourced[0]!.record) as (keyof Records[Kind])[];
  return {
    lines: Float64Array.from(sourced, ({ line }) => line),
    columns: fields.map((field) => {
      const values: unknown[] = sourced.map(({ record }) => record[field]);
      const areNumbers = values.every((value) => typeof value === 'number');
      return [field, areNumbers ? Float64Array.from(values) : values];
    }),
  };
}

function unpackRecords({ lines, columns }: PackedRecords): Sourced<Kind>[] {
  return Array.from(lines, (line, at) => {
    const record: Record<string, unknown> = {};
    for (const [field, values] of columns) record[field] = values[at];
    return { line, record: record as unknown as Records[Kind] };
  });
}
