import { Records1760000000001 } from './0001-records.js';
import { Rollups1760000000002 } from './0002-rollups.js';
import { Scores1760000000003 } from './0003-scores.js';
import { TicketMoods1760000000004 } from './0004-ticket-moods.js';
import { PositiveTickets1760000000005 } from './0005-positive-tickets.js';
import { Identity1760000000006 } from './0006-identity.js';
import { SharedCounts1760000000007 } from './0007-shared-counts.js';
import { WriteReceipts1760000000010 } from './0010-write-receipts.js';
import { CountedCustomers1760000000011 } from './0011-counted-customers.js';
import { LeanerIndexes1760000000012 } from './0012-leaner-indexes.js';
import { RankedScores1760000000013 } from './0013-ranked-scores.js';

/** Every migration, oldest first. */
export const MIGRATIONS = [
  Records1760000000001,
  Rollups1760000000002,
  Scores1760000000003,
  TicketMoods1760000000004,
  PositiveTickets1760000000005,
  Identity1760000000006,
  SharedCounts1760000000007,
  WriteReceipts1760000000010,
  CountedCustomers1760000000011,
  LeanerIndexes1760000000012,
  RankedScores1760000000013,
];
