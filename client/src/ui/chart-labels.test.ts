import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { axisLabels } from './chart-labels.js';
import { textWidth } from './chart-text-width.js';
import { createFormat } from './format.js';

const format = createFormat({ locale: 'en-US', timeZone: 'UTC' });

/** So many months that end with October 2026. */
function months(count: number) {
  return Array.from({ length: count }, (_, index) => {
    const month = new Date(Date.UTC(2026, 10 - count + index)).toISOString().slice(0, 7);
    const [tick, year] = [format.monthOnly(month), format.year(month)];
    return { label: `${tick} ${year}`, tick, year, value: 1, incomplete: false };
  });
}

const told = (count: number, stride: number) =>
  axisLabels(months(count), stride).flatMap((label) =>
    label ? [[label.tick, label.year].filter(Boolean).join(' ')] : [],
  );

test('with room every month is named, and the year where it changes', () => {
  expect(told(4, 60)).toEqual(['Jul 2026', 'Aug', 'Sep', 'Oct']);
  expect(told(12, 60).slice(0, 4)).toEqual(['Nov 2025', 'Dec', 'Jan 2026', 'Feb']);
});

test('on a phone months are left out, but never January', () => {
  expect(told(12, 22)).toEqual(['Nov 2025', 'Jan 2026', 'Mar', 'May', 'Jul', 'Sep']);
});

test('over five years the same months return, and at last only years', () => {
  expect(told(60, 12).slice(0, 5)).toEqual(['Jan 2022', 'Apr', 'Jul', 'Oct', 'Jan 2023']);
  expect(told(60, 4)).toEqual(['2022', '2023', '2024', '2025', '2026']);
});

test('a long label is cut', () => {
  const [label] = axisLabels([{ ...months(1)[0]!, tick: 'The whole of the month of October' }], 300);
  expect(label?.tick).toMatch(/^The whole.*…$/);
});

test('of two years that would meet, the one that has begun stays', () => {
  expect(told(11, 32).slice(0, 3)).toEqual(['Dec', 'Jan 2026', 'Feb']);
});

test('labels never touch, however narrow the chart', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 120 }),
      fc.double({ min: 1, max: 200, noNaN: true }),
      (count, stride) => {
        const labels = axisLabels(months(count), stride);
        const texts = { tick: 12, year: 11 } as const;
        for (const line of ['tick', 'year'] as const) {
          const drawn = labels.flatMap((label, index) => {
            const text = label?.[line];
            return text ? [{ x: index * stride, half: textWidth(text, texts[line]) / 2 }] : [];
          });
          drawn.slice(1).forEach(({ x, half }, index) => {
            const before = drawn[index]!;
            expect(x - half).toBeGreaterThan(before.x + before.half);
          });
        }
        expect(labels.some(Boolean)).toBe(true);
      },
    ),
  );
});
