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
 * Such rows as a relation, like `relation`, at a fraction of its cost: SQLite cuts the numbers of each column out of one
 * text in which all are equally wide, instead of looking each up in JSON.
 */
export function numberRelation(dialect: Dialect, rows: NumberRows): Sql {
  if (dialect === 'postgres') return fromArrays(rows);
  const { names, cells, texts } = rows;
  const picks = names.map((name, column) => {
    const { digits, width } = digitsOf(cells, column, names.length);
    const [from, to] = [raw(`key * ${width} + 1, ${width}`), raw(name)];
    return sql`cast(substr(${digits}, ${from}) as integer) as ${to}`;
  });
  if (texts) picks.unshift(raw(`value as ${texts.name}`));
  const each = texts?.values ?? new Array<number>(cells.length / names.length).fill(0);
  return sql`(select ${join(picks)} from json_each(${JSON.stringify(each)}))`;
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

const [SPACE, MINUS, ZERO] = [32, 45, 48];
const SMALL = 2 ** 31 - 1;

/** The numbers of one column as text, each filled up with spaces from the left. */
function digitsOf(cells: Float64Array, column: number, columns: number): { digits: Buffer; width: number } {
  const width = longest(cells, column, columns);
  const digits = Buffer.alloc((cells.length / columns) * width, SPACE);
  let end = 0;
  for (let cell = column; cell < cells.length; cell += columns) {
    const value = cells[cell]!;
    let rest = Math.abs(value);
    end += width;
    let at = end;
    for (; rest > SMALL; rest = Math.floor(rest / 10)) digits[--at] = ZERO + (rest % 10);
    // most numbers come to be so small that they are divided as integers, in half the time
    let small = rest | 0;
    do {
      const tenth = (small / 10) | 0;
      digits[--at] = ZERO + (small - tenth * 10);
      small = tenth;
    } while (small > 0);
    if (value < 0) digits[at - 1] = MINUS;
  }
  return { digits, width };
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
