import { Button } from '@mantine/core';

interface RowActProps {
  /** What the button says. */
  act: string;
  /** To whom or what; read out. */
  to: string;
  onAct: () => void;
}

/** A button in a row of a table. */
export function RowAct({ act, to, onAct }: RowActProps) {
  return (
    <Button variant="default" size="compact-sm" aria-label={`${act} ${to}`} onClick={onAct}>
      {act}
    </Button>
  );
}
