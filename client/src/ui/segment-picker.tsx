import { ChoiceList } from './choice-list.js';
import { PopoverButton } from './popover-button.js';
import type { Choice } from './select-filter.js';

interface SegmentPickerProps {
  /** The segments, and others such as sales without a customer. */
  choices: readonly Choice[];
  value: string | undefined;
  /** Called with nothing for all customers. */
  onChange: (value: string | undefined) => void;
}

const all = { value: '', label: 'All customers' } satisfies Choice;

/** Chooses a part of the customers; typing narrows the choice. An unknown value counts as all. */
export function SegmentPicker({ choices, value, onChange }: SegmentPickerProps) {
  const chosen = choices.find((choice) => choice.value === value) ?? all;
  return (
    <PopoverButton field="Customers" label={chosen.label}>
      {(close) => (
        <ChoiceList
          label="Customers"
          find="Find a segment"
          choices={[all, ...choices]}
          chosen={chosen.value}
          onChoose={(next) => {
            onChange(next || undefined);
            close();
          }}
        />
      )}
    </PopoverButton>
  );
}
