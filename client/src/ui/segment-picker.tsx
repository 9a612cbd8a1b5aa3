import { type ComboboxItem, type OptionsFilter, Select } from '@mantine/core';
import type { Choice } from './select-filter.js';

interface SegmentPickerProps {
  /** The segments, and others such as sales without a customer. */
  choices: readonly Choice[];
  value: string | undefined;
  /** Called with nothing for all customers. */
  onChange: (value: string | undefined) => void;
}

// An address has no such group: a segment's begins with its kind.
const all = { value: 'all', label: 'All customers' } satisfies Choice;

/** Found by any part of its name. What finds nothing says so as a choice that cannot be taken. */
const find: OptionsFilter = ({ options, search }) => {
  const part = search.trim().toLowerCase();
  const found = options.filter((option) => 'label' in option && option.label.toLowerCase().includes(part));
  return found.length > 0 ? found : [nothing];
};

const nothing: ComboboxItem = { value: 'nothing', label: 'No such segment', disabled: true };

/** Chooses a part of the customers; typing narrows the choice. An unknown value counts as all. */
export function SegmentPicker({ choices, value, onChange }: SegmentPickerProps) {
  const known = choices.some((choice) => choice.value === value) ? value : undefined;
  return (
    <Select
      label="Customers"
      data={[all, ...choices]}
      value={known ?? all.value}
      onChange={(chosen) => onChange(chosen === all.value ? undefined : (chosen ?? undefined))}
      searchable
      allowDeselect={false}
      selectFirstOptionOnChange
      filter={find}
      maxDropdownHeight={320}
      comboboxProps={{ withinPortal: false, transitionProps: { duration: 0 }, shadow: 'md' }}
      // What is written there now would be in the way of what is typed.
      onFocus={({ currentTarget }) => currentTarget.select()}
    />
  );
}
