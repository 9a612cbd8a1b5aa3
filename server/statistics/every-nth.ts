/** Every n-th entry, so that no more than `most` remain: a sample that is the same each time. The list itself where it is no longer. */
export function everyNth<T>(list: readonly T[], most: number): readonly T[] {
  const step = Math.ceil(list.length / most);
  return step <= 1 ? list : list.filter((_, i) => i % step === 0);
}
