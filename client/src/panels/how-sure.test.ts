import { describe, expect, test } from '@jest/globals';
import { createFormat } from '../ui/format.js';
import { falseAlarms, falseAlarmSentence, sureness } from './how-sure.js';

const format = createFormat({ locale: 'en', timeZone: 'UTC' });

describe('how sure a finding is, in everyday words', () => {
  test.each([
    [0, 'fewer than 1 false alarm in 1,000', 'Very sure'],
    [0.000003, 'fewer than 1 false alarm in 1,000', 'Very sure'],
    [0.001, '1 false alarm in 1,000', 'Very sure'],
    [0.0185, '1 false alarm in 54', 'Sure'],
    [0.02, '1 false alarm in 50', 'Sure'],
    [0.1, '1 false alarm in 10', 'Fairly sure'],
    [0.37, '4 false alarms in 10', 'Only a hint'],
    [1, '10 false alarms in 10', 'Only a hint'],
  ])('q = %d', (q, alarms, word) => {
    expect(falseAlarms(q, format)).toBe(alarms);
    expect(sureness(q)).toBe(word);
  });

  test('as a sentence, in the singular and the plural', () => {
    expect(falseAlarmSentence(0.02, format)).toBe('About 1 in 50 of these is expected to be a false alarm');
    expect(falseAlarmSentence(0.3, format)).toBe('About 3 in 10 of these are expected to be false alarms');
    expect(falseAlarmSentence(1e-7, format)).toBe(
      'Fewer than 1 in 1,000 of these is expected to be a false alarm',
    );
  });
});
