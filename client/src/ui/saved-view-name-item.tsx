import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';

interface ViewNameProps {
  initial: string;
  /** Names that other views have. */
  taken: readonly string[];
  onDone: (name: string) => void;
  onCancel: () => void;
}

/** Asks for the name of a view; two views cannot have the same. */
export function ViewName({ initial, taken, onDone, onCancel }: ViewNameProps) {
  const [text, setText] = useState(initial);
  const name = text.trim();
  const problem = taken.includes(name) ? 'Another view has this name' : undefined;
  return (
    <form
      className="cq-view-name"
      onSubmit={(event) => {
        event.preventDefault();
        if (name && !problem) onDone(name);
      }}
    >
      <TextInput
        size="xs"
        label="Name of the view"
        maxLength={60}
        value={text}
        error={problem}
        autoFocus
        onFocus={({ currentTarget }) => currentTarget.select()}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="light" disabled={!name || problem !== undefined}>
        Save
      </Button>
      <Button variant="subtle" size="xs" onClick={onCancel}>
        Cancel
      </Button>
    </form>
  );
}
