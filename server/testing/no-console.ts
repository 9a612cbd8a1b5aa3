import { afterEach, beforeEach } from '@jest/globals';

// A warning nobody expected is a defect. A test that expects one replaces the method itself with jest.spyOn.
const unexpected: string[] = [];
const original = { error: console.error, warn: console.warn };

function record(level: 'error' | 'warn') {
  return (...values: unknown[]) => {
    unexpected.push(`console.${level}: ${values.map(String).join(' ')}`);
    original[level](...values);
  };
}

console.error = record('error');
console.warn = record('warn');

function failOnUnexpected() {
  const calls = unexpected.splice(0);
  if (calls.length > 0) throw new Error(`Unexpected output:\n${calls.join('\n')}`);
}

beforeEach(failOnUnexpected);
afterEach(failOnUnexpected);
