import { setTimeout as delay } from 'node:timers/promises';

/** ms between two looks: whoever follows hears of a change within a second. */
const EVERY = 500;

/** Looks whether the stored data or their scores have changed, once for all who follow, and while somebody does. */
export class DataWatch {
  private readonly followers = new Set<Follower>();
  private state: string | undefined;
  private isWatching = false;

  /** @param readState tells the state of the data. */
  constructor(private readonly readState: () => Promise<string>) {}

  /** Comes once the state is known, and again after each change; changes that nobody has waited for come as one. */
  follow(): AsyncIterableIterator<undefined> {
    const follower = new Follower(this.state !== undefined, () => this.followers.delete(follower));
    this.followers.add(follower);
    if (!this.isWatching) void this.watch();
    return follower;
  }

  private async watch(): Promise<void> {
    this.isWatching = true;
    while (this.followers.size > 0) {
      // what cannot be read now is read a little later
      const state = await this.readState().catch(() => this.state);
      if (state !== this.state) for (const follower of this.followers) follower.notify();
      this.state = state;
      await delay(EVERY, undefined, { ref: false });
    }
    this.state = undefined;
    this.isWatching = false;
  }
}

/** Unlike a generator it ends at once, also while it waits. */
class Follower implements AsyncIterableIterator<undefined> {
  private isOver = false;
  private wake = (): void => undefined;

  constructor(
    private isDue: boolean,
    private readonly leave: () => void,
  ) {}

  notify(): void {
    this.isDue = true;
    this.wake();
  }

  async next(): Promise<IteratorResult<undefined>> {
    if (!this.isDue && !this.isOver) await new Promise<void>((resolve) => (this.wake = resolve));
    this.isDue = false;
    return { done: this.isOver, value: undefined };
  }

  return(): Promise<IteratorResult<undefined>> {
    this.isOver = true;
    this.leave();
    this.wake();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
