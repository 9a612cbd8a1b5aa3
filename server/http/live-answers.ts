import {
  createSourceEventStream,
  execute,
  GraphQLError,
  type ExecutionArgs,
  type ExecutionResult,
} from 'graphql';
import type { Config } from '../config.js';
import { createContext } from '../context.js';
import type { Database } from '../database.js';
import type { Context } from '../kit/context.js';
import { DataWatch } from '../pipeline/data-watch.js';
import { withinTime } from './query-time.js';

/**
 * How subscriptions are answered: `follow` says when there is something to tell; `subscribe` begins one, and answers
 * each time from what is stored then. The context of a subscription need not hold more than who asks.
 */
export function subscriptionsAnswered(database: Database, config: Config, readState: () => Promise<string>) {
  const watch = new DataWatch(readState);
  return {
    follow: () => watch.follow(),
    subscribe: async (args: ExecutionArgs): Promise<ExecutionResult | AsyncIterable<ExecutionResult>> => {
      const { principal, origin } = args.contextValue as Pick<Context, 'principal' | 'origin'>;
      const stream = await createSourceEventStream(args);
      if (!(Symbol.asyncIterator in stream)) return { ...stream, errors: stream.errors?.map(ofCaller) };
      return mapped(stream[Symbol.asyncIterator](), async () => {
        const state = await readState();
        const contextValue = createContext(withinTime(database), config, principal, origin, state);
        return execute({ ...args, contextValue });
      });
    },
  };
}

/** Each entry made into another; ends as soon as it is told to, as a generator that waits would not. */
function mapped<T, R>(from: AsyncIterator<T>, make: (entry: T) => R | Promise<R>): AsyncIterableIterator<R> {
  return {
    next: async () => {
      const entry = await from.next();
      return entry.done ? { done: true, value: undefined } : { done: false, value: await make(entry.value) };
    },
    return: async () => {
      await from.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** What is wrong before any resolver runs, such as with a variable, the caller has to mend. */
function ofCaller(error: GraphQLError): GraphQLError {
  if (!error.path) error.extensions.code ??= 'BAD_USER_INPUT';
  return error;
}
