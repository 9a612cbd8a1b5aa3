const FIRST_SLOTS = 1024;
/** Slots in use at the most. */
const FULL = 0.6;
const LOW_BITS = 2 ** 32;

/**
 * Sums by a whole-number key (0 … 2⁵³ − 1) in flat memory: a fraction of what a Map of objects takes, and several times
 * as fast. Open addressing with linear probing.
 */
export class SumTable {
  /** Each key and, beside it in memory, its sums; in the order in which the keys came. */
  sums: Float64Array;
  size = 0;
  /** Place of a key, counted from 1; 0 is free. */
  private slots = new Int32Array(FIRST_SLOTS);
  /** Numbers of a key: itself and its sums. */
  private readonly stride: number;
  private room = Math.floor(FIRST_SLOTS * FULL);

  /** @param width how many sums each key has. */
  constructor(width: number) {
    this.stride = width + 1;
    this.sums = new Float64Array(this.room * this.stride);
  }

  /** Where in `sums` those of a key begin; they are 0 when it is new. Valid until the next call. */
  at(key: number): number {
    const { slots, sums, stride } = this;
    const mask = slots.length - 1;
    let slot = hash(key) & mask;
    for (let place = slots[slot]!; place !== 0; place = slots[slot]!) {
      const at = (place - 1) * stride;
      if (sums[at] === key) return at + 1;
      slot = (slot + 1) & mask;
    }
    if (this.size === this.room) {
      this.grow();
      return this.at(key);
    }
    const at = this.size++ * stride;
    sums[at] = key;
    slots[slot] = this.size;
    return at + 1;
  }

  /** The keys in ascending order. */
  sortedKeys(): Float64Array {
    const keys = new Float64Array(this.size);
    for (let place = 0; place < keys.length; place++) keys[place] = this.sums[place * this.stride]!;
    return keys.sort();
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    this.room = Math.floor(this.slots.length * FULL);
    const sums = new Float64Array(this.room * this.stride);
    sums.set(this.sums);
    this.sums = sums;
    const mask = this.slots.length - 1;
    for (let place = 1; place <= this.size; place++) {
      let slot = hash(sums[(place - 1) * this.stride]!) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = place;
    }
  }
}

/** Spreads keys that count upwards (the finaliser of MurmurHash3). */
function hash(key: number): number {
  let bits = (key | 0) ^ Math.imul((key / LOW_BITS) | 0, 0x9e3779b1);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
