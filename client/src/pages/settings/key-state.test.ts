/** @jest-environment node */
import { expect, test } from '@jest/globals';
import { createFormat } from '../../ui/format.js';
import { keyState } from './key-state.js';

const format = createFormat({ locale: 'en-GB', timeZone: 'UTC' });
const now = Date.parse('2026-10-17T12:00:00Z');
const key = { expiresAt: '2027-10-17T12:00:00Z', revokedAt: null, formerUntil: null };

test.each([
  [key, 'active', 'Until 17 Oct 2027'],
  [{ ...key, expiresAt: '2026-10-20T12:00:00Z' }, 'ending', 'Only until 20 Oct 2026'],
  [{ ...key, expiresAt: '2026-10-17T12:00:00Z' }, 'over', 'Ran out on 17 Oct 2026'],
  [{ ...key, revokedAt: '2026-10-01T12:00:00Z' }, 'over', 'Revoked on 1 Oct 2026'],
  [
    { ...key, formerUntil: '2026-10-18T09:30:00Z' },
    'ending',
    'Until 17 Oct 2027; the secret before until 18 Oct 2026, 09:30',
  ],
  [{ ...key, formerUntil: '2026-10-17T09:30:00Z' }, 'active', 'Until 17 Oct 2027'],
])('%j', (of, stage, words) => {
  expect(keyState(of, now, format)).toEqual({ stage, words });
});
