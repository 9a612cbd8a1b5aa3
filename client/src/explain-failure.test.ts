/** @jest-environment node */
import { expect, test } from '@jest/globals';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { explainFailure } from './explain-failure.js';

test('what the server says is passed on', () => {
  const error = new CombinedGraphQLErrors({ errors: [{ message: 'The cursor belongs to another order.' }] });
  expect(explainFailure(error).advice).toBe('The cursor belongs to another order.');
});

test('a status becomes advice', () => {
  const answer = (status: number) =>
    new ServerError('refused', { response: new Response('', { status }), bodyText: '' });
  expect(explainFailure(answer(429)).advice).toContain('Wait a minute');
  expect(explainFailure(answer(503)).title).toBe('The server has a problem (503)');
  expect(explainFailure(answer(403)).title).toBe('You may not see this');
});

test('no answer at all is the connection', () => {
  expect(explainFailure(new TypeError('Failed to fetch')).title).toBe('The server cannot be reached');
});

test('an answer that does not come in time is not the connection', () => {
  expect(explainFailure(new DOMException('late', 'TimeoutError')).title).toBe('The server takes too long');
});
