import autocannon, { type Client, type Request, type Result } from 'autocannon';
import { cpuSecondsOf } from '../process-figures.js';
import type { RestServer } from '../rest-server.js';

/** What a server did under load. */
export interface Load {
  perSecond: number;
  /** Milliseconds of one request, queueing included. */
  p50: number;
  p99: number;
  /** Milliseconds of processor time of the server for one request; undefined where that cannot be told. */
  cpu: number | undefined;
  /** Requests that were not answered with 200, in its time or at all. */
  refused: number;
}

/** How much is asked: as fast as `clients` take the answers, for so many seconds or so many requests. */
export type Pressure = { clients: number; mayRefuse?: boolean } & (
  { seconds: number } | { requests: number }
);

const PATIENCE = 60;

/**
 * Puts a server under load from this machine. Every client asks its own requests one after the other, over and over.
 * @throws Error when an answer is not 200 or does not come, unless it may refuse.
 */
export async function load(
  server: Pick<RestServer, 'origin' | 'pid'>,
  requestsOf: (client: number) => Request[],
  pressure: Pressure,
): Promise<Load> {
  const times: number[] = [];
  let client = 0;
  const cpuBefore = cpuSecondsOf(server.pid);
  const started = performance.now();
  let last = started;
  const { errors, non2xx } = await new Promise<Result>((resolve, reject) => {
    const options = {
      url: server.origin,
      connections: pressure.clients,
      // it ends at the next look after the last answer
      ...('seconds' in pressure
        ? { duration: pressure.seconds }
        : { amount: pressure.requests, sampleInt: 50 }),
      timeout: PATIENCE,
      setupClient: (each: Client) => each.setRequests(requestsOf(client++)),
    };
    autocannon(options, (error, result) => (error ? reject(error as Error) : resolve(result))).on(
      'response',
      (_client, status, _bytes, milliseconds) => {
        if (status === 200) times.push(milliseconds);
        last = performance.now();
      },
    );
  });
  // one round of all clients takes longer than that
  if (errors + non2xx + times.length === 0 && 'seconds' in pressure)
    return load(server, requestsOf, {
      clients: pressure.clients,
      requests: pressure.clients,
      mayRefuse: pressure.mayRefuse,
    });
  if (errors + non2xx > 0 && !pressure.mayRefuse)
    throw new Error(`${server.origin}: ${non2xx} refused, ${errors} failed of ${times.length}`);
  const cpu = cpuBefore === undefined ? undefined : cpuSecondsOf(server.pid)! - cpuBefore;
  return {
    perSecond: times.length / ((last - started) / 1000),
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    cpu: cpu && (cpu * 1000) / times.length,
    refused: errors + non2xx,
  };
}

/** The middle one of several runs, figure by figure. */
export function middle(loads: readonly Load[]): Load {
  const of = (figure: (load: Load) => number) => quantile(loads.map(figure), 0.5);
  return {
    perSecond: of((load) => load.perSecond),
    p50: of((load) => load.p50),
    p99: of((load) => load.p99),
    cpu: loads.some(({ cpu }) => cpu === undefined) ? undefined : of((load) => load.cpu!),
    refused: of((load) => load.refused),
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Infinity;
}
