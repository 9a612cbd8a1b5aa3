/** @jest-environment node */
import { expect, test } from '@jest/globals';
import { returnAddress, signInHref } from './return-address.js';

test.each(['/customers?segment=SMB', '/tickets/T%2F1', '/?view=support#top'])(
  'after signing in one comes back to %s',
  (from) => {
    const { pathname, search } = new URL(from, 'http://here');
    const asked = new URLSearchParams(signInHref({ pathname, search }).split('?')[1]).get('from');
    expect(asked === null ? '/' : returnAddress(asked)).toBe(`${pathname}${search}`);
  },
);

test.each([
  null,
  '',
  'https://elsewhere.example/',
  '//elsewhere.example/',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  'javascript:alert(1)',
  '/sign-in?from=/sign-in',
])('%j leads to the beginning', (from) => {
  expect(returnAddress(from)).toBe('/');
});

test('the start and the pages by which one comes in are not worth coming back to', () => {
  expect(signInHref({ pathname: '/', search: '' })).toBe('/sign-in');
  expect(signInHref({ pathname: '/setup', search: '' })).toBe('/sign-in');
});
