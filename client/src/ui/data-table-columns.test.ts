import { describe, expect, test } from '@jest/globals';
import { shownColumns, withColumn } from './data-table-columns.js';

const columns = [
  { key: 'name', header: 'Name' },
  { key: 'segment', header: 'Segment' },
  { key: 'revenue', header: 'Revenue' },
  { key: 'margin', header: 'Margin', extra: true },
];
const keys = (chosen?: readonly string[]) => shownColumns(columns, chosen).map(({ key }) => key);

describe('the columns of a table', () => {
  test('are the usual ones unless chosen', () => expect(keys()).toEqual(['name', 'segment', 'revenue']));

  test('keep their order, and the first stays', () => {
    expect(keys(['margin', 'segment'])).toEqual(['name', 'segment', 'margin']);
    expect(keys([])).toEqual(['name']);
  });

  test('come and go one by one', () => {
    expect(withColumn(columns, undefined, 'margin', true)).toEqual(['name', 'segment', 'revenue', 'margin']);
    expect(withColumn(columns, undefined, 'segment', false)).toEqual(['name', 'revenue']);
  });

  test('that are withheld are shown to nobody, whatever is chosen', () => {
    const some = columns.map((column) =>
      column.key === 'revenue' ? { ...column, withheld: 'Sales' } : column,
    );
    expect(shownColumns(some, undefined).map(({ key }) => key)).toEqual(['name', 'segment']);
    expect(shownColumns(some, ['revenue', 'margin']).map(({ key }) => key)).toEqual(['name', 'margin']);
  });

  test('back at the usual ones nothing is chosen', () => {
    expect(withColumn(columns, ['name', 'revenue'], 'segment', true)).toBeUndefined();
  });
});
