import { destination, pino, stdTimeFunctions, type Logger } from 'pino';
import type { Config } from './config.js';

/**
 * The server's log: one JSON object a line on stderr. Of an error it keeps what leads to its place and nothing that was
 * sent along with it: a failed statement carries its values, which are the customers' own.
 */
export function createLog(level: Config['logLevel'], target: number | string = 2): Logger {
  return pino(
    {
      level,
      base: undefined,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
    },
    destination({ dest: target, sync: true }),
  );
}

function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  return { type: name, message, stack, ...(cause === undefined ? {} : { cause: describeError(cause) }) };
}
