import { Alert, Button, Group, Text } from '@mantine/core';
import type { Failure } from './load.js';

interface ConfirmProps {
  /** What follows from it. */
  advice: string;
  /** What the button does: “Remove”. */
  act: string;
  pending: boolean;
  failure?: Failure;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks once more before something that cannot be undone. */
export function Confirm({ advice, act, pending, failure, onConfirm, onCancel }: ConfirmProps) {
  return (
    <div className="cq-stack">
      {failure && (
        <Alert color="red" variant="light" title={failure.title} role="alert">
          {failure.advice}
        </Alert>
      )}
      <Text size="sm">{advice}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel} data-autofocus>
          Cancel
        </Button>
        <Button color="red" loading={pending} onClick={onConfirm}>
          {act}
        </Button>
      </Group>
    </div>
  );
}
