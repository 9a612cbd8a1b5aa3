import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ChartOrder, planChart } from './chart-plan.js';
import { createFormat } from './format.js';

const format = createFormat({ locale: 'en-GB', currency: 'GBP', timeZone: 'UTC' });

const points = (values: readonly (number | null)[]) =>
  values.map((value, index) => ({ label: `M${index}`, tick: `M${index}`, value, incomplete: false }));

const plan = (order: Partial<ChartOrder> & Pick<ChartOrder, 'points'>) =>
  planChart({ kind: 'bar', unit: 'money', width: 600, height: 260, ...order }, format);

const tickTexts = (order: Parameters<typeof plan>[0]) => {
  const { ticks, tickText } = plan(order);
  return ticks.map(tickText).map((text) => text.toUpperCase());
};

test('amounts and counts are compact on the axis, and small ones exact', () => {
  expect(tickTexts({ points: points([1_200_000]) })).toEqual(['£0', '£500K', '£1M', '£1.5M']);
  expect(tickTexts({ points: points([0.4]) })).toEqual(['£0.00', '£0.10', '£0.20', '£0.30', '£0.40']);
  expect(tickTexts({ points: points([2]), unit: 'count' })).toEqual(['0', '1', '2']);
});

test('scores lie around zero', () => {
  const { scale } = plan({ points: points([0.3, 0.1]), unit: 'score', kind: 'line' });
  expect(scale.min).toBe(-scale.max);
});

test('what is compared with is in sight too', () => {
  const comparison = { label: 'A year ago', points: points([900, -100]) };
  const { scale } = plan({ points: points([500, 400]), comparison });
  expect(scale.max).toBeGreaterThanOrEqual(900);
  expect(scale.min).toBeLessThanOrEqual(-100);
});

test('whatever the values and however narrow the chart, every point lies within the drawing', () => {
  const value = fc.option(fc.integer({ min: -1e9, max: 1e9 }));
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 160, max: 2000 }),
      fc.constantFrom('line' as const, 'bar' as const),
      (values, width, kind) => {
        const { innerWidth, innerHeight, columns, y } = plan({ points: points(values), width, kind });
        expect(columns).toHaveLength(values.length);
        for (const { x, from, to } of columns) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(innerWidth + 0.001);
          expect(to).toBeGreaterThan(from);
        }
        for (const known of values.filter((candidate) => candidate !== null)) {
          expect(y(known)).toBeGreaterThanOrEqual(-0.001);
          expect(y(known)).toBeLessThanOrEqual(innerHeight + 0.001);
        }
      },
    ),
  );
});
