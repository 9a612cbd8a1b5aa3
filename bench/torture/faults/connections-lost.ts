import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from '../../../seed/random.js';
import type { PostgresNode } from '../../../server/testing/postgres-node.js';
import { Cluster, databaseOf, nameOf, SETTINGS } from '../cluster.js';
import { Sufferings, type Fault } from '../fault.js';
import { examine, loadAgain } from '../oracle.js';
import {
  answers,
  secondsSince,
  startIngest,
  startServer,
  stop,
  type Environment,
  type Server,
} from '../programs.js';
import type { Subject } from '../subject.js';

/** Questions that no answer is kept of for long: lists, a page of figures, and the readiness itself. */
const QUESTIONS = ['/readyz', '/customers?limit=3', '/overview', '/products?limit=3'];
/** s after which a server does not come back any more. */
const PATIENCE = 60;

/** How connections come to be lost. */
interface Loss {
  /** What the server is told beside its database. */
  environment: (subject: Subject) => Environment;
  happen: (subject: Subject, random: Random) => Promise<void>;
  end: () => Promise<void>;
}

const NOTHING = { environment: () => ({}), end: () => Promise.resolve() };

/** Every connection of the product is ended, up to three times in a moment. */
const cutsOf = (cluster: Cluster): Loss => ({
  ...NOTHING,
  happen: async (subject, random) => {
    for (let times = random.integer(1, 3); times > 0; times--) {
      await cluster.cutConnections(subject);
      await delay(random.between(0, 100));
    }
  },
});

/** PostgreSQL ends as in a crash, and comes back. */
const restartsOf = ({ node }: Cluster): Loss => ({
  ...NOTHING,
  happen: (_subject, random) => restart(node, random),
});

/** The standby that is read from ends as in a crash, and comes back. */
const lossesOfReplicaOf = async ({ node }: Cluster): Promise<Loss> => {
  const standby = await node.standby(SETTINGS);
  return {
    environment: (subject) => ({ DATABASE_REPLICA_URL: databaseOf(standby, nameOf(subject)) }),
    happen: (_subject, random) => restart(standby, random),
    end: () => standby.remove(),
  };
};

/** Connections are lost while a file is loaded and a server answers. */
export const CONNECTIONS_CUT = connectionsLost('connections-cut', cutsOf);
export const POSTGRES_RESTARTED = connectionsLost('postgres-restarted', restartsOf);
export const REPLICA_LOST = connectionsLost('replica-lost', lossesOfReplicaOf);

function connectionsLost(name: string, lossesOf: (cluster: Cluster) => Loss | Promise<Loss>): Fault {
  return {
    name,
    rounds: 20,
    suffer: async (ground, rounds) => {
      const random = ground.random(name);
      const history = await ground.history('postgres');
      const sufferings = new Sufferings();
      const cluster = await Cluster.start();
      const loss = await lossesOf(cluster);
      const begin = async () => {
        const subject = await cluster.newSubject();
        const server = await startServer({ ...subject.environment, ...loss.environment(subject) });
        return { subject, server, at: 0 };
      };
      let run = await begin();
      for (let round = 0; round < rounds; round++) {
        if (run.at === history.files.length) {
          await stop(run.server);
          run = await begin();
        }
        const { subject, server, at } = run;
        const loader = startIngest(subject.environment, history.files[at]!);
        await delay(random.between(0.3, 1.05) * history.seconds[at]! * 1_000);
        await loss.happen(subject, random);
        sufferings.readyAfter(await secondsUntilAnswered(server));
        const { code, complained } = await loader.ended;
        sufferings.expect(code === 0 || /^[^\n]+\n$/.test(complained), `told in a line: ${complained}`);
        const found = await examine(subject, history, code === 0 ? at + 1 : at, at + 1);
        sufferings.add(found.harm);
        sufferings.note(code === 0 ? 'acknowledged' : found.at > at ? 'in' : 'out');
        run.at = found.at;
      }
      sufferings.add((await loadAgain(run.subject, history, run.at, history.files.length)).harm);
      await stop(run.server);
      await loss.end();
      await cluster.node.remove();
      return sufferings.after(rounds);
    },
  };
}

async function restart(node: PostgresNode, random: Random): Promise<void> {
  await node.stop('SIGQUIT');
  await delay(random.between(0, 500));
  await node.start();
}

/** s until a server that has not been started again answers everything. @throws Error when it does not. */
async function secondsUntilAnswered({ address }: Server): Promise<number> {
  const started = performance.now();
  while (secondsSince(started) < PATIENCE) {
    const all = await Promise.all(QUESTIONS.map((question) => answers(address + question)));
    if (all.every(Boolean)) return secondsSince(started);
    await delay(50);
  }
  throw new Error(`the server does not answer ${PATIENCE} s later`);
}
