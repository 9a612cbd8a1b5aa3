import { textWidth } from './chart-text-width.js';
import type { PartTone } from './point.js';

/** Names what is drawn: a dashed line, or an area in a tone. */
export interface KeyEntry {
  label: string;
  sample: 'dashed' | PartTone;
}

export interface PlacedEntry extends KeyEntry {
  x: number;
  row: number;
}

/** Width of the sample with the gap to its name, and the gap to the next entry, in pixels. */
export const SAMPLE = 22;
const GAP = 16;
export const KEY_ROW = 20;

/** Sets the entries side by side, in as many rows as `width` pixels ask for. */
export function placeKey(entries: readonly KeyEntry[], width: number): PlacedEntry[] {
  let [x, row] = [0, 0];
  return entries.map((entry) => {
    const needed = SAMPLE + textWidth(entry.label);
    if (x > 0 && x + needed > width) [x, row] = [0, row + 1];
    const placed = { ...entry, x, row };
    x += needed + GAP;
    return placed;
  });
}
