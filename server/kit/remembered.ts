/**
 * Keeps the latest answers of each database, at most `most` of them, the one that was asked for longest ago going first.
 * Those who ask for the same at the same time share the work; one that fails is not kept.
 * The name must say what the answer depends on, the version of the data included: then it is never stale.
 */
export function remembered<V>(most: number) {
  const databases = new WeakMap<object, Map<string, Promise<V>>>();
  return (database: object, name: string, find: () => Promise<V>): Promise<V> => {
    const kept = databases.get(database) ?? new Map<string, Promise<V>>();
    databases.set(database, kept);
    const answer = kept.get(name) ?? find();
    kept.delete(name);
    kept.set(name, answer);
    answer.catch(() => kept.delete(name));
    if (kept.size > most) kept.delete(kept.keys().next().value!);
    return answer;
  };
}
