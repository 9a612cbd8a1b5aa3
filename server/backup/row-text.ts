import type { Column, TableShape } from '../migrations/tables-after.js';

const [TAB, NEWLINE] = ['\t', '\n'];
const NULL = '\\N';
const ESCAPED: Record<string, string> = {
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};
const MEANT = new Map(Object.entries(ESCAPED).map(([character, escape]) => [escape, character]));

/** An SQLite expression for the text of a whole row, its newline included. */
export function sqliteRow({ columns }: TableShape): string {
  const cells = columns.map((column) => `coalesce(${sqliteCell(column)}, '${NULL}')`);
  return `${cells.join(` || char(${TAB.charCodeAt(0)}) || `)} || char(${NEWLINE.charCodeAt(0)})`;
}

function sqliteCell({ name, type }: Column): string {
  if (type === 'double precision') return `format('%!.17g', ${name})`;
  if (type !== 'text') return `cast(${name} as text)`;
  return Object.entries(ESCAPED).reduce(
    (cell, [character, escape]) => `replace(${cell}, char(${character.charCodeAt(0)}), '${escape}')`,
    name,
  );
}

/** The values of a row, as text without its newline. */
export function cellsOf(row: string): (string | null)[] {
  return row.split(TAB).map((cell) => {
    if (cell === NULL) return null;
    return cell.includes('\\') ? cell.replace(/\\./g, (escape) => MEANT.get(escape) ?? escape) : cell;
  });
}

/**
 * Writes numbers with a fraction in their shortest exact form, which the databases do not agree on.
 * @param rows whole rows, each with its newline.
 */
export function withShortNumbers({ columns }: TableShape, rows: string): string {
  const places = columns.flatMap(({ type }, place) => (type === 'double precision' ? place : []));
  return rows.replace(/[^\n]+/g, (row) => {
    const cells = row.split(TAB);
    for (const place of places) if (cells[place] !== NULL) cells[place] = String(Number(cells[place]));
    return cells.join(TAB);
  });
}

export function hasFractions({ columns }: TableShape): boolean {
  return columns.some(({ type }) => type === 'double precision');
}
