import './period-picker.css';
import { useFormat } from './format-context.js';
import { type MonthRange, monthRangeWords } from './month-range.js';
import { PeriodPickerPanel } from './period-picker-panel.js';
import { PopoverButton } from './popover-button.js';
import type { Choice } from './select-filter.js';

export interface PeriodPreset extends Choice {
  /** The months it stands for; without them all data. */
  months?: MonthRange;
}

/** What the reader chose: a named period, months of their own, or what to compare with. */
export type PeriodChange = { preset: string } | { range: MonthRange } | { compare: string };

export interface PeriodPickerProps {
  presets: readonly PeriodPreset[];
  /** Value of a preset, or months of the reader's own. */
  chosen: string | MonthRange;
  /** Months there are data of, oldest first: more cannot be chosen. */
  available: readonly string[];
  comparisons: readonly Choice[];
  /** Value of a comparison. */
  comparison: string;
  onChange: (change: PeriodChange) => void;
}

/** Chooses the months that numbers are of, by name or from and to, and what they are compared with. */
export function PeriodPicker(props: PeriodPickerProps) {
  const format = useFormat();
  const { presets, chosen, comparisons, comparison, onChange } = props;
  const preset = presets.find(({ value }) => value === chosen);
  const months = typeof chosen === 'string' ? preset?.months : chosen;
  const against = comparisons.find(({ value }) => value === comparison);
  return (
    <PopoverButton
      field="Period"
      label={
        <>
          {preset ? preset.label : months && monthRangeWords(months, format)}
          {against && against !== comparisons[0] && (
            <span className="cq-period-against"> vs {against.label.toLowerCase()}</span>
          )}
        </>
      }
    >
      {(close) => (
        <PeriodPickerPanel
          {...props}
          months={months}
          onChange={(change) => {
            onChange(change);
            if (!('compare' in change)) close();
          }}
        />
      )}
    </PopoverButton>
  );
}
