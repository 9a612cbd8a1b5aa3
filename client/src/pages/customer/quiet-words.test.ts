import { expect, test } from '@jest/globals';
import { quietWords } from './quiet-words.js';

const known = (orders: number, tickets: number, enoughData = true) => ({
  sales: { orders },
  ticketSentiment: { tickets },
  health: { enoughData },
  churn: { enoughData },
});

test('of a customer who never bought nothing can have changed', () => {
  expect(quietWords(known(0, 0, false))).toEqual({
    title: 'Nothing to tell yet',
    advice: 'This customer has neither bought anything nor asked for help.',
  });
  expect(quietWords(known(0, 3)).advice).toBe(
    'This customer has not bought anything yet, and its tickets are nothing out of the ordinary.',
  );
});

test('of a customer who buys as before, only what there is is named', () => {
  expect(quietWords(known(12, 4)).advice).toBe(
    'Neither orders nor tickets show a turn that is more than chance. How the customer is doing in all is said above, by health and by the risk of leaving.',
  );
  expect(quietWords(known(12, 0, false)).advice).toBe('The orders show no turn that is more than chance.');
});
