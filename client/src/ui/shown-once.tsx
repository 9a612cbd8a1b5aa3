import { Button, CopyButton, Group, Text, TextInput } from '@mantine/core';

interface ShownOnceProps {
  label: string;
  value: string;
  /** What to do with it. */
  advice: string;
  onClose: () => void;
}

/** A secret that nobody can look up later: to be copied now. */
export function ShownOnce({ label, value, advice, onClose }: ShownOnceProps) {
  return (
    <div className="cq-stack">
      <TextInput
        label={label}
        value={value}
        readOnly
        data-autofocus
        ff="monospace"
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <Text size="sm">{advice}</Text>
      <Group justify="flex-end">
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              <span role="status">{copied ? 'Copied' : 'Copy'}</span>
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>Done</Button>
      </Group>
    </div>
  );
}
