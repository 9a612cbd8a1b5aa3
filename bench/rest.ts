import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoFiles } from './demo-files.js';
import { findPeer, startPeer } from './peer-server.js';
import { Subject } from './rest-measure.js';
import { startOwnServer } from './rest-own-server.js';
import { judge, restTable, type RouteResult } from './rest-report.js';
import { REST_ROUTES } from './rest-routes.js';
import type { RestServer } from './rest-server.js';

const ROUNDS = 5;
const OWN = { requests: 100, seconds: 10 };
const PEER = { requests: 30, seconds: 2 };

/**
 * Asks every REST route of three servers on this machine: ours over a small and over a large generated business, and the
 * peer over the same large one. They are asked in turn, so that whatever else the machine does falls on all alike.
 * Every answer is whole: nothing is asked conditionally. Lists answer as they do without parameters: ours with its
 * first page, the peer with everything.
 * @returns whether every route keeps what is promised.
 */
export async function benchRest(small = 10_000, large = 1_000_000): Promise<boolean> {
  const scratch = mkdtempSync(join(tmpdir(), 'contexq-bench-'));
  const servers: RestServer[] = [];
  const started = async (server: Promise<RestServer>) => servers[servers.push(await server) - 1]!;
  try {
    const [smallFiles, largeFiles] = [await demoFiles(small), await demoFiles(large)];
    const ours = {
      small: new Subject(
        await started(startOwnServer(smallFiles, join(scratch, 'small.sqlite'))),
        smallFiles,
        OWN,
      ),
      large: new Subject(
        await started(startOwnServer(largeFiles, join(scratch, 'large.sqlite'))),
        largeFiles,
        OWN,
      ),
    };
    const found = findPeer();
    if (found.kind === 'absent') console.log(`The peer is not measured: ${found.reason}.`);
    const peer =
      found.kind === 'here'
        ? new Subject(await started(startPeer(found.folder, largeFiles, scratch)), largeFiles, PEER)
        : undefined;
    const results = await compare(ours, peer);
    console.log(restTable(small, large, results));
    console.log(JSON.stringify({ small, large, loadAverage: loadavg()[0], routes: results }));
    return results.every(({ holds }) => holds);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    rmSync(scratch, { recursive: true });
  }
}

async function compare(
  ours: { small: Subject; large: Subject },
  peer: Subject | undefined,
): Promise<RouteResult[]> {
  const subjects = [ours.small, ours.large, ...(peer ? [peer] : [])];
  const routes = [];
  for (const route of REST_ROUTES) {
    const present = await Promise.all(subjects.map((subject) => subject.has(route)));
    if (present.every(Boolean)) routes.push(route);
    else console.log(`${route.path} is not measured: a server has no such route.`);
  }
  for (const route of routes) for (const subject of subjects) await subject.warmUp(route);
  for (let round = 0; round < ROUNDS; round++) {
    for (const route of routes) {
      for (const subject of subjects) await subject.measure(route, round, ROUNDS);
    }
  }
  for (const subject of subjects) subject.close();
  return routes.map((route) =>
    judge({
      route: route.path,
      small: ours.small.result(route)!,
      large: ours.large.result(route)!,
      peer: peer?.result(route),
    }),
  );
}
