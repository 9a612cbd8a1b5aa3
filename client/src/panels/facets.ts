import { useFragment } from '@apollo/client/react';
import { FilterChoicesFragmentDoc, type FilterChoicesFragment } from '../generated/graphql.js';

/** What lists can be filtered by, as far as any page has asked for it: `facets { segments }` in its own query will do. */
export function useFacets(): Partial<FilterChoicesFragment> {
  return useFragment({ fragment: FilterChoicesFragmentDoc, from: { __typename: 'Facets' } }).data;
}
