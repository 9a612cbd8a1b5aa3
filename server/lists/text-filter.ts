import sql, { join, type Sql } from 'sql-template-tag';
import { badInput } from '../kit/errors.js';
import { searchWords } from '../kit/sort-name.js';

/** A condition that holds when every word of a text begins some word of the record. @param key the record's key column. */
export function matchesText(kind: 'customer' | 'product' | 'ticket', key: Sql, text: string): Sql {
  const words = searchWords(checkText(text));
  if (words.length === 0) return sql`1 = 1`;
  return join(
    words.map(
      (word) => sql`${key} in (
      select record_key from search_terms where kind = ${kind} and term >= ${word} and term < ${`${word}\u{10ffff}`})`,
    ),
    ' and ',
  );
}

/** A condition that a column has one of some values; an empty list asks for nothing. */
export function isOneOf(column: Sql, values: readonly string[] | undefined): Sql {
  if (!values) return sql`1 = 1`;
  return values.length === 0 ? sql`1 = 0` : sql`${column} in (${join(values.map(checkText))})`;
}

/** @throws CallerError for a text that no stored value can hold. */
export function checkText(text: string): string {
  if (text.includes('\u0000')) throw badInput('a text holds U+0000; remove it');
  if (text.length > 500) throw badInput(`a text has ${text.length} characters; expected at most 500`);
  return text;
}
