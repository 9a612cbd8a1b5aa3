import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { FilterBar } from '../ui/filter-bar.js';
import { EmptyState } from '../ui/load-view.js';
import { type Choice, SelectFilter } from '../ui/select-filter.js';
import { useUrlState } from '../url/url-state.js';

/** A filter chosen from a few values; `value` as the query takes it, whatever stands in the address. */
export interface ListFilter {
  /** Its name in the address. */
  name: string;
  label: string;
  /** What it says when nothing is chosen: “All segments”. */
  all?: string;
  /** The one of the choices that holds where the address names none; it narrows nothing. */
  usual?: string;
  choices: readonly Choice[];
  value: string | undefined;
}

/** What narrows a list because a link led there, in words; it can only be taken away. */
export interface LedBy {
  /** The names in the address that make it up. */
  names: readonly string[];
  label: string;
  value: string;
}

export interface ListNarrowing {
  search?: { label: string; placeholder: string };
  filters?: readonly ListFilter[];
  ledBy?: readonly LedBy[];
}

const SEARCH = 'search';

/** Everything that narrows a list now, as `FilterBar` shows it. */
function activeOf({ filters = [], ledBy = [] }: ListNarrowing) {
  const chosen = filters.flatMap(({ name, label, choices, value, usual }) =>
    value === usual || value === undefined
      ? []
      : { names: [name], label, value: choices.find((choice) => choice.value === value)?.label ?? value },
  );
  return [...ledBy, ...chosen];
}

/** The address without anything that narrows; order, columns and all else stay. */
const cleared = ({ filters = [], ledBy = [] }: ListNarrowing) => [
  SEARCH,
  ...filters.map(({ name }) => name),
  ...ledBy.flatMap(({ names }) => names),
];

const without = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, undefined]));

interface ListFiltersProps extends ListNarrowing {
  /** Further fields. */
  children?: ReactNode;
}

/** Search and filters of a list, kept in the address. */
export function ListFilters({ children, ...narrowing }: ListFiltersProps) {
  const { value, change } = useUrlState();
  const { search, filters = [] } = narrowing;
  return (
    <FilterBar
      search={
        search && {
          ...search,
          value: value(SEARCH) ?? '',
          onChange: (text) => change({ [SEARCH]: text }, { replace: true }),
        }
      }
      active={activeOf(narrowing).map(({ names, ...chip }) => ({
        key: names.join(),
        ...chip,
        onRemove: () => change(without(names)),
      }))}
      onClear={() => change(without(cleared(narrowing)))}
    >
      {filters.map(({ name, usual, ...filter }) => (
        <SelectFilter
          key={name}
          {...filter}
          onChange={(chosen) => change({ [name]: chosen === usual ? undefined : chosen })}
        />
      ))}
      {children}
    </FilterBar>
  );
}

interface NothingMatchesProps {
  narrowing: ListNarrowing;
  /** Names the rows: “customers”. */
  noun: string;
  /** What brings some, where nothing narrows the list. */
  advice: string;
}

/** Stands in place of an empty list: what narrows it can be taken away at once. */
export function NothingMatches({ narrowing, noun, advice }: NothingMatchesProps) {
  const { params } = useUrlState();
  const names = cleared(narrowing);
  if (!names.some((name) => params.has(name))) return <EmptyState title={`No ${noun} yet`} advice={advice} />;
  const all = new URLSearchParams(params);
  for (const name of [...names, 'after']) all.delete(name);
  return (
    <EmptyState
      title={`No ${noun} match`}
      advice="Nothing fits all of these filters together. Take one away, or see the whole list."
      action={<Link to={`?${all.toString()}`}>Clear all filters</Link>}
    />
  );
}

/** What narrows a list in a few words, as a name for a view of it: “acme, Retail”. */
export function narrowingWords(narrowing: ListNarrowing, search: string | undefined): string {
  return [search, ...activeOf(narrowing).map(({ value }) => value)].filter(Boolean).join(', ');
}
