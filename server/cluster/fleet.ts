import { setTimeout as delay } from 'node:timers/promises';
import type { Backends } from './backends.js';
import type { SpawnedServer } from './spawned-server.js';

/** What a fleet is made of. */
export interface FleetParts {
  size: number;
  /** Starts a server, and is done when that is ready. */
  start: () => Promise<SpawnedServer>;
  backends: Backends;
  /** Tells whoever runs it what has happened, in a line. */
  say: (line: string) => void;
}

/** ms before a server that ended is replaced: the first time, and at most when new ones keep ending. */
const WAIT = { first: 500, most: 30_000 } as const;
/** ms that a server has to live for its end to be a first one again. */
const STEADY = 60_000;

/** Keeps so many servers running, whatever happens to them. */
export class Fleet {
  private readonly running = new Set<SpawnedServer>();
  private readonly stopping = new AbortController();
  private wait: number = WAIT.first;

  constructor(private readonly parts: FleetParts) {}

  get servers(): readonly SpawnedServer[] {
    return [...this.running];
  }

  /** Starts the first server, and when it is ready the others: what is wrong with the settings is said once. @throws StartError */
  async open(): Promise<void> {
    await this.join();
    await Promise.all(Array.from({ length: this.parts.size - 1 }, () => this.join()));
  }

  /** Replaces each server, one after the other: a new one first, then the old one goes. */
  async roll(): Promise<void> {
    const { say } = this.parts;
    for (const server of this.servers) {
      if (this.stopping.signal.aborted) return;
      if (!this.running.has(server)) continue;
      try {
        await this.join();
      } catch (error) {
        say(`No server was replaced any more: ${(error as Error).message}`);
        return;
      }
      await this.leave(server);
    }
    say('Every server was replaced');
  }

  /** Lets all servers answer what is under way, and ends them. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.servers.map((server) => this.leave(server)));
  }

  private async join(): Promise<void> {
    const server = await this.parts.start();
    if (this.stopping.signal.aborted) {
      await server.stop();
      return;
    }
    this.running.add(server);
    this.parts.backends.add(server.address);
    void this.replaceWhenEnded(server, performance.now());
  }

  private async leave(server: SpawnedServer): Promise<void> {
    this.running.delete(server);
    this.parts.backends.remove(server.address);
    await server.stop();
  }

  private async replaceWhenEnded(server: SpawnedServer, since: number): Promise<void> {
    let how = await server.ended;
    // it was told to
    if (!this.running.delete(server)) return;
    this.parts.backends.remove(server.address);
    if (performance.now() - since > STEADY) this.wait = WAIT.first;
    for (;;) {
      this.parts.say(`A server ended (${how}); another one is started in ${this.wait / 1_000} s`);
      await delay(this.wait, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      this.wait = Math.min(2 * this.wait, WAIT.most);
      if (this.stopping.signal.aborted) return;
      try {
        await this.join();
        return;
      } catch (error) {
        how = (error as Error).message;
      }
    }
  }
}
