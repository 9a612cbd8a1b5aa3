/** @jest-environment node */
import { expect, test } from '@jest/globals';
import { authStatusOf } from './auth-status.js';

const answer = {
  kind: 'person',
  name: 'Ada',
  email: 'ada@example.com',
  role: 'ADMIN',
  demo: false,
  setupNeeded: false,
  oidc: { name: 'Acme ID' },
  roles: [],
};

test('what the server answers is known as it is', () => {
  expect(authStatusOf(answer)).toEqual(answer);
});

test('what a later server may add is left aside', () => {
  expect(authStatusOf({ ...answer, role: 'AUDITOR', roles: ['SALES', 'AUDITOR'], oidc: null })).toEqual({
    ...answer,
    role: undefined,
    roles: ['SALES'],
    oidc: undefined,
  });
});

test.each([null, 'visitor', {}, { kind: 'stranger' }, []])('%j is no answer', (other) => {
  expect(authStatusOf(other)).toBeUndefined();
});
