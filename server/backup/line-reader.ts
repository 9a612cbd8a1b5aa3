/** Longer lines than this are none that are read one by one. */
const LONGEST = 1_000_000;
const NEWLINE = 0x0a;

/** Reads a stream by lines, one by one or in pieces of many. */
export class LineReader {
  private rest: Buffer = Buffer.alloc(0);
  private readonly chunks: AsyncIterator<Buffer>;

  /** @param cutOff makes the error that is thrown when the stream ends where more was to come. */
  constructor(
    chunks: AsyncIterable<Buffer>,
    private readonly cutOff: () => Error,
  ) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next line with its newline. */
  async line(): Promise<string> {
    let end = this.rest.indexOf(NEWLINE);
    while (end === -1) {
      if (this.rest.length > LONGEST || !(await this.more())) throw this.cutOff();
      end = this.rest.indexOf(NEWLINE);
    }
    return this.take(end + 1).toString();
  }

  /** The lines up to one that is `last`, which is left out. */
  async *linesUntil(last: string): AsyncGenerator<Buffer> {
    for (;;) {
      const end = this.rest.lastIndexOf(NEWLINE) + 1;
      const found = startOfLine(this.rest.subarray(0, end), last);
      if (found !== -1) {
        if (found > 0) yield this.take(found);
        this.take(last.length);
        return;
      }
      if (end > 0) yield this.take(end);
      if (!(await this.more())) throw this.cutOff();
    }
  }

  /** Whether nothing follows. */
  async isAtEnd(): Promise<boolean> {
    return this.rest.length === 0 && !(await this.more());
  }

  private take(bytes: number): Buffer {
    const taken = this.rest.subarray(0, bytes);
    this.rest = this.rest.subarray(bytes);
    return taken;
  }

  private async more(): Promise<boolean> {
    const chunk = await this.chunks.next();
    if (chunk.done) return false;
    this.rest = this.rest.length === 0 ? chunk.value : Buffer.concat([this.rest, chunk.value]);
    return true;
  }
}

/** Where a line begins that is `line`; -1 when there is none. */
function startOfLine(lines: Buffer, line: string): number {
  if (lines.subarray(0, line.length).toString() === line) return 0;
  const before = lines.indexOf(`\n${line}`);
  return before === -1 ? -1 : before + 1;
}
