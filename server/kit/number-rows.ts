import sql, { join, raw, type Sql } from 'sql-template-tag';
import { array, type Dialect } from './dialect.js';

/** Rows of whole numbers in flat memory, column by column, and, if named, a text in front of each. */
export interface NumberRows {
  /** Safe whole numbers by the names of their columns, in the order of the rows. */
  columns: Readonly<Record<string, Float64Array>>;
  texts?: { name: string; values: readonly string[] };
}

/** How many rows there are. */
export function countRows({ columns }: NumberRows): number {
  return Object.values(columns)[0]!.length;
}

/**
 * Such rows as a relation, like `relation`, at a fraction of its cost: SQLite cuts the numbers of each column out of one
 * text in which all are equally wide, instead of looking each up in JSON.
 */
export function numberRelation(dialect: Dialect, rows: NumberRows): Sql {
  if (dialect === 'postgres') return fromArrays(rows);
  const { columns, texts } = rows;
  const [[first, numbers], ...others] = Object.entries(columns) as [
    [string, Float64Array],
    ...[string, Float64Array][],
  ];
  const picks = others.map(([name, cells]) => sql`${numbersOf(cells)} as ${raw(name)}`);
  // what the rows are gone through by is there without cutting: the texts, or else the first numbers
  if (texts) picks.unshift(raw(`value as ${texts.name}`), sql`${numbersOf(numbers)} as ${raw(first)}`);
  else picks.unshift(raw(`value as ${first}`));
  const each = texts?.values ?? Array.from(numbers);
  return sql`(select ${join(picks)} from json_each(${JSON.stringify(each)}))`;
}

/** Adds such rows to a table. */
export function insertRows(dialect: Dialect, table: string, rows: NumberRows): Sql {
  const columns = raw(namesOf(rows).join(', '));
  return sql`
    insert into ${raw(table)} (${columns}) select ${columns} from ${numberRelation(dialect, rows)} r where true`;
}

/** The names of all columns: first that of the text. */
export function namesOf({ columns, texts }: NumberRows): string[] {
  return [...(texts ? [texts.name] : []), ...Object.keys(columns)];
}

function fromArrays(rows: NumberRows): Sql {
  const arrays = Object.values(rows.columns).map((cells) => array('bigint', cells));
  if (rows.texts) arrays.unshift(array('text', rows.texts.values));
  return sql`(select * from unnest(${join(arrays)}) as r(${raw(namesOf(rows).join(', '))}))`;
}

const [SPACE, MINUS, ZERO] = [32, 45, 48];
/** So many digits at once are divided as integers, in a fraction of the time. */
const AT_ONCE = 9;
const LARGE = 10 ** AT_ONCE;

/** The numbers of one column, each by the `key` of its row. */
function numbersOf(cells: Float64Array): Sql {
  const [least, most] = rangeOf(cells);
  if (least === most) return sql`cast(${least} as integer)`;
  const width = Math.max(String(least).length, String(most).length) + 1;
  // texts are counted from 1, and one that begins at 0 lacks its first place: no number needs it
  return sql`cast(substr(${digitsOf(cells, width)}, ${raw(`key * ${width}, ${width}`)}) as integer)`;
}

/** The numbers of one column as text, each filled up with spaces from the left; the first is a place shorter. */
function digitsOf(cells: Float64Array, width: number): Buffer {
  const digits = Buffer.alloc(cells.length * width - 1, SPACE);
  let end = -1;
  for (const value of cells) {
    let rest = Math.abs(value);
    end += width;
    let at = end;
    while (rest >= LARGE) {
      const above = Math.floor(rest / LARGE);
      let low = (rest - above * LARGE) | 0;
      for (const stop = at - AT_ONCE; at > stop; low = (low / 10) | 0) digits[--at] = ZERO + (low % 10);
      rest = above;
    }
    let low = rest | 0;
    do {
      const tenth = (low / 10) | 0;
      digits[--at] = ZERO + (low - tenth * 10);
      low = tenth;
    } while (low > 0);
    if (value < 0) digits[at - 1] = MINUS;
  }
  return digits;
}

/** The least and the greatest number of a column; 0 when it has none. */
function rangeOf(cells: Float64Array): [least: number, most: number] {
  let [least, most] = [cells[0] ?? 0, cells[0] ?? 0];
  for (const cell of cells) {
    if (cell < least) least = cell;
    else if (cell > most) most = cell;
  }
  return [least, most];
}
