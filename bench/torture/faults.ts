import type { Fault } from './fault.js';
import { atOnce } from './faults/at-once.js';
import { CLOCK } from './faults/clock.js';
import { CONNECTIONS_CUT, POSTGRES_RESTARTED, REPLICA_LOST } from './faults/connections-lost.js';
import { diskFull, NO_ROOM_BESIDE } from './faults/disk-full.js';
import { killedLoad } from './faults/killed-load.js';
import { LYING_DISK, POWER_CUT } from './faults/power-cut.js';

const ALL: readonly Fault[] = [
  killedLoad('sqlite'),
  killedLoad('postgres'),
  POWER_CUT,
  LYING_DISK,
  diskFull('sqlite'),
  diskFull('postgres'),
  NO_ROOM_BESIDE,
  CONNECTIONS_CUT,
  POSTGRES_RESTARTED,
  REPLICA_LOST,
  atOnce('sqlite'),
  atOnce('postgres'),
  CLOCK,
];

/** Every fault by its name, in the order in which they are done. */
export const FAULTS: Readonly<Record<string, Fault>> = Object.fromEntries(
  ALL.map((fault) => [fault.name, fault]),
);
