import './threshold-control.css';
import { Slider } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useId, useState } from 'react';
import { thresholds } from './variables.js';

interface ThresholdControlProps {
  value: number;
  /** How many products it flags, in words. */
  flags: string;
  /** Called once moving pauses. */
  onChange: (threshold: number) => void;
}

/** Chooses the change that makes a trend, and says at once how many products that flags. */
export function ThresholdControl({ value, flags, onChange }: ThresholdControlProps) {
  const id = useId();
  const [moved, setMoved] = useState({ to: value, from: value });
  if (moved.from !== value) setMoved({ to: value, from: value });
  const send = useDebouncedCallback(onChange, 200);
  return (
    <div className="cq-threshold">
      <div className="cq-threshold-text">
        <span id={id}>Change of more than {moved.to}%</span>
        <output>{moved.to === value ? flags : '…'}</output>
      </div>
      <Slider
        aria-labelledby={id}
        min={thresholds.from}
        max={thresholds.to}
        step={thresholds.step}
        value={moved.to}
        label={null}
        thumbLabel="Change in percent"
        onChange={(to) => {
          setMoved((current) => ({ ...current, to }));
          send(to);
        }}
      />
    </div>
  );
}
