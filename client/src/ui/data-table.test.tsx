import '../testing/browser-gaps.js';
import { describe, expect, jest, test } from '@jest/globals';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { Route, Routes } from 'react-router';
import { show } from '../testing/show.js';
import { type Column, DataTable, type DataTableProps, type Sort } from './data-table.js';

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

  test('says below which of its columns the reader does not see, and who does', () => {
    show(
      <DataTable
        caption="Customers"
        rows={customers}
        rowKey={({ name }) => name}
        columns={columns.map((column) =>
          column.key === 'ORDERS' ? { ...column, withheld: 'Sales and Admin' } : column,
        )}
      />,
    );
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Name']);
    expect(screen.getByText('Orders: not for your role.').parentElement?.textContent).toContain(
      'Seen by Sales and Admin.',
    );
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

function showList(props: Partial<DataTableProps<Customer>> = {}) {
  return show(
    <>
      <DataTable
        caption="Customers"
        rows={customers}
        rowKey={({ name }) => name}
        columns={columns}
        rowHref={({ name }) => `/customers/${name}`}
        {...props}
      />
      <Routes>
        <Route path="/customers/:name" element={<p>A customer’s page</p>} />
        <Route path="*" element={null} />
      </Routes>
    </>,
  );
}

function Shrinking() {
  const [count, setCount] = useState(2);
  return (
    <>
      <DataTable
        caption="Customers"
        rows={customers.slice(0, count)}
        rowKey={({ name }) => name}
        columns={columns}
      />
      <button type="button" onClick={() => setCount(1)}>
        Fewer
      </button>
    </>
  );
}

const row = (name: RegExp) => screen.getByRole('row', { name });
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

describe('keys in a table', () => {
  test('go from row to row, which together are one stop of Tab', () => {
    showList();
    act(() => row(/Bluebird/).focus());
    press('ArrowDown');
    expect(document.activeElement).toBe(row(/Alder/));
    expect([row(/Bluebird/).tabIndex, row(/Alder/).tabIndex]).toEqual([-1, 0]);
    press('ArrowDown');
    expect(document.activeElement).toBe(row(/Alder/));
    press('Home');
    expect(document.activeElement).toBe(row(/Bluebird/));
    press('End');
    press('ArrowUp');
    expect(document.activeElement).toBe(row(/Bluebird/));
  });

  test('Enter opens what the row is about', () => {
    showList();
    act(() => row(/Alder/).focus());
    press('Enter');
    expect(screen.getByText('A customer’s page')).toBeTruthy();
  });

  test('a table that became shorter can still be reached', () => {
    show(<Shrinking />);
    fireEvent.focus(row(/Alder/));
    expect(row(/Alder/).tabIndex).toBe(0);
    fireEvent.click(screen.getByRole('button', { name: 'Fewer' }));
    expect(row(/Bluebird/).tabIndex).toBe(0);
  });
});

describe('around the rows', () => {
  test('columns can be chosen, but for the first', () => {
    const onColumns = jest.fn();
    showList({ onColumns });
    fireEvent.click(screen.getByRole('button', { name: 'Columns' }));
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Name' }).disabled).toBe(true);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Orders' }));
    expect(onColumns.mock.calls).toEqual([[['NAME']]]);
  });

  test('only chosen columns are shown', () => {
    showList({ shown: ['NAME'] });
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Name']);
  });

  test('the whole list is to be had as a file', () => {
    showList({ exportHref: '/export/customers.csv?segment=Retail' });
    const link = screen.getByRole('link', { name: 'Export CSV' });
    expect(link.getAttribute('href')).toBe('/export/customers.csv?segment=Retail');
    expect(link.hasAttribute('download')).toBe(true);
  });

  test('without rows it says so below its header', () => {
    showList({ rows: [], empty: <p>No customers match</p> });
    expect(screen.getByText('No customers match')).toBeTruthy();
    expect(screen.getAllByRole('columnheader')).toHaveLength(2);
  });
});
