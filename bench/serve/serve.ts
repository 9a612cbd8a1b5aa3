import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';

import { demoFiles } from '../demo-files.js';
import { copyOfKept } from '../kept-database.js';
import { ownPostgres } from '../own-postgres.js';
import { findPeer, startPeer } from '../peer-server.js';
import { loadOwn } from '../rest-own-server.js';
import type { RestServer } from '../rest-server.js';
import type { Comparison } from './comparison.js';
import { startBoth } from './own-entrants.js';
import { startPostGraphile } from './postgraphile.js';
import { serveLists } from './serve-lists.js';
import { comparisonTable, latencies, latencyTable, type Latency } from './serve-report.js';
import { serveRoutes } from './serve-routes.js';
import { serveSums } from './serve-sums.js';
import { Visits } from './visits.js';

interface Served {
  comparisons: Comparison[];
  latencies: Latency[];
}

/**
 * How many questions a second our server answers, beside whatever else answers them on this machine: a bare server with
 * the same bytes, the seed design, DuckDB, and with `postgres` PostGraphile over our tables, where ours answers from the
 * same PostgreSQL.
 * @returns whether everything keeps what is promised.
 */
export async function benchServe(transactions = 1_000_000, postgres = false): Promise<boolean> {
  const scratch = mkdtempSync(join(tmpdir(), 'contexq-bench-'));
  const servers: RestServer[] = [];
  const started = async (server: Promise<RestServer>) => servers[servers.push(await server) - 1]!;
  try {
    const files = await demoFiles(transactions);
    const visits = await Visits.of(files);
    const target = postgres
      ? await ownPostgres()
      : await copyOfKept(transactions, join(scratch, 'bench.sqlite'));
    if (postgres) loadOwn(files, target);
    const own = await startBoth(target, started);
    const found = findPeer();
    if (found.kind === 'absent') console.log(`The seed design is not measured: ${found.reason}.`);
    const seed = found.kind === 'here' ? await started(startPeer(found.folder, files, scratch)) : undefined;
    const routes = await serveRoutes(own, seed, visits, scratch, started);
    await seed?.stop();
    const served: Served = {
      comparisons: [...routes.comparisons, ...(await serveSums(own, files, visits))],
      latencies: latencies(routes),
    };
    if (postgres) {
      const peer = await started(startPostGraphile(target));
      served.comparisons.push(...(await serveLists(own, peer, visits)));
    } else console.log('PostGraphile is not measured: it needs --postgres.');
    console.log(`${comparisonTable(served.comparisons)}\n\n${latencyTable(served.latencies)}`);
    console.log(JSON.stringify({ transactions, postgres, loadAverage: loadavg()[0], ...served }));
    return [...served.comparisons, ...served.latencies].every(({ holds }) => holds);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    rmSync(scratch, { recursive: true });
  }
}
