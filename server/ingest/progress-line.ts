/** Where a line can be rewritten: a terminal. */
export interface Terminal {
  isTTY?: boolean;
  write(text: string): unknown;
}

const EVERY_MS = 200;
const CLEAR = '\r\u001b[K';

/** One line of a terminal that says how far a long work is; nothing at all where there is no terminal. */
export class ProgressLine {
  private shownAt: number;

  constructor(
    private readonly terminal: Terminal,
    private readonly name: string,
    private readonly now: () => number = () => performance.now(),
    private readonly begun = now(),
  ) {
    this.shownAt = begun;
  }

  /** Tells the rows so far, and the share of the work (0 … 1) that is done, where it is known. */
  show(rows: number, share: number | undefined): void {
    const now = this.now();
    if (!this.terminal.isTTY || now - this.shownAt < EVERY_MS) return;
    this.shownAt = now;
    const seconds = (now - this.begun) / 1000;
    const rate = `${Math.round(rows / seconds).toLocaleString('en')} rows/s`;
    const left = share
      ? `, ${Math.round(share * 100)} %, ${timeLeft((seconds * (1 - share)) / share)} left`
      : '';
    this.terminal.write(`${CLEAR}${this.name}: ${rows.toLocaleString('en')} rows, ${rate}${left}`);
  }

  clear(): void {
    if (this.terminal.isTTY) this.terminal.write(CLEAR);
  }
}

function timeLeft(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}
