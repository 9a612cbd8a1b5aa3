import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { show } from '../testing/show.js';
import { CommandPalette, type CommandGroup, type CommandSearch } from './command-palette.js';

Element.prototype.scrollIntoView = () => undefined;
afterEach(cleanup);

/** A palette over three fruits, with what it opened and whether it is still there. */
function showFruits(search: CommandSearch = { state: 'done' }) {
  const opened: string[] = [];
  const command = (label: string) => ({ id: label, label, run: () => void opened.push(label) });
  const all: readonly CommandGroup[] = [
    { title: 'Sweet', commands: [command('Apple'), command('Banana')] },
    { title: 'Sour', commands: [command('Lemon')] },
  ];
  const onClose = jest.fn();
  function Fruits() {
    const [text, setText] = useState('');
    const groups = all
      .map(({ title, commands }) => ({
        title,
        commands: commands.filter(({ label }) => label.toLowerCase().startsWith(text)),
      }))
      .filter(({ commands }) => commands.length > 0);
    return <CommandPalette text={text} onText={setText} groups={groups} search={search} onClose={onClose} />;
  }
  show(<Fruits />);
  const field = screen.getByRole('combobox');
  return {
    opened,
    onClose,
    type: (value: string) => fireEvent.change(field, { target: { value } }),
    press: (...keys: string[]) => keys.forEach((key) => fireEvent.keyDown(field, { key })),
    current: () => {
      const option = document.getElementById(field.getAttribute('aria-activedescendant') ?? '');
      expect(option?.getAttribute('aria-selected')).toBe('true');
      return option?.textContent;
    },
    status: () => screen.getByRole('status').textContent,
  };
}

describe('the keyboard', () => {
  test('walks over the groups and around the ends', () => {
    const { press, current } = showFruits();
    expect(current()).toBe('Apple');
    press('ArrowDown', 'ArrowDown');
    expect(current()).toBe('Lemon');
    press('ArrowDown');
    expect(current()).toBe('Apple');
    press('ArrowUp');
    expect(current()).toBe('Lemon');
    press('PageUp');
    expect(current()).toBe('Apple');
  });

  test('opens what is chosen and closes', () => {
    const { press, opened, onClose } = showFruits();
    press('ArrowDown', 'Enter');
    expect(opened).toEqual(['Banana']);
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  test('typing begins at the first that fits', () => {
    const { press, type, current } = showFruits();
    press('ArrowDown');
    type('l');
    expect(current()).toBe('Lemon');
  });

  test('a key that ends the composing of a letter opens nothing', () => {
    const { opened } = showFruits();
    fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Enter', isComposing: true });
    expect(opened).toEqual([]);
  });
});

test('a click opens', () => {
  const { opened } = showFruits();
  fireEvent.click(screen.getByRole('option', { name: 'Lemon' }));
  expect(opened).toEqual(['Lemon']);
});

test('says how many there are, also when there is none', () => {
  const { status, type } = showFruits();
  expect(status()).toBe('3 results');
  type('b');
  expect(status()).toBe('1 result');
  type('x');
  expect(status()).toBe('0 results');
  expect(screen.getByText(/Nothing found for “x”/)).not.toBeNull();
  expect(screen.getByRole('combobox').getAttribute('aria-expanded')).toBe('false');
});

test('while the search is under way what is known can be opened; nothing is said to be missing', () => {
  const { status, type, press, opened } = showFruits({ state: 'searching' });
  expect(status()).toBe('Searching');
  press('Enter');
  expect(opened).toEqual(['Apple']);
  type('x');
  expect(screen.queryByText(/Nothing found/)).toBeNull();
});

test('a search that failed can be tried again', () => {
  const retry = jest.fn();
  showFruits({ state: 'failed', failure: { title: 'No connection', advice: 'Wait.' }, retry });
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(retry).toHaveBeenCalled();
});
