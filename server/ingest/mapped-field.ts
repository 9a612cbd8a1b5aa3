import { columnField } from './canonical-plan.js';
import { conditionOf, patternOf, type Columns } from './condition.js';
import type { ColumnSource, FieldSource } from './mapping.js';
import type { Field, Row } from './row.js';

/** A field of a mapped file, and what has to see each of its rows, be it left out or not. */
export interface MappedField extends Field {
  count?: (row: Row) => void;
}

/** Changes a value; one that is empty stays empty. */
type Change = (text: string, row: Row) => string;

/**
 * Makes the reader of one field out of what a mapping says of it.
 * @param columns finds a column, or ends the reading with a message that names the place in the mapping.
 */
export function mappedField(name: string, source: FieldSource, columns: Columns): MappedField {
  if (typeof source === 'string') return columnOf(source, columns);
  if ('constant' in source) return { column: name, text: () => source.constant };
  if ('lineOf' in source) return numberedLine(columnOf(source.lineOf, columns.at('lineOf')));
  if ('template' in source)
    return filledTemplate(name, source.template, columns.at('template'), simpleChanges(source));
  const { column, text } = columnOf(source.column, columns.at('column'));
  const changes = [...simpleChanges(source), ...columnChanges(source, columns)];
  return { column, text: (row) => changed(text(row), row, changes) };
}

function columnOf(name: string, columns: Columns): Field {
  const { column, position } = columns.find(name);
  return columnField(column, position);
}

function changed(text: string, row: Row, changes: readonly Change[]): string {
  return text === '' ? '' : changes.reduce((value, change) => change(value, row), text);
}

function simpleChanges(source: Pick<ColumnSource, 'integerId' | 'case' | 'values'>): Change[] {
  const changes: Change[] = [];
  if (source.integerId) changes.push((text) => text.replace(/^(\d+)\.0+$/, '$1'));
  if (source.case === 'upper') changes.push((text) => text.toUpperCase());
  if (source.case === 'lower') changes.push((text) => text.toLowerCase());
  if (source.values) {
    const values = new Map(Object.entries(source.values));
    changes.push((text) => values.get(text) ?? text);
  }
  return changes;
}

function columnChanges(source: ColumnSource, columns: Columns): Change[] {
  const changes: Change[] = [];
  if (source.matches !== undefined) {
    const matches = patternOf(source.matches, source.ignoreCase);
    changes.push((text) => String(matches(text)));
  }
  if (source.negateWhen) {
    const negative = conditionOf(source.negateWhen, columns.at('negateWhen'));
    changes.push((text, row) =>
      negative(row) && !text.startsWith('-') ? `-${text.replace(/^\+/, '')}` : text,
    );
  }
  return changes;
}

/** A template all of whose columns are empty is empty itself. */
function filledTemplate(name: string, template: string, columns: Columns, changes: readonly Change[]): Field {
  const parts = template.split(/\{([^{}]*)\}/).map((part, at): ((row: Row) => string) => {
    if (at % 2 === 0) return () => part;
    if (part === 'line') return (row) => String(row.line);
    const field = columnOf(part, columns);
    return (row) => changed(field.text(row), row, changes);
  });
  const fromColumns = parts.filter((_, at) => at % 2 === 1);
  return {
    column: name,
    text: (row) =>
      fromColumns.length > 0 && fromColumns.every((part) => part(row) === '')
        ? ''
        : parts
            .map((part) => part(row))
            .join('')
            .trim(),
  };
}

/** Every row counts, left out or not, so that the numbers are the same whatever a later filter says. */
function numberedLine({ column, text }: Field): MappedField {
  const counts = new Map<string, number>();
  let number = 0;
  return {
    column,
    count: (row) => {
      const value = text(row);
      number = (counts.get(value) ?? 0) + 1;
      counts.set(value, number);
    },
    text: (row) => {
      const value = text(row);
      return value === '' ? '' : `${value}#${number}`;
    },
  };
}
