import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

export interface SearchInputProps {
  label: string;
  placeholder: string;
  value: string;
  /** Called once typing pauses. */
  onChange: (value: string) => void;
}

/**
 * A text filter that waits for a pause, or until it is left. Follows `value` when that changes elsewhere, as with the
 * back button, but never takes back what was typed since its own last change.
 */
export function SearchInput({ label, placeholder, value, onChange }: SearchInputProps) {
  const [typed, setTyped] = useState({ text: value, seen: value, sent: value });
  if (value !== typed.seen) {
    setTyped({ text: value === typed.sent ? typed.text : value, seen: value, sent: value });
  }
  const send = useDebouncedCallback((text: string) => {
    setTyped((current) => ({ ...current, sent: text }));
    onChange(text);
  }, 250);
  return (
    <TextInput
      type="search"
      label={label}
      placeholder={placeholder}
      value={typed.text}
      onChange={({ currentTarget: { value: text } }) => {
        setTyped((current) => ({ ...current, text }));
        send(text);
      }}
      // A link that is clicked before the pause is over must not be overtaken by the filter.
      onBlur={() => send.flush()}
    />
  );
}
