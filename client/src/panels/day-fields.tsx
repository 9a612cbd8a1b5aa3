import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useUrlState } from '../url/url-state.js';

interface DayFieldProps {
  label: string;
  value: string | undefined;
  onChange: (day: string | undefined) => void;
}

/** A day in the browser's own field; it counts once typing pauses, as a year that is half written is a year too. */
function DayField({ label, value = '', onChange }: DayFieldProps) {
  const [typed, setTyped] = useState({ text: value, from: value });
  if (typed.from !== value) setTyped({ text: value, from: value });
  const send = useDebouncedCallback((text: string) => onChange(text || undefined), 600);
  return (
    <TextInput
      type="date"
      label={label}
      value={typed.text}
      onChange={({ currentTarget: { value: text } }) => {
        setTyped((current) => ({ ...current, text }));
        send(text);
      }}
      onBlur={() => send.flush()}
    />
  );
}

/** First and last day of the rows of a list, kept in the address. */
export function DayFields({ from, to }: { from: string | undefined; to: string | undefined }) {
  const { change } = useUrlState();
  return (
    <>
      <DayField label="From" value={from} onChange={(day) => change({ from: day })} />
      <DayField label="To" value={to} onChange={(day) => change({ to: day })} />
    </>
  );
}
