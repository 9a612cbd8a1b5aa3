/** One value of a chart. An incomplete one covers only part of its time and is drawn as such. */
export interface Point {
  /** In full, for tooltip, table and screen readers: “Oct 2026”. */
  label: string;
  /** Under the axis: “Oct”. */
  tick: string;
  /** Under the tick where it changes: “2026”. */
  year?: string;
  /** As a file has it: “2026-10”; where absent, the label. */
  date?: string;
  /** `null` where nothing is known; the chart leaves a gap. */
  value: number | null;
  incomplete: boolean;
  /** What the value is made of, by the key of the part; they add up to it. For charts with parts only. */
  parts?: Readonly<Record<string, number>>;
  /** A few words more, for tooltip and screen readers: “9 of 14 tickets”. */
  detail?: string;
  /** Address of the rows behind it; the point opens it. */
  href?: string;
}

/** The same values at another time, drawn behind; the first stands for the first of the chart, and so on. */
export interface Comparison {
  /** “Period before”, “A year ago”. */
  label: string;
  points: readonly Point[];
}

export type PartTone = 'bad' | 'mid' | 'good' | 'faint';

/** A kind that the values of a bar chart are divided into; the first lies at the bottom. */
export interface Part {
  key: string;
  label: string;
  tone: PartTone;
}
