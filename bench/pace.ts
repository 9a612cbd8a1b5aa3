/** How far a long work is. */
interface Mark {
  /** Of the whole, 0 … 1. */
  share: number;
  rows: number;
  seconds: number;
}

/** How fast a long work goes in each tenth of it. */
export class Pace {
  private readonly begun = performance.now();
  private readonly marks: Mark[] = [{ share: 0, rows: 0, seconds: 0 }];

  /** Notes how far it is. */
  note(rows: number, share: number): void {
    this.marks.push({ share, rows, seconds: this.seconds() });
  }

  /** Since it began. */
  seconds(): number {
    return (performance.now() - this.begun) / 1000;
  }

  /** Rows a second of each tenth, evenly between two notes. */
  ofTenths(): number[] {
    const ends = Array.from({ length: 11 }, (_, tenth) => this.at(tenth / 10));
    return ends.slice(1).map((end, tenth) => {
      const start = ends[tenth]!;
      return Math.round((end.rows - start.rows) / (end.seconds - start.seconds));
    });
  }

  private at(share: number): Mark {
    const reached = this.marks.findIndex((mark) => mark.share >= share);
    const after = reached === -1 ? this.marks.length - 1 : Math.max(1, reached);
    const [from, to] = [this.marks[after - 1]!, this.marks[after]!];
    const part = to.share > from.share ? (share - from.share) / (to.share - from.share) : 1;
    const between = (figure: keyof Mark) => from[figure] + part * (to[figure] - from[figure]);
    return { share, rows: between('rows'), seconds: between('seconds') };
  }
}
