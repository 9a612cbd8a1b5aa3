import './filter-bar.css';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ReactNode, useId, useRef } from 'react';
import { Mark } from './mark.js';
import { SearchInput, type SearchInputProps } from './search-input.js';

export interface ActiveFilter {
  /** Its name in the address. */
  key: string;
  /** What it is about: “Segment”. */
  label: string;
  /** What is chosen: “Retail”. */
  value: string;
  onRemove: () => void;
}

interface FilterBarProps {
  search?: SearchInputProps;
  active: readonly ActiveFilter[];
  onClear: () => void;
  /** The filters. */
  children?: ReactNode;
}

/** Search and filters of a list, and which of them narrow it now; on a phone the filters wait behind a button. */
export function FilterBar({ search, active, onClear, children }: FilterBarProps) {
  const [opened, { toggle }] = useDisclosure();
  const id = useId();
  const bar = useRef<HTMLElement>(null);
  /** What had the focus is gone then; the next stop of Tab is the bar's first. */
  const stayHere = (change: () => void) => () => {
    change();
    bar.current?.focus();
  };
  return (
    <section ref={bar} className="cq-filter-bar" aria-label="Filters" tabIndex={-1}>
      {search && <SearchInput {...search} />}
      {children && (
        <>
          <Button
            variant="default"
            className="cq-filter-button"
            aria-expanded={opened}
            aria-controls={id}
            rightSection={<Mark shape="chevron" />}
            onClick={toggle}
          >
            {active.length === 0 ? 'Filters' : `Filters (${active.length})`}
          </Button>
          <div id={id} className="cq-filter-fields" data-opened={opened || undefined}>
            {children}
          </div>
        </>
      )}
      {active.length > 0 && (
        <ul className="cq-filter-chips">
          {active.map(({ key, label, value, onRemove }) => (
            <li key={key}>
              <button
                type="button"
                aria-label={`Remove filter ${label}: ${value}`}
                onClick={stayHere(onRemove)}
              >
                <span>
                  {label}: <b>{value}</b>
                </span>
                <Mark shape="close" />
              </button>
            </li>
          ))}
          <li>
            <Button variant="subtle" size="compact-sm" onClick={stayHere(onClear)}>
              Clear all
            </Button>
          </li>
        </ul>
      )}
    </section>
  );
}
