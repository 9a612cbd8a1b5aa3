import './period-picker.css';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { ChoiceList } from './choice-list.js';
import { useFormat } from './format-context.js';
import { type MonthRange, monthRangeWords } from './month-range.js';
import type { PeriodPickerProps } from './period-picker.js';

interface PeriodPickerPanelProps extends PeriodPickerProps {
  /** What is chosen, in months; nothing for all data. */
  months: MonthRange | undefined;
}

/** What the period picker opens: named periods, months of one's own, and the comparison. */
export function PeriodPickerPanel(props: PeriodPickerPanelProps) {
  const format = useFormat();
  const { presets, chosen, months, available, comparisons, comparison, onChange } = props;
  return (
    <div className="cq-period">
      <ChoiceList
        label="Periods"
        choices={presets.map(({ value, label, months: those }) => ({
          value,
          label,
          note: those && monthRangeWords(those, format),
        }))}
        chosen={typeof chosen === 'string' ? chosen : undefined}
        onChoose={(preset) => onChange({ preset })}
      />
      <OwnMonths initial={months} available={available} onChoose={(range) => onChange({ range })} />
      <NativeSelect
        size="xs"
        label="Compare with"
        data={[...comparisons]}
        value={comparison}
        onChange={({ currentTarget }) => onChange({ compare: currentTarget.value })}
      />
    </div>
  );
}

interface OwnMonthsProps {
  initial: MonthRange | undefined;
  available: readonly string[];
  onChoose: (range: MonthRange) => void;
}

/** From and to; neither can be chosen past the other. */
function OwnMonths({ initial, available, onChoose }: OwnMonthsProps) {
  const format = useFormat();
  const first = available[0];
  const last = available.at(-1);
  const [own, setOwn] = useState({ from: initial?.from ?? first, to: initial?.to ?? last });
  if (!first || !last) return null;
  const from = clamp(own.from ?? first, first, last);
  const to = clamp(own.to ?? last, from, last);
  const choices = (months: readonly string[]) =>
    months.map((month) => ({ value: month, label: format.month(month) }));
  return (
    <form
      className="cq-period-own"
      onSubmit={(event) => {
        event.preventDefault();
        onChoose({ from, to });
      }}
    >
      <NativeSelect
        size="xs"
        label="From"
        data={choices(available)}
        value={from}
        onChange={({ currentTarget }) => setOwn({ from: currentTarget.value, to })}
      />
      <NativeSelect
        size="xs"
        label="To"
        data={choices(available.filter((month) => month >= from))}
        value={to}
        onChange={({ currentTarget }) => setOwn({ from, to: currentTarget.value })}
      />
      <Button type="submit" size="xs" variant="light">
        Show
      </Button>
    </form>
  );
}

function clamp(month: string, least: string, most: string): string {
  if (month < least) return least;
  return month > most ? most : month;
}
