const FIRST_ROOM = 1_024;

/** A set of keys that databases count up from 1: a byte for each there may be, and no search. */
export class KeySet implements Iterable<number> {
  private held = new Uint8Array(FIRST_ROOM);

  /** @param key a whole number, 0 or more. */
  add(key: number): void {
    if (key >= this.held.length) this.makeRoom(key);
    this.held[key] = 1;
  }

  /** The keys in ascending order. */
  *[Symbol.iterator](): Generator<number> {
    for (let key = this.held.indexOf(1); key !== -1; key = this.held.indexOf(1, key + 1)) yield key;
  }

  private makeRoom(key: number): void {
    const larger = new Uint8Array((key + 1) * 2);
    larger.set(this.held);
    this.held = larger;
  }
}
