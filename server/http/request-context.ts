import type { Logger } from 'pino';
import type { Context } from '../kit/context.js';

/** What resolvers get, and what those around them need to know of the request. */
export interface RequestContext extends Context {
  requestId: string;
  log: Logger;
  /** Counts points against the caller's limit. @throws CallerError when there are none left. */
  charge: (points: number) => Promise<void>;
  /** Says that the answer rests on the data alone, and is whole. */
  mayBeKept: () => void;
  /** What the query costs, once that is known. */
  cost?: number;
}
