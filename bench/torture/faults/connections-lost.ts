import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from '../../../seed/random.js';
import { Sufferings, type Fault } from '../fault.js';
import type { Subject } from '../ground.js';
import { examine, loadAgain } from '../oracle.js';
import { Postgres } from '../postgres.js';
import { answers, secondsSince, startIngest, startServer, stop, type Server } from '../programs.js';

/** Questions that no answer is kept of for long: lists, a page of figures, and the readiness itself. */
const QUESTIONS = ['/readyz', '/customers?limit=3', '/overview', '/products?limit=3'];
/** s after which a server does not come back any more. */
const PATIENCE = 60;

type Break = (postgres: Postgres, subject: Subject, random: Random) => Promise<void>;

/** Every connection of the product is ended, once or several times in a moment. */
const cut: Break = async (postgres, subject, random) => {
  for (let times = random.integer(1, 3); times > 0; times--) {
    await postgres.cutConnections(subject);
    await delay(random.between(0, 100));
  }
};

/** PostgreSQL ends as in a crash, and comes back. */
const restart: Break = async (postgres, _subject, random) => {
  await postgres.stop('QUIT');
  await delay(random.between(0, 500));
  await postgres.resume();
};

/** Connections are lost while a file is loaded and a server answers. */
export const CONNECTIONS_CUT = connectionsLost('connections-cut', cut);
export const POSTGRES_RESTARTED = connectionsLost('postgres-restarted', restart);

function connectionsLost(name: string, breakThem: Break): Fault {
  return {
    name,
    rounds: 20,
    suffer: async (ground, rounds) => {
      const random = ground.random(name);
      const history = await ground.history('postgres');
      const sufferings = new Sufferings();
      const postgres = await Postgres.start();
      let subject = await postgres.newSubject();
      let server = await startServer(subject.environment);
      let at = 0;
      for (let round = 0; round < rounds; round++) {
        if (at === history.files.length) {
          await stop(server);
          subject = await postgres.newSubject();
          server = await startServer(subject.environment);
          at = 0;
        }
        const loader = startIngest(subject.environment, history.files[at]!);
        await delay(random.between(0.3, 1.05) * history.seconds[at]! * 1_000);
        await breakThem(postgres, subject, random);
        sufferings.readyAfter(await secondsUntilAnswered(server));
        const { code, complained } = await loader.ended;
        const isTold = code === 0 || /^[^\n]+\n$/.test(complained);
        sufferings.expect(isTold, `told in a line: ${complained}`);
        const found = await examine(subject, history, code === 0 ? at + 1 : at, at + 1);
        sufferings.add(found.harm);
        sufferings.note(code === 0 ? 'acknowledged' : found.at > at ? 'in' : 'out');
        at = found.at;
      }
      sufferings.add((await loadAgain(subject, history, at, history.files.length)).harm);
      await stop(server);
      await postgres.end();
      return sufferings.after(rounds);
    },
  };
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
