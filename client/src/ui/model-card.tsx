import { Text } from '@mantine/core';
import { CalibrationTable, type CalibrationRow } from './calibration-table.js';
import { type Fact, Facts } from './facts.js';

interface ModelCardProps {
  facts: readonly Fact[];
  calibration: readonly CalibrationRow[];
  /** What a reader must know to trust it rightly. */
  note?: string;
}

/** How far a model can be trusted, on demand: what it rests on, and what it said against what came. */
export function ModelCard({ facts, calibration, note }: ModelCardProps) {
  return (
    <details className="cq-why">
      <summary>How sure is this?</summary>
      {note && (
        <Text size="sm" c="dimmed" mt="xs" maw="64ch">
          {note}
        </Text>
      )}
      <Facts facts={facts} />
      {calibration.length > 0 && <CalibrationTable rows={calibration} />}
    </details>
  );
}
