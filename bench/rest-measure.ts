import { RestClient } from './rest-client.js';
import { addresses, type RestRoute } from './rest-routes.js';
import type { RestServer } from './rest-server.js';

/** How much of one route is asked of one server in one round. */
interface Limits {
  requests: number;
  seconds: number;
}

/** Ours keeps what it has answered for each role by itself: whoever asks as one of these warms up the code, and no answer. */
const WARMING_ROLES = ['LEADERSHIP', 'SALES', 'SUPPORT'];
/** Ids that are asked for in each of these roles: by then the code that answers is compiled. */
const WARMING_IDS = 600;

/** A server under measurement. */
export class Subject {
  private readonly client: RestClient;
  private readonly times = new Map<string, number[]>();
  private readonly addresses = new Map<RestRoute, Promise<string[]>>();

  /** @param files the folder of the data it answers from. */
  constructor(
    server: RestServer,
    private readonly files: string,
    private readonly limits: Limits,
  ) {
    this.client = new RestClient(server.origin);
  }

  async has(route: RestRoute): Promise<boolean> {
    const [address] = await this.addressesOf(route);
    return this.client.has(address!);
  }

  /** Asks as often as it takes until the code that answers is compiled; nothing of it is counted. */
  async warmUp(route: RestRoute): Promise<void> {
    const some = (await this.addressesOf(route)).slice(0, WARMING_IDS);
    const asked = WARMING_ROLES.flatMap((role) =>
      some.map((address) => ({ address, headers: { Cookie: `contexq-demo-role=${role}` } })),
    );
    const deadline = performance.now() + this.limits.seconds * 1000;
    for (const { address, headers } of asked) {
      await this.client.ask(address, headers);
      if (performance.now() > deadline) break;
    }
  }

  /** Asks one request after the other, no id twice in all rounds, so that none is answered from what was kept of it. */
  async measure(route: RestRoute, round: number, rounds: number): Promise<void> {
    const { requests, seconds } = this.limits;
    const all = await this.addressesOf(route);
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
    this.times.set(route.path, [...(this.times.get(route.path) ?? []), ...times]);
  }

  /** Of every request of a route so far: how many there were, and their median in milliseconds. */
  result({ path }: RestRoute): { requests: number; median: number } | undefined {
    const times = this.times.get(path)?.toSorted((x, y) => x - y);
    return times && { requests: times.length, median: times[times.length >> 1]! };
  }

  close(): void {
    this.client.close();
  }

  /** Read once: a client that reads a large file between its questions is slow to ask the next ones. */
  private addressesOf(route: RestRoute): Promise<string[]> {
    const known = this.addresses.get(route) ?? addresses(route, this.files);
    this.addresses.set(route, known);
    return known;
  }
}
