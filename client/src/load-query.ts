import type { OperationVariables } from '@apollo/client';
import { explainFailure } from './explain-failure.js';
import type { QueryResult } from './query-hook.js';
import type { Load } from './ui/load.js';

/**
 * Turns a query's answer into what there is to show. After a failure the last answer to the same question stays on
 * screen; while another question is under way (a filter, a page further), the answer to the one before does.
 */
export function loadQuery<Data, Variables extends OperationVariables>(
  result: QueryResult<Data, Variables>,
): Load<Data> {
  const { data, previousData, error, client, observable, variables } = result;
  if (error) {
    const failure = explainFailure(error);
    // Whatever else is on the page has most likely failed for the same reason.
    const retry = () => void client.refetchQueries({ include: 'active' }).catch(() => undefined);
    const kept = client.readQuery<Data, Variables>({
      query: observable.query,
      variables: variables as Variables,
    });
    return kept ? { state: 'stale', data: kept, failure, retry } : { state: 'failed', failure, retry };
  }
  if (data) return { state: 'ready', data: data };
  if (previousData) return { state: 'updating', data: previousData };
  return { state: 'loading' };
}
