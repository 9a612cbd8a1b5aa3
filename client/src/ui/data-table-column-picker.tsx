import './data-table-column-picker.css';
import { Button } from '@mantine/core';
import { type ColumnName, shownColumns, withColumn } from './data-table-columns.js';
import { PopoverButton } from './popover-button.js';
import { Withheld } from './withheld.js';

interface ColumnPickerProps {
  columns: readonly ColumnName[];
  /** Keys of those shown; nothing for the usual ones. */
  shown: readonly string[] | undefined;
  onColumns: (keys: readonly string[] | undefined) => void;
}

/** Chooses the columns of a table. The first, which names the row, always stays. */
export function ColumnPicker({ columns, shown, onColumns }: ColumnPickerProps) {
  const visible = new Set(shownColumns(columns, shown).map(({ key }) => key));
  return (
    <PopoverButton label="Columns">
      {() => (
        <div className="cq-column-choice" role="group" aria-label="Columns">
          {columns.map(({ key, header, withheld }, place) => (
            <label key={key}>
              <input
                type="checkbox"
                checked={visible.has(key)}
                disabled={place === 0 || withheld !== undefined}
                onChange={({ currentTarget }) =>
                  onColumns(withColumn(columns, shown, key, currentTarget.checked))
                }
              />
              {header}
              {withheld !== undefined && <Withheld seenBy={withheld} />}
            </label>
          ))}
          <Button variant="light" size="compact-xs" disabled={!shown} onClick={() => onColumns(undefined)}>
            Usual columns
          </Button>
        </div>
      )}
    </PopoverButton>
  );
}
