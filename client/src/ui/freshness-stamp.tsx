import { useFormat } from './format-context.js';

/** “Data to 17 Oct 2026 · version 12”: until when there are data, and which state of them is shown. */
export function FreshnessStamp({ asOf, version }: { asOf: string | null; version: number }) {
  const format = useFormat();
  return (
    <>
      <span>{asOf === null ? 'No data yet' : `Data to ${format.instantDay(asOf)}`}</span>{' '}
      <span>· version {format.count(version)}</span>
    </>
  );
}
