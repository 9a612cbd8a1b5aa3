/** How fast a long work goes in each tenth of it. */
export class Pace {
  private readonly begun = performance.now();
  private readonly marks: { seconds: number; rows: number }[] = [];

  /** Notes how far it is: rows so far, and the share of the whole (0 … 1). */
  note(rows: number, share: number): void {
    while (this.marks.length < Math.floor(share * 10 + 1e-9))
      this.marks.push({ seconds: this.seconds(), rows });
  }

  /** Since it began. */
  seconds(): number {
    return (performance.now() - this.begun) / 1000;
  }

  /** Rows a second of each tenth; several that went by at once share what they took. */
  ofTenths(): number[] {
    let before = { seconds: 0, rows: 0 };
    return this.marks.map((mark) => {
      const rate = (mark.rows - before.rows) / (mark.seconds - before.seconds);
      before = mark;
      return Math.round(rate);
    });
  }
}
