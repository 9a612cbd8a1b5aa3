import type { PeriodPickerProps } from '../src/ui/period-picker.js';

/** Data from March 2024 to October 2026, the last month not over yet. */
export const periodSamples: PeriodPickerProps = {
  presets: [
    { value: '12', label: 'Last 12 months', months: { from: '2025-10', to: '2026-09' } },
    { value: '6', label: 'Last 6 months', months: { from: '2026-04', to: '2026-09' } },
    { value: '1', label: 'Last complete month', months: { from: '2026-09', to: '2026-09' } },
    { value: 'now', label: 'Month to date', months: { from: '2026-10', to: '2026-10' } },
    { value: 'ytd', label: 'Year to date', months: { from: '2026-01', to: '2026-10' } },
    { value: 'all', label: 'All data' },
  ],
  chosen: '12',
  available: Array.from({ length: 32 }, (_, month) =>
    new Date(Date.UTC(2024, 2 + month)).toISOString().slice(0, 7),
  ),
  comparisons: [
    { value: 'before', label: 'The period before' },
    { value: 'year', label: 'Same months last year' },
    { value: 'none', label: 'Nothing' },
  ],
  comparison: 'before',
  onChange: () => undefined,
};
