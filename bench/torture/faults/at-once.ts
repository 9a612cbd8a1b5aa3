import type { Dialect } from '../../../server/kit/dialect.js';
import { Sufferings, type Fault } from '../fault.js';
import { examine, loadAgain } from '../oracle.js';
import { ingest } from '../programs.js';

/** The first files of the history that need none of each other: sales, and tickets. */
const [FIRST, SECOND] = [3, 4];

/** Two programs load at once: different files, and the same one. */
export function atOnce(dialect: Dialect): Fault {
  return {
    name: `at-once-${dialect}`,
    rounds: 5,
    suffer: async (ground, rounds) => {
      const history = await ground.history(dialect);
      const sufferings = new Sufferings();
      for (let round = 0; round < rounds; round++) {
        const subject = await ground.subject(dialect);
        const both = (one: number, other: number) =>
          Promise.all([one, other].map((file) => ingest(subject.environment, history.files[file]!)));
        sufferings.add((await loadAgain(subject, history, 0, FIRST)).harm);
        const different = await both(FIRST, SECOND);
        sufferings.expect(
          different.every(({ code }) => code === 0),
          'both loaded',
        );
        sufferings.add((await examine(subject, history, SECOND + 1, SECOND + 1)).harm);
        const same = await both(SECOND + 1, SECOND + 1);
        const unchanged = same.filter(({ said }) => said.includes('nothing changed'));
        sufferings.expect(
          same.every(({ code }) => code === 0) && unchanged.length === 1,
          'one loaded, one unchanged',
        );
        sufferings.add((await examine(subject, history, SECOND + 2, SECOND + 2)).harm);
        sufferings.readyAfter(await ground.secondsUntilReady(subject));
      }
      return sufferings.after(rounds);
    },
  };
}
