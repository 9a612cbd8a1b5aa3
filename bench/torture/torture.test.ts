import { afterAll, describe, expect, test } from '@jest/globals';
import { FAULTS } from './faults.js';
import { Ground } from './ground.js';

/** How often each is done here; `npm run torture` does them more often, to larger files. */
const ROUNDS = {
  'kill-sqlite': 2,
  'kill-postgres': 1,
  'power-cut': 3,
  'power-cut-lying-disk': 4,
  'disk-full-sqlite': 2,
  'disk-full-postgres': 2,
  'disk-full-beside': 1,
  'connections-cut': 1,
  'postgres-restarted': 1,
  'replica-lost': 1,
  'at-once-sqlite': 1,
  'at-once-postgres': 1,
  clock: 2,
};

describe('after faults', () => {
  const ground = new Ground({ seed: 1, sales: 300, files: 6, serves: false });
  afterAll(() => ground.clear());

  test('all are tried', () => expect(Object.keys(FAULTS)).toEqual(Object.keys(ROUNDS)));

  test.each(Object.entries(ROUNDS))(
    '%s: nothing is lost, doubled or changed',
    async (name, rounds) => {
      const fault = FAULTS[name]!;
      if (fault.impossible?.() !== undefined) return;
      const { lost, duplicated, differing, seen } = await fault.suffer(ground, rounds);
      expect({ lost, duplicated, differing, seen }).toEqual({ lost: 0, duplicated: 0, differing: 0, seen });
    },
    300_000,
  );
});
