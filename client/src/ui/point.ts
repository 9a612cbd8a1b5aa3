/** One value of a chart. An incomplete one covers only part of its time and is drawn as such. */
export interface Point {
  /** In full, for tooltip, table and screen readers: “Oct 2026”. */
  label: string;
  /** Under the axis: “Oct”. */
  tick: string;
  /** `null` where nothing is known; the chart leaves a gap. */
  value: number | null;
  incomplete: boolean;
}
