import { describe, expect, test } from '@jest/globals';
import { Coalesced } from './coalesced.js';

/** A read that ends when it is told to, and tells the number it began with. */
function reads() {
  const ends: ((failure?: Error) => void)[] = [];
  const coalesced = new Coalesced(
    () =>
      new Promise<number>((resolve, reject) => {
        const nth = ends.length + 1;
        ends.push((failure) => (failure ? reject(failure) : resolve(nth)));
      }),
  );
  const turns = () => new Promise((resolve) => setTimeout(resolve, 5));
  return { coalesced, ends, turns };
}

describe('a coalesced read', () => {
  test('is shared by all who ask before it begins', async () => {
    const { coalesced, ends, turns } = reads();
    const all = [coalesced.read(), coalesced.read(), coalesced.read()];
    await turns();
    expect(ends).toHaveLength(1);
    ends[0]!();
    expect(await Promise.all(all)).toEqual([1, 1, 1]);
  });

  test('is never given to somebody who asked after it began; they share the next one', async () => {
    const { coalesced, ends, turns } = reads();
    const early = coalesced.read();
    await turns();
    const late = [coalesced.read(), coalesced.read()];
    await turns();
    expect(ends).toHaveLength(1);
    ends[0]!();
    await turns();
    expect(ends).toHaveLength(2);
    ends[1]!();
    expect(await early).toBe(1);
    expect(await Promise.all(late)).toEqual([2, 2]);
  });

  test('that fails, fails for those who share it, and for nobody else', async () => {
    const { coalesced, ends, turns } = reads();
    const failing = [coalesced.read(), coalesced.read()].map((read) => read.catch(String));
    await turns();
    const next = coalesced.read();
    ends[0]!(new Error('gone'));
    expect(await Promise.all(failing)).toEqual(['Error: gone', 'Error: gone']);
    await turns();
    ends[1]!();
    expect(await next).toBe(2);
  });

  test('that hangs keeps the next one waiting for a second, and not for ever', async () => {
    const { coalesced, ends, turns } = reads();
    void coalesced.read();
    await turns();
    const next = coalesced.read();
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(ends).toHaveLength(2);
    ends[1]!();
    expect(await next).toBe(2);
  });
});
