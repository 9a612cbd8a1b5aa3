import { type Column, DataTable } from './data-table.js';
import { useFormat } from './format-context.js';
import type { Format } from './format.js';

/** Customers with about the same prediction. Shares are fractions 0…1. */
export interface CalibrationRow {
  predicted: number;
  happened: number;
  customers: number;
}

const columns = (format: Format): Column<CalibrationRow>[] => [
  { key: 'predicted', header: 'Predicted', cell: ({ predicted }) => format.share(predicted) },
  { key: 'happened', header: 'Happened', align: 'right', cell: ({ happened }) => format.share(happened) },
  { key: 'customers', header: 'Customers', align: 'right', cell: ({ customers }) => format.count(customers) },
];

/** What was predicted against what happened, from the lowest prediction to the highest. */
export function CalibrationTable({ rows }: { rows: readonly CalibrationRow[] }) {
  const format = useFormat();
  return (
    <div className="cq-calibration">
      <DataTable
        caption="Predicted against what happened"
        rows={rows}
        rowKey={(row) => String(rows.indexOf(row))}
        columns={columns(format)}
      />
    </div>
  );
}
