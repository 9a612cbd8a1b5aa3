import { CallerError } from '../kit/errors.js';

/** `lost`: the connection is gone or cannot be had. `conflict`: another transaction was in the way. Both pass. */
export type Passing = 'lost' | 'conflict';

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const STARTING = '57P03';
const LOST_STATES = new Set([
  '57P01', // shut down
  '57P02', // crashed
  STARTING,
  '57P05', // idle for too long
  '25P03', // idle in a transaction for too long
  '25006', // no longer the primary
  '53300', // too many connections
]);
const LOST_SYSTEM_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'ENOTFOUND',
]);
/** What the driver says has no code. */
const LOST_WORDS = /^(Connection terminated|Client (has encountered a connection error|was closed))/;

/** What a failure is that is gone when the same is tried again; undefined for one that stays. */
export function passingFault(error: unknown): Passing | undefined {
  const code = codeOf(error);
  if (code === '40001' || code === '40P01') return 'conflict';
  const isLost = LOST_STATES.has(code) || LOST_SYSTEM_CODES.has(code) || /^08...$/.test(code);
  return isLost || (code === '' && error instanceof Error && LOST_WORDS.test(error.message))
    ? 'lost'
    : undefined;
}

/** Whether a database cannot be connected to yet: it starts, or recovers from a crash. */
export function isStarting(error: unknown): boolean {
  return codeOf(error) === STARTING;
}

/** Ended because it took, or waited for a lock or a connection, longer than it may. */
const TOO_LONG = new Set(['57014', '55P03']);
const NO_CONNECTION_FREE = 'timeout exceeded when trying to connect';

/** What callers are told of a failure that passes; any other is left as it is. */
export function tellCaller(error: unknown): unknown {
  if (passingFault(error)) return unavailable('The database cannot be reached; try again in a moment');
  if (tookTooLong(error)) return unavailable('The database is busy; try again in a moment');
  return error;
}

function tookTooLong(error: unknown): boolean {
  return TOO_LONG.has(codeOf(error)) || (error instanceof Error && error.message === NO_CONNECTION_FREE);
}

export function unavailable(message: string): CallerError {
  return new CallerError('UNAVAILABLE', message);
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : '';
}
