import sql, { join, raw, type Sql } from 'sql-template-tag';
import { array, type Dialect } from './dialect.js';

/** Rows of whole numbers in flat memory, one row after the other, and, if named, a text in front of each. */
export interface NumberRows {
  names: readonly string[];
  /** Safe whole numbers: as many rows as there are names go into it. */
  cells: Float64Array;
  texts?: { name: string; values: readonly string[] };
}

/**
 * Such rows as a relation, like `relation`, at half its cost: SQLite cuts the numbers out of one text in which each
 * column has its width, instead of looking each up in JSON.
 */
export function numberRelation(dialect: Dialect, rows: NumberRows): Sql {
  if (dialect === 'postgres') return fromArrays(rows);
  const { names, cells, texts } = rows;
  const widths = names.map((_, column) => longest(cells, column, names.length));
  const width = widths.reduce((sum, each) => sum + each, 0);
  let from = 1;
  const picks = names.map((name, column) => {
    const pick = raw(
      `cast(substr(digits, key * ${width} + ${from}, ${widths[column]!}) as integer) as ${name}`,
    );
    from += widths[column]!;
    return pick;
  });
  if (texts) picks.unshift(raw(`value as ${texts.name}`));
  const each = texts?.values ?? new Array<number>(cells.length / names.length).fill(0);
  return sql`(select ${join(picks)} from json_each(${JSON.stringify(each)}), (select ${digitsOf(cells, widths)} as digits))`;
}

/** Adds such rows to a table. */
export function insertRows(dialect: Dialect, table: string, rows: NumberRows): Sql {
  const columns = raw(columnsOf(rows).join(', '));
  return sql`
    insert into ${raw(table)} (${columns}) select ${columns} from ${numberRelation(dialect, rows)} r where true`;
}

/** The names of all columns: first that of the text. */
export function columnsOf({ names, texts }: Pick<NumberRows, 'names' | 'texts'>): string[] {
  return [...(texts ? [texts.name] : []), ...names];
}

function fromArrays(rows: NumberRows): Sql {
  const { names, cells, texts } = rows;
  const columns = names.map((_, column) => {
    const values = new Float64Array(cells.length / names.length);
    for (let row = 0; row < values.length; row++) values[row] = cells[row * names.length + column]!;
    return array('bigint', values);
  });
  if (texts) columns.unshift(array('text', texts.values));
  return sql`(select * from unnest(${join(columns)}) as r(${raw(columnsOf(rows).join(', '))}))`;
}

/** Characters of the longest number of a column. */
function longest(cells: Float64Array, column: number, columns: number): number {
  let [least, most] = [0, 0];
  for (let at = column; at < cells.length; at += columns) {
    const cell = cells[at]!;
    if (cell < least) least = cell;
    else if (cell > most) most = cell;
  }
  return Math.max(String(least).length, String(most).length);
}

const [SPACE, MINUS, ZERO] = [32, 45, 48];

/** The numbers as text, each filled up with spaces from the left. */
function digitsOf(cells: Float64Array, widths: readonly number[]): Buffer {
  const width = widths.reduce((sum, each) => sum + each, 0);
  const digits = Buffer.alloc((cells.length / widths.length) * width, SPACE);
  let end = 0;
  for (let cell = 0; cell < cells.length; cell++) {
    const value = cells[cell]!;
    let rest = Math.abs(value);
    end += widths[cell % widths.length]!;
    let at = end;
    do {
      const tenth = Math.floor(rest / 10);
      digits[--at] = ZERO + (rest - tenth * 10);
      rest = tenth;
    } while (rest > 0);
    if (value < 0) digits[at - 1] = MINUS;
  }
  return digits;
}
