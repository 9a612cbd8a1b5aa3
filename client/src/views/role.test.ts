import { expect, test } from '@jest/globals';
import { landing, roleOf, usualView } from './role.js';

const search = (text: string) => new URLSearchParams(text);

test('the address says for whom the overview is laid out; anything else is for everyone', () => {
  expect(roleOf(search('view=support'))).toBe('support');
  expect(roleOf(search(''))).toBe('everyone');
  expect(roleOf(search('view=toString'))).toBe('everyone');
});

test('the start leads to the view of the role, with all that was asked for', () => {
  expect(landing(search('period=3'), 'sales')).toBe('/?view=sales&period=3');
  expect(landing(search(''), 'everyone')).toBeUndefined();
});

test('a shared view stays what it is', () => {
  expect(landing(search('view=everyone'), 'sales')).toBeUndefined();
});

test('one begins with the view of one’s own role, unless one has chosen another', () => {
  expect(usualView(null, 'SUPPORT')).toBe('support');
  expect(usualView(null, 'ADMIN')).toBe('everyone');
  expect(usualView('everyone', 'SUPPORT')).toBe('everyone');
  expect(usualView(null, undefined)).toBe('everyone');
});
