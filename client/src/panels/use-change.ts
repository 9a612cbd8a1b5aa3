import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { explainFailure } from '../explain-failure.js';
import { refusalWords } from '../identity/refusal-words.js';
import type { Failure } from '../ui/load.js';

const failureOf = (error: unknown): Failure =>
  CombinedGraphQLErrors.is(error)
    ? refusalWords(error.errors[0]?.message ?? 'That did not work')
    : explainFailure(error);

/**
 * Has the server change something and then shows everything anew: whether that is under way, and why it did not work.
 * @param mutate what a bound mutation gives.
 */
export function useChange<Data, Variables>(mutate: (variables: Variables) => Promise<Data | undefined>) {
  const client = useApolloClient();
  const [state, setState] = useState<{ pending: boolean; failure?: Failure }>({ pending: false });

  async function change(variables: Variables, done?: (data: Data) => void) {
    setState({ pending: true });
    try {
      const data = await mutate(variables);
      setState({ pending: false });
      if (data) done?.(data);
    } catch (error) {
      setState({ pending: false, failure: failureOf(error) });
      return;
    }
    // What cannot be shown anew is told where it stands.
    await client.refetchQueries({ include: 'active' }).catch(() => undefined);
  }

  return { ...state, change: (...asked: Parameters<typeof change>) => void change(...asked) };
}
