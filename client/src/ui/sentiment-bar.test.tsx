import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { show } from '../testing/show.js';
import { SentimentBar } from './sentiment-bar.js';

const texts = () => screen.getAllByRole('listitem').map((item) => item.textContent);

test('each mood is named with its share and count, and drawn in proportion', () => {
  const { container } = show(<SentimentBar label="Mood" negative={9} neutral={0} positive={3} />);
  expect(texts()).toEqual([' Negative 75% (9)', ' Neutral 0% (0)', ' Positive 25% (3)']);
  const parts = [...container.querySelectorAll<HTMLElement>('.cq-sentiment-bar span')];
  expect(parts.map(({ dataset, style }) => [dataset['mood'], style.flexGrow])).toEqual([
    ['negative', '9'],
    ['positive', '3'],
  ]);
});

test('without tickets there are no shares', () => {
  show(<SentimentBar label="Mood" negative={0} neutral={0} positive={0} />);
  expect(texts()[0]).toBe(' Negative – (0)');
});
