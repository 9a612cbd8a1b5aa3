import { setTimeout as delay } from 'node:timers/promises';
import type { Dialect } from '../../../server/kit/dialect.js';
import { Sufferings, type Fault } from '../fault.js';
import { examine, loadAgain } from '../oracle.js';
import { startIngest } from '../programs.js';

/** `npm run ingest` is killed (`kill -9`) at any moment between its start and its end. */
export function killedLoad(dialect: Dialect): Fault {
  const name = `kill-${dialect}`;
  return {
    name,
    rounds: 50,
    suffer: async (ground, rounds) => {
      const random = ground.random(name);
      const history = await ground.history(dialect);
      const sufferings = new Sufferings();
      let subject = await ground.subject(dialect);
      let at = 0;
      for (let round = 0; round < rounds; round++) {
        if (at === history.files.length) {
          subject = await ground.subject(dialect);
          at = 0;
        }
        // a program that starts has done nothing yet: most of the moments lie where it writes
        const moment = random.between(0.3, 1.05) * history.seconds[at]!;
        const loader = startIngest(subject.environment, history.files[at]!);
        const code = await Promise.race([loader.ended.then((ended) => ended.code), delay(moment * 1_000)]);
        loader.kill('SIGKILL');
        await loader.ended;
        const acknowledged = code === 0;
        sufferings.readyAfter(await ground.secondsUntilReady(subject));
        const found = await examine(subject, history, acknowledged ? at + 1 : at, at + 1);
        sufferings.add(found.harm);
        sufferings.note(acknowledged ? 'acknowledged' : found.at > at ? 'in' : 'out');
        at = found.at;
      }
      sufferings.add((await loadAgain(subject, history, at, history.files.length)).harm);
      return sufferings.after(rounds);
    },
  };
}
