import { CombinedGraphQLErrors, ServerError, ServerParseError } from '@apollo/client/errors';
import type { Failure } from './ui/load.js';

function explainStatus(status: number): Failure {
  if (status === 401 || status === 403)
    return { title: 'You may not see this', advice: 'Sign in again, or ask for access.' };
  if (status === 429) return { title: 'Too many requests', advice: 'Wait a minute, then try again.' };
  return {
    title: `The server has a problem (${status})`,
    advice: 'Try again in a moment. If it stays, tell whoever runs ContexQ.',
  };
}

/** Any error of a query as a title and a sentence that says what to do. Messages of the server are kept as they are. */
export function explainFailure(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) {
    return {
      title: 'The server could not answer',
      advice: error.errors.map(({ message }) => message).join(' '),
    };
  }
  if (ServerError.is(error) || ServerParseError.is(error)) return explainStatus(error.statusCode);
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return { title: 'The server takes too long', advice: 'It may be busy. Try again in a moment.' };
  if ('navigator' in globalThis && !navigator.onLine)
    return { title: 'You are offline', advice: 'It goes on by itself once you are connected.' };
  return { title: 'The server cannot be reached', advice: 'Check your connection, then try again.' };
}
