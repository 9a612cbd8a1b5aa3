import { evidenceValue } from '../../panels/evidence.js';
import type { Format } from '../../ui/format.js';

/** What a part of a score looks at, in its unit; a mood runs from −1 to +1 and is no ratio. */
export function measured(
  { name, label, value, unit }: { name: string; label: string; value: number | null; unit: string },
  format: Format,
): string {
  if (value === null) return 'not known';
  return evidenceValue({ label, value, unit: name === 'sentiment' ? 'score' : unit }, format);
}
