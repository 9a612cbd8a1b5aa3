import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useShortcuts } from './shortcuts.js';

let done: string[];
beforeEach(() => void (done = []));
afterEach(cleanup);

function Page({ singleKeys = true, dialog = false }) {
  const shortcut = (label: string, ...keys: string[]) => ({ keys, label, run: () => void done.push(label) });
  useShortcuts(
    [
      shortcut('search', 'mod+k'),
      shortcut('search', '/'),
      shortcut('customers', 'g', 'c'),
      shortcut('help', '?'),
    ],
    { singleKeys },
  );
  return (
    <>
      <input aria-label="Name" />
      {dialog && <div role="dialog">Wait</div>}
    </>
  );
}

const press = (key: string, more: object = {}, target: Element = document.body) =>
  fireEvent.keyDown(target, { key, ...more });

test('one key, two keys in turn, two at once', () => {
  render(<Page />);
  press('?', { shiftKey: true });
  press('g');
  press('c');
  press('k', { ctrlKey: true });
  press('K', { metaKey: true });
  expect(done).toEqual(['help', 'customers', 'search', 'search']);
});

test('a detour does not end where another shortcut begins', () => {
  render(<Page />);
  press('c');
  press('g');
  press('x');
  press('c');
  expect(done).toEqual([]);
  press('g');
  press('g');
  press('c');
  expect(done).toEqual(['customers']);
});

test('keys of the browser are left to it', () => {
  render(<Page />);
  press('g', { ctrlKey: true });
  press('c', { ctrlKey: true });
  press('/', { altKey: true });
  expect(done).toEqual([]);
});

test('who types in a field types, but Ctrl K still searches', () => {
  render(<Page />);
  const field = screen.getByLabelText('Name');
  press('g', {}, field);
  press('c', {}, field);
  press('/', {}, field);
  expect(done).toEqual([]);
  press('k', { ctrlKey: true }, field);
  expect(done).toEqual(['search']);
});

test('single keys rest while a dialog is open, and when they are switched off', () => {
  render(<Page dialog />);
  press('?');
  cleanup();
  render(<Page singleKeys={false} />);
  press('?');
  expect(done).toEqual([]);
});
