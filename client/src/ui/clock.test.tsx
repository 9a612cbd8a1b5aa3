import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { act, cleanup, render, screen } from '@testing-library/react';
import { Clock } from './clock.js';

beforeEach(() => void jest.useFakeTimers({ now: new Date('2026-10-17T09:59:50Z') }));
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

const pass = (milliseconds: number) =>
  act(() => {
    jest.advanceTimersByTime(milliseconds);
  });

test('the clock goes on when a minute begins, not before', () => {
  render(<Clock />);
  const shown = () => screen.getByRole('time').getAttribute('datetime');
  expect(shown()).toBe('2026-10-17T09:59:00.000Z');
  pass(9_000);
  expect(shown()).toBe('2026-10-17T09:59:00.000Z');
  pass(1_000);
  expect(shown()).toBe('2026-10-17T10:00:00.000Z');
  pass(120_000);
  expect(shown()).toBe('2026-10-17T10:02:00.000Z');
});
