import type { Format, Unit } from '../../ui/format.js';

const units: Record<string, Unit> = { money: 'money', share: 'share', ratio: 'times' };

/** What a part of a score looks at; its label says what is counted. A mood runs from −1 to +1 and is no ratio. */
export function measured(
  { name, value, unit }: { name: string; value: number | null; unit: string },
  format: Format,
): string {
  return format.value(value, name === 'sentiment' ? 'score' : (units[unit] ?? 'points'));
}
