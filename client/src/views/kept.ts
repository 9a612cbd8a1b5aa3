/** What a person keeps in this browser: one value under one name, the same in every tab. */
export interface Kept<Value> {
  /** The value last kept, or the initial one; the same object until it changes. */
  read: () => Value;
  /** Keeps a value. False where the browser refuses (storage full or forbidden): then it holds until the page is left. */
  write: (value: Value) => boolean;
  /** Calls back after each change, here or in another tab; the answer ends it. */
  subscribe: (changed: () => void) => () => void;
}

interface Form<Value> {
  /** Without the prefix `contexq.`. */
  name: string;
  /** Goes up whenever the form changes; what was kept in another form is left aside. */
  version: number;
  /** Tells a value of this form from anything else that may lie there. */
  isValid: (value: unknown) => value is Value;
  initial: Value;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value in `localStorage`, read with suspicion: people, other versions and other programs write there too. */
export function kept<Value>({ name, version, isValid, initial }: Form<Value>): Kept<Value> {
  const key = `contexq.${name}`;
  const listeners = new Set<() => void>();
  let text: string | null | undefined;
  let value = initial;

  function parse(found: string | null): Value {
    if (found === null) return initial;
    try {
      const held: unknown = JSON.parse(found);
      return isRecord(held) && held['version'] === version && isValid(held['value'])
        ? held['value']
        : initial;
    } catch {
      return initial;
    }
  }

  function read(): Value {
    const found = stored(key, text);
    if (found !== text) {
      text = found;
      value = parse(found ?? null);
    }
    return value;
  }

  function write(next: Value): boolean {
    text = JSON.stringify({ version, value: next });
    value = next;
    const accepted = store(key, text);
    // What could not be kept is still what this page goes by.
    if (!accepted) text = stored(key, text);
    for (const changed of listeners) changed();
    return accepted;
  }

  function subscribe(changed: () => void): () => void {
    const elsewhere = (event: StorageEvent) => {
      if (event.key === key || event.key === null) changed();
    };
    listeners.add(changed);
    window.addEventListener('storage', elsewhere);
    return () => {
      listeners.delete(changed);
      window.removeEventListener('storage', elsewhere);
    };
  }

  return { read, write, subscribe };
}

/** A browser that forbids storage throws at the mere mention of it; then nothing has changed since `otherwise`. */
function stored(key: string, otherwise: string | null | undefined): string | null | undefined {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return otherwise;
  }
}

function store(key: string, text: string): boolean {
  try {
    window.localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
