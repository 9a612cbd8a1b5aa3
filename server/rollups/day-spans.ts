import type { NumberRows } from '../kit/number-rows.js';

const FIRST_ROOM = 1_024;
/** The first and the last day of what has none: later than every first one, and earlier than every last one. */
const [NO_FIRST, NO_LAST] = [2 ** 31 - 1, -(2 ** 31)];

/** The first and the last day of keys that databases count up from 1: two numbers for each there may be, and no search. */
export class DaySpans {
  private first = new Int32Array(FIRST_ROOM).fill(NO_FIRST);
  private last = new Int32Array(FIRST_ROOM).fill(NO_LAST);

  /** @param key a whole number, 0 or more. */
  add(key: number, day: number): void {
    if (key >= this.first.length) this.makeRoom((key + 1) * 2);
    if (day < this.first[key]!) this.first[key] = day;
    if (day > this.last[key]!) this.last[key] = day;
  }

  /** The keys that have days, ascending. @param name what their column is called. */
  rows(name: string): NumberRows {
    const keys: number[] = [];
    for (let key = 0; key < this.last.length; key++) if (this.last[key] !== NO_LAST) keys.push(key);
    return {
      columns: {
        [name]: Float64Array.from(keys),
        first_day: Float64Array.from(keys, (key) => this.first[key]!),
        last_day: Float64Array.from(keys, (key) => this.last[key]!),
      },
    };
  }

  private makeRoom(room: number): void {
    const [first, last] = [new Int32Array(room).fill(NO_FIRST), new Int32Array(room).fill(NO_LAST)];
    first.set(this.first);
    last.set(this.last);
    [this.first, this.last] = [first, last];
  }
}
