/** @jest-environment node */
import { expect, test } from '@jest/globals';
import { refusalWords } from './refusal-words.js';

test('what is wrong comes first, then what to do', () => {
  expect(refusalWords('The link has run out; ask for a new one')).toEqual({
    title: 'The link has run out',
    advice: 'Ask for a new one.',
  });
  expect(refusalWords('The current password is wrong').advice).toMatch(/try again/);
});
