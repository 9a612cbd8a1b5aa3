import { createContext, useContext } from 'react';

/** Opens the search over customers, products, tickets and pages, with a text in it already if one is given. */
type SearchEverything = (text?: string) => void;

export const SearchEverythingContext = createContext<SearchEverything>(() => undefined);

export const useSearchEverything = (): SearchEverything => useContext(SearchEverythingContext);
