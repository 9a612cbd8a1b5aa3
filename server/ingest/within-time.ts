import { createContext, Script } from 'node:vm';
import { SourceError } from '../kit/records.js';

const context = createContext(Object.create(null) as Record<string, unknown>);
const script = new Script('work()');

/**
 * Does synchronous work, and gives it up after `limit` ms: the patterns of a mapping may take exponential
 * time, and only the engine itself can break off a pattern.
 * @throws SourceError naming the place when the time is over.
 */
export function withinTime<T>(limit: number | undefined, place: string, work: () => T): T {
  if (limit === undefined) return work();
  context['work'] = work;
  try {
    return script.runInContext(context, { timeout: limit }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    throw new SourceError(
      `${place}: a pattern of the mapping takes longer than ${limit / 1000} s on the rows from here; make it simpler`,
    );
  } finally {
    delete context['work'];
  }
}
