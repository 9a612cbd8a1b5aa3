import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import type { Config } from '../config.js';
import type { Dialect } from '../kit/dialect.js';
import { postgresUrl } from './postgres.js';

export interface Places {
  /** A folder that goes after the tests. */
  folder: string;
  /** Where an empty database is, or will be. */
  newPlace: (dialect: Dialect) => Promise<Config['database']>;
}

/** Places for databases that tests open and close themselves; to be called inside a `describe`. */
export function places(): Places {
  const folder = mkdtempSync(join(tmpdir(), 'contexq-test-'));
  let made = 0;
  afterAll(() => rmSync(folder, { recursive: true }));
  return {
    folder,
    newPlace: async (dialect) =>
      dialect === 'sqlite'
        ? { kind: 'sqlite', path: join(folder, `${++made}.sqlite`) }
        : { kind: 'postgres', url: await postgresUrl() },
  };
}
