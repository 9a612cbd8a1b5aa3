import { ActionIcon, Menu, Text } from '@mantine/core';
import { type RefObject, useState } from 'react';
import { toCsv } from './chart-export-csv.js';
import { fileName, saveFile } from './chart-export-file.js';
import { pictureOf } from './chart-export-picture.js';
import { useChartTheme } from './chart-theme.js';

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

  return (
    <>
      {failed && (
        <Text size="xs" c="var(--cq-bad)" role="alert">
          No picture could be made.
        </Text>
      )}
      <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`Save “${label}”`}>
            <svg viewBox="0 0 16 16" width="16" height="16" fill="currentColor" aria-hidden="true">
              <circle cx="3" cy="8" r="1.4" />
              <circle cx="8" cy="8" r="1.4" />
              <circle cx="13" cy="8" r="1.4" />
            </svg>
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={!drawing} onClick={() => void savePicture()}>
            Save as picture (PNG)
          </Menu.Item>
          <Menu.Item onClick={saveNumbers}>Save as CSV</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
