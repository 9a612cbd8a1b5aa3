import { expect, test } from '@jest/globals';
import { moodParts, moodsOf } from './mood-parts.js';

const month = { tickets: 14, scored: 12, negative: 3 };
const sum = (moods: Record<string, number>) =>
  Object.values(moods).reduce((total, count) => total + count, 0);

test('moods of a month add up to its tickets, whether positive ones are known or not', () => {
  expect(moodsOf(month)).toEqual({ negative: 3, others: 9, unscored: 2 });
  expect(moodsOf({ ...month, positive: 4 })).toEqual({ negative: 3, neutral: 5, positive: 4, unscored: 2 });
  expect(sum(moodsOf({ ...month, positive: 4 }))).toBe(14);
});

test('neutral and positive are parted only where every month tells them', () => {
  const labels = (months: Parameters<typeof moodParts>[0]) => moodParts(months).map(({ label }) => label);
  expect(labels([{ ...month, positive: 4 }, month])).toEqual(['Negative', 'Not negative', 'Without a score']);
  expect(labels([{ ...month, scored: 14, positive: 0 }])).toEqual(['Negative', 'Neutral', 'Positive']);
});
