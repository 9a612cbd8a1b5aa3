/** @jest-environment node */
import { expect, test } from '@jest/globals';
import { roleReads, whoReads } from './matters.js';

test('says in words who reads what', () => {
  expect(whoReads('SALES')).toBe('Sales, Leadership and Admin');
  expect(whoReads('SETTINGS')).toBe('Admin');
});

test('holds nothing back before a role is known', () => {
  expect(roleReads(undefined, 'SALES')).toBe(true);
  expect(roleReads('SUPPORT', 'SALES')).toBe(false);
  expect(roleReads('SUPPORT', 'TICKET_TEXTS')).toBe(true);
});
