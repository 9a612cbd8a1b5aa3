import { RestClient } from './rest-client.js';
import { addresses, type RestRoute } from './rest-routes.js';
import type { RestServer } from './rest-server.js';

/** How much of one route is asked of one server in one round. */
interface Limits {
  requests: number;
  seconds: number;
}

/** A server under measurement. */
export class Subject {
  private readonly client: RestClient;
  private readonly times = new Map<string, number[]>();

  /** @param files the folder of the data it answers from. */
  constructor(
    server: RestServer,
    private readonly files: string,
    private readonly limits: Limits,
  ) {
    this.client = new RestClient(server.origin);
  }

  async has(route: RestRoute): Promise<boolean> {
    const [address] = await addresses(route, this.files);
    return this.client.has(address!);
  }

  /**
   * Asks one request after the other, no id twice in all rounds, so that none is answered from what was kept of it.
   * The first round only warms up.
   */
  async measure(route: RestRoute, round: number, rounds: number): Promise<void> {
    const { requests, seconds } = this.limits;
    const all = await addresses(route, this.files);
    const each = Math.min(requests, Math.floor(all.length / rounds));
    const asked = route.ids
      ? all.slice(round * each, (round + 1) * each)
      : Array.from({ length: requests }, () => route.path);
    const deadline = performance.now() + seconds * 1000;
    const times: number[] = [];
    for (const address of asked) {
      const { status, milliseconds } = await this.client.ask(address);
      if (status !== 200) throw new Error(`${address} answers with status ${status}`);
      times.push(milliseconds);
      if (performance.now() > deadline) break;
    }
    if (round > 0) this.times.set(route.path, [...(this.times.get(route.path) ?? []), ...times]);
  }

  /** Of every request of a route so far: how many there were, and their median in milliseconds. */
  result({ path }: RestRoute): { requests: number; median: number } | undefined {
    const times = this.times.get(path)?.toSorted((x, y) => x - y);
    return times && { requests: times.length, median: times[times.length >> 1]! };
  }

  close(): void {
    this.client.close();
  }
}
