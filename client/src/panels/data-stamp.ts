import { useFragment } from '@apollo/client/react';
import { DataStampFragmentDoc, type DataStampFragment } from '../generated/graphql.js';

/** What the answers rest on, as the latest of them said: every page's query carries `dataStatus { ...DataStamp }`. */
export function useDataStamp(): DataStampFragment | undefined {
  const { data, complete } = useFragment({
    fragment: DataStampFragmentDoc,
    from: { __typename: 'DataStatus' },
  });
  return complete ? data : undefined;
}
