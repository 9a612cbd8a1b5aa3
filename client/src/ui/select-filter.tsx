import { NativeSelect } from '@mantine/core';

export interface Choice {
  value: string;
  label: string;
}

interface SelectFilterProps {
  label: string;
  /** What it says when nothing is chosen: “All segments”. */
  all?: string;
  choices: readonly Choice[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** Chooses one of a few; the browser's own control, for keyboards and phones. */
export function SelectFilter({ label, all, choices, value = '', onChange }: SelectFilterProps) {
  return (
    <NativeSelect
      label={label}
      data={[...(all === undefined ? [] : [{ value: '', label: all }]), ...choices]}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
    />
  );
}

/** Plain words as choices. */
export function choicesOf(words: readonly string[] = []): Choice[] {
  return words.map((word) => ({ value: word, label: word }));
}
