import type { Records } from '../kit/records.js';

/** Nothing of the record can be filled any more. */
const COMPLETE = Symbol('complete');

/**
 * The customers or products that many rows of one file mention. The first value that is not empty wins for each
 * field, so that the same file read again says the same. Memory: the ids, and the records with fields still empty.
 */
export class FirstMentions<K extends 'customers' | 'products'> {
  private readonly known = new Map<string, Records[K] | typeof COMPLETE>();

  constructor(private readonly given: readonly (keyof Records[K])[]) {}

  /** Whether a further mention of this id can say nothing new. */
  isComplete(id: string): boolean {
    return this.known.get(id) === COMPLETE;
  }

  /** The record as it is known with this mention; undefined when the mention says nothing new. */
  learn(mention: Records[K]): Records[K] | undefined {
    const old = this.known.get(mention.id);
    if (old === COMPLETE) return undefined;
    const record = old ? { ...old } : mention;
    const filled = old
      ? this.given.filter((field) => isEmpty(old, field) && !isEmpty(mention, field))
      : this.given;
    for (const field of filled) record[field] = mention[field];
    if (filled.length === 0) return undefined;
    this.known.set(mention.id, this.given.some((field) => isEmpty(record, field)) ? record : COMPLETE);
    return record;
  }
}

/** A record without a name carries its id instead. */
function isEmpty<R extends { id: string }>(record: R, field: keyof R): boolean {
  return record[field] === null || (field === 'name' && record[field] === record.id);
}
