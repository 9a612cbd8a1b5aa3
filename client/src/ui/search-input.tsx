import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

interface SearchInputProps {
  label: string;
  placeholder: string;
  value: string;
  /** Called once typing pauses. */
  onChange: (value: string) => void;
}

/** A text filter that waits for a pause. Follows `value` when that changes elsewhere, as with the back button. */
export function SearchInput({ label, placeholder, value, onChange }: SearchInputProps) {
  const [{ text, sent }, setTyped] = useState({ text: value, sent: value });
  if (value !== sent) setTyped({ text: value, sent: value });
  const send = useDebouncedCallback((typed: string) => {
    setTyped({ text: typed, sent: typed });
    onChange(typed);
  }, 250);
  return (
    <TextInput
      type="search"
      label={label}
      placeholder={placeholder}
      value={text}
      onChange={({ currentTarget }) => {
        setTyped({ text: currentTarget.value, sent });
        send(currentTarget.value);
      }}
    />
  );
}
