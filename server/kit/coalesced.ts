import { setImmediate as turn } from 'node:timers/promises';

/** ms after which a read that hangs keeps no other one waiting. */
const PATIENCE = 1_000;

/**
 * A read that all share who ask before it begins. Nobody gets one that began before they asked, so what it tells is never
 * older than the question; and however many ask, one is under way and one waits for it.
 */
export class Coalesced<V> {
  private running: Promise<unknown> | undefined;
  private next: Promise<V> | undefined;

  constructor(private readonly begin: () => Promise<V>) {}

  /** What is read from now on. @throws what the read throws, to all who share it. */
  read(): Promise<V> {
    return (this.next ??= this.readNext());
  }

  private async readNext(): Promise<V> {
    // whoever has come in the same turn of the event loop still joins
    await (this.running ? settled(this.running) : turn());
    this.next = undefined;
    const reading = this.begin();
    this.running = reading;
    try {
      return await reading;
    } finally {
      if (this.running === reading) this.running = undefined;
    }
  }
}

/** Waits until a promise is settled either way, but not for long. */
function settled(promise: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE).unref();
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    promise.then(end, end);
  });
}
