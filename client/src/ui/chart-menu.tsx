import { Button, Text } from '@mantine/core';
import { type RefObject, useState } from 'react';
import { toCsv } from './chart-export-csv.js';
import { fileName, saveFile } from './chart-export-file.js';
import { pictureOf } from './chart-export-picture.js';
import { useChartTheme } from './chart-theme.js';
import { PopoverButton } from './popover-button.js';

interface ChartMenuProps {
  label: string;
  note?: string;
  /** The rows of the file, its header first. */
  rows: () => readonly (readonly (string | number | null)[])[];
  /** What the drawing stands in; absent while there is none. */
  drawing?: RefObject<HTMLElement | null>;
}

/** What can be taken away from a chart: its picture and its numbers. */
export function ChartMenu({ label, note, rows, drawing }: ChartMenuProps) {
  const { colors } = useChartTheme();
  const [failed, setFailed] = useState(false);

  const savePicture = async () => {
    const svg = drawing?.current?.querySelector('svg');
    if (!svg) return;
    const { strong, text, surface: background } = colors;
    try {
      saveFile(
        await pictureOf(svg, { title: label, note, strong, text, background }),
        fileName(label, 'png'),
      );
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  // The mark tells spreadsheets that the file is UTF-8.
  const saveNumbers = () =>
    saveFile(new Blob(['\uFEFF', toCsv(rows())], { type: 'text/csv;charset=utf-8' }), fileName(label, 'csv'));
  const choices = [
    { name: 'Save as picture (PNG)', disabled: !drawing, run: () => void savePicture() },
    { name: 'Save as CSV', disabled: false, run: saveNumbers },
  ];

  return (
    <>
      {failed && (
        <Text size="xs" c="var(--cq-bad)" role="alert">
          No picture could be made.
        </Text>
      )}
      <PopoverButton mark="dots" label={`Save “${label}”`}>
        {(close) => (
          <div className="cq-chart-menu">
            {choices.map(({ name, disabled, run }) => (
              <Button
                key={name}
                variant="subtle"
                color="gray"
                size="compact-sm"
                disabled={disabled}
                onClick={() => {
                  close();
                  run();
                }}
              >
                {name}
              </Button>
            ))}
          </div>
        )}
      </PopoverButton>
    </>
  );
}
