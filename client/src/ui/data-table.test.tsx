import { describe, expect, jest, test } from '@jest/globals';
import { fireEvent, screen, within } from '@testing-library/react';
import { show } from '../testing/show.js';
import { type Column, DataTable, type Sort } from './data-table.js';

interface Customer {
  name: string;
  orders: number;
}

const customers: Customer[] = [
  { name: 'Bluebird', orders: 3 },
  { name: 'Alder', orders: 12 },
];

const columns: Column<Customer>[] = [
  { key: 'NAME', header: 'Name', sortable: true, cell: ({ name }) => name },
  { key: 'ORDERS', header: 'Orders', align: 'right', sortable: true, cell: ({ orders }) => orders },
];

function showCustomers(sort: Sort) {
  const onSort = jest.fn();
  show(
    <DataTable
      caption="Customers"
      rows={customers}
      rowKey={({ name }) => name}
      columns={columns}
      sort={sort}
      onSort={onSort}
    />,
  );
  return onSort;
}

describe('a table', () => {
  test('is named, and its rows keep the order they come in', () => {
    showCustomers({ key: 'NAME', direction: 'ascending' });
    const rows = within(screen.getByRole('table', { name: 'Customers' })).getAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual(['NameOrders', 'Bluebird3', 'Alder12']);
  });

  test('tells by which column it is ordered', () => {
    showCustomers({ key: 'NAME', direction: 'descending' });
    expect(screen.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe('descending');
    expect(screen.getByRole('columnheader', { name: 'Orders' }).hasAttribute('aria-sort')).toBe(false);
  });

  test('a click turns the order round; numbers begin with the highest', () => {
    const onSort = showCustomers({ key: 'NAME', direction: 'ascending' });
    fireEvent.click(screen.getByRole('button', { name: 'Name' }));
    fireEvent.click(screen.getByRole('button', { name: 'Orders' }));
    expect(onSort.mock.calls).toEqual([
      [{ key: 'NAME', direction: 'descending' }],
      [{ key: 'ORDERS', direction: 'descending' }],
    ]);
  });
});
