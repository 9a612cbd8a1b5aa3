import { setTimeout as delay } from 'node:timers/promises';

/** How a request went. */
export interface Outcome {
  method: string;
  /** Of performance.now(). */
  began: number;
  /** 0 when there was no answer. */
  status: number;
}

/** Callers who ask for one thing after the other until they are told to end. */
export class SteadyLoad {
  readonly outcomes: Outcome[] = [];
  private readonly ended: Promise<unknown>;
  private isOver = false;

  /** @param asks each what a caller asks again and again. */
  constructor(address: string, asks: readonly (readonly [path: string, init?: RequestInit])[]) {
    this.ended = Promise.all(asks.map(([path, init]) => this.ask(address + path, init)));
  }

  /** Waits until so many more requests were answered. */
  async more(count: number): Promise<void> {
    const enough = this.outcomes.length + count;
    while (this.outcomes.length < enough) await delay(5);
  }

  /** @returns the outcomes that were no success. */
  async end(): Promise<Outcome[]> {
    this.isOver = true;
    await this.ended;
    return this.outcomes.filter(({ status }) => status !== 200);
  }

  private async ask(url: string, init?: RequestInit): Promise<void> {
    while (!this.isOver) {
      const began = performance.now();
      const status = await fetch(url, init).then(
        async (answer) => (await answer.arrayBuffer(), answer.status),
        () => 0,
      );
      this.outcomes.push({ method: init?.method ?? 'GET', began, status });
    }
  }
}
