import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { show } from '../testing/show.js';
import { Waiting } from './waiting.js';

test.each([
  ['Not enough data: no purchase yet.', 'Not enough data', 'No purchase yet.'],
  ['Nothing to recommend: all is bought: really.', 'Nothing to recommend', 'All is bought: really.'],
  ['Being computed.', 'Being computed', 'The answer appears here in a moment, by itself.'],
  ['No tickets.', 'Not enough data yet', 'No tickets.'],
])('“%s” is told as “%s” and “%s”', (explanation, title, advice) => {
  show(<Waiting explanation={explanation} />);
  expect(screen.getByText(title)).toBeTruthy();
  expect(screen.getByText(advice)).toBeTruthy();
});
