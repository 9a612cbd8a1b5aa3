import { expect, test } from '@jest/globals';
import { createFormat } from '../../ui/format.js';
import { periodWords } from './period-words.js';

const format = createFormat({ locale: 'en-GB', timeZone: 'UTC' });
const none = { previousFrom: null, previousTo: null, toDate: false };

test.each([
  [{ ...none, from: '2025-11', to: '2026-10' }, 'Nov 2025 – Oct 2026'],
  [
    { from: '2026-04', to: '2026-09', previousFrom: '2025-10', previousTo: '2026-03', toDate: false },
    'Apr – Sept 2026; compared with Oct 2025 – Mar 2026',
  ],
  [
    { from: '2026-10', to: '2026-10', previousFrom: '2026-09', previousTo: '2026-09', toDate: true },
    'Oct 2026, as far as the data reach; compared with the same days of Sept 2026',
  ],
  [{ ...none, from: null, to: null }, 'No data yet'],
])('%j', (period, words) => expect(periodWords(period, format)).toBe(words));
