import 'reflect-metadata';
import { constants, setPriority } from 'node:os';
import { readConfig } from '../config.js';
import { openDatabase } from '../database.js';
import { calendarOf } from '../kit/day.js';
import { refreshScores } from './refresh-scores.js';

// whoever waits for an answer goes first, and without the server there is nobody to compute for
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
process.once('disconnect', () => process.exit());

const config = readConfig();
const database = await openDatabase(config);
await refreshScores(database, { calendar: calendarOf(config.timeZone), settings: config.insights });
await database.close();
if (process.connected) process.disconnect();
