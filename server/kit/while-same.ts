/** A read that stands for as long as a mark is the same; without a mark each read is a new one. */
export class WhileSame<V> {
  private kept: { mark: string; value: Promise<V> } | undefined;

  /**
   * @param markNow names what there is to read: a name never comes back once there is another.
   * @param readNow begins to read after it was called.
   */
  constructor(
    private readonly markNow: () => string | undefined,
    private readonly readNow: () => Promise<V>,
  ) {}

  /** @throws what the read throws, and what keeps the mark from being told. */
  async read(): Promise<V> {
    // before the read: what changes meanwhile is read again, whether it was seen or not
    const mark = this.markNow();
    if (mark === undefined) return this.readNow();
    if (this.kept?.mark === mark) return this.kept.value;
    const value = this.readNow();
    const kept = (this.kept = { mark, value });
    value.catch(() => {
      if (this.kept === kept) this.kept = undefined;
    });
    return value;
  }
}
