/** What became of the rows of one kind. */
export interface Tally {
  inserted: number;
  updated: number;
  unchanged: number;
}

export function emptyTally(): Tally {
  return { inserted: 0, updated: 0, unchanged: 0 };
}
