import { setTimeout as delay } from 'node:timers/promises';

/** ms between two looks at a server, and for which an answer is waited for. */
const EVERY = 250;
const PATIENCE = 2_000;

/** One of the servers that requests are handed to. */
export interface Backend {
  /** Such as `http://127.0.0.1:40321`. */
  readonly address: string;
  /** What its `/readyz` said last: it takes requests, it lives but takes none, or it does not answer. */
  state: 'ready' | 'waiting' | 'gone';
}

/** The servers behind one address, and which of them is next. */
export class Backends {
  private readonly all = new Map<string, Backend>();
  private turn = 0;

  /** Hands requests to a server from now on, as long as it says that it is ready. */
  add(address: string): void {
    const backend: Backend = { address, state: 'ready' };
    this.all.set(address, backend);
    void this.lookAfter(backend);
  }

  /** Hands a server no more requests. Those it has are left to it. */
  remove(address: string): void {
    this.all.delete(address);
  }

  /** The next one in turn that is ready and was not tried; one that lives when none is; undefined when none does. */
  next(tried: ReadonlySet<Backend>): Backend | undefined {
    const untried = [...this.all.values()].filter((backend) => !tried.has(backend));
    const ready = untried.filter(({ state }) => state === 'ready');
    // it says itself what it waits for
    const candidates = ready.length > 0 ? ready : untried.filter(({ state }) => state === 'waiting');
    this.turn += 1;
    return candidates[this.turn % candidates.length];
  }

  private async lookAfter(backend: Backend): Promise<void> {
    while (this.all.get(backend.address) === backend) {
      await delay(EVERY, undefined, { ref: false });
      backend.state = await stateOf(backend.address);
    }
  }
}

async function stateOf(address: string): Promise<Backend['state']> {
  try {
    const { status } = await fetch(`${address}/readyz`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(PATIENCE),
    });
    return status === 200 ? 'ready' : 'waiting';
  } catch {
    return 'gone';
  }
}
