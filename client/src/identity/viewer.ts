import { useFragment } from '@apollo/client/react';
import { useCallback } from 'react';
import { type Matter, type ReaderFragment, ReaderFragmentDoc } from '../generated/graphql.js';

/** Who reads, as the latest answer said: every page's query carries `viewer { ...Reader }`. */
export function useReader(): ReaderFragment | undefined {
  const { data, complete } = useFragment({ fragment: ReaderFragmentDoc, from: { __typename: 'Viewer' } });
  return complete ? data : undefined;
}

/** Tells whether the reader's role sees a matter; until an answer says so, it is not held back. */
export function useMayRead(): (matter: Matter) => boolean {
  const known = useReader()?.matters;
  return useCallback((matter) => !known || known.includes(matter), [known]);
}
