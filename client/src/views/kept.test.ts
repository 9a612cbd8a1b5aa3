import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { kept } from './kept.js';

const name = 'favourite-number';
const key = `contexq.${name}`;
const number = () =>
  kept<number>({ name, version: 2, isValid: (value) => typeof value === 'number', initial: 0 });

beforeEach(() => localStorage.clear());
afterEach(() => void jest.restoreAllMocks());

test('what is kept is there for the next visit', () => {
  expect(number().write(7)).toBe(true);
  expect(number().read()).toBe(7);
});

test.each([
  ['nothing', ''],
  ['no JSON', '{'],
  ['an older form', '{"version":1,"value":7}'],
  ['another type', '{"version":2,"value":"7"}'],
  ['a bare value', '7'],
])('%s reads as the initial value', (_what, text) => {
  if (text) localStorage.setItem(key, text);
  expect(number().read()).toBe(0);
});

test('a value stays the same object until it changes', () => {
  const list = kept<readonly string[]>({
    name: 'list',
    version: 1,
    isValid: (value): value is readonly string[] => Array.isArray(value),
    initial: [],
  });
  list.write(['a']);
  expect(list.read()).toBe(list.read());
});

test('another tab is heard, and an ended subscription is not called', () => {
  const mine = number();
  const heard: number[] = [];
  const end = mine.subscribe(() => heard.push(mine.read()));
  localStorage.setItem(key, '{"version":2,"value":3}');
  window.dispatchEvent(new StorageEvent('storage', { key }));
  mine.write(4);
  end();
  mine.write(5);
  expect(heard).toEqual([3, 4]);
});

describe('a browser that refuses', () => {
  const refuse = () => {
    throw new DOMException('refused', 'QuotaExceededError');
  };

  test('a full storage is told, and the value holds for as long as the page is open', () => {
    const mine = number();
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    expect(mine.write(7)).toBe(false);
    expect(mine.read()).toBe(7);
  });

  test('a forbidden storage is as an empty one', () => {
    const mine = number();
    jest.spyOn(window, 'localStorage', 'get').mockImplementation(refuse);
    expect(mine.read()).toBe(0);
    expect(mine.write(7)).toBe(false);
    expect(mine.read()).toBe(7);
  });
});
