import { useMemo } from 'react';
import { type Params, useLocation, useParams } from 'react-router';

/** What an address says. */
export interface Address {
  /** The parts of its path that have a name. */
  params: Readonly<Params>;
  search: URLSearchParams;
  /** One value of the query part; nothing where it is absent. */
  value: (name: string) => string | undefined;
}

export function addressOf(params: Readonly<Params>, query: string): Address {
  const search = new URLSearchParams(query);
  return { params, search, value: (name) => search.get(name) ?? undefined };
}

/** The address of the page shown. */
export function useAddress(): Address {
  const params = useParams();
  const { search } = useLocation();
  return useMemo(() => addressOf(params, search), [params, search]);
}
