import { Disk } from '../disk.js';
import { Disturbance, cannotDisturb } from '../disturbance.js';
import { Sufferings, type Fault, type Suffered } from '../fault.js';
import type { Ground } from '../ground.js';
import { readJournal, type Step } from '../journal.js';
import { examine, loadAgain } from '../oracle.js';
import { ingest } from '../programs.js';
import { sqliteIn } from '../subject.js';

/**
 * The power is cut at any moment of a load, on SQLite: what a program did to its files is done again up to that moment, on
 * a disk that keeps what was synced and forgets of the rest as chance will have it.
 */
export const POWER_CUT: Fault = {
  name: 'power-cut',
  rounds: 25,
  impossible: cannotDisturb,
  suffer: (ground, rounds) => cutPower(ground, rounds, true),
};

/**
 * The same on a disk that only says that it has synced. Loads are lost there, or this could not find any: so it is a
 * difference when nothing is.
 */
export const LYING_DISK: Fault = {
  name: 'power-cut-lying-disk',
  rounds: 5,
  impossible: cannotDisturb,
  suffer: async (ground, rounds) => {
    const { lost, differing, slowestReady } = await cutPower(ground, rounds, false);
    const sufferings = new Sufferings();
    sufferings.expect(lost + differing > 0, 'found');
    sufferings.note('losses found, as they must be', lost + differing);
    return { ...sufferings.after(rounds), slowestReady };
  },
};

async function cutPower(ground: Ground, rounds: number, keepsSyncs: boolean): Promise<Suffered> {
  const random = ground.random('power-cut');
  const history = await ground.history('sqlite');
  const sufferings = new Sufferings();
  const folder = ground.newFolder();
  const disturbance = new Disturbance(ground.newFolder(), folder, true);
  for (const file of history.files) {
    await ingest({ ...sqliteIn(folder).environment, ...disturbance.environment }, file);
  }
  const steps = readJournal(disturbance.journal);
  for (let round = 0; round < rounds; round++) {
    const until = steps.slice(0, random.integer(0, steps.length));
    const disk = new Disk(folder, keepsSyncs);
    for (const step of until) disk.take(step);
    const left = ground.newFolder();
    disk.cutPower(random, left);
    const subject = sqliteIn(left);
    const acknowledged = until.filter(isReceipt).length;
    const next = Math.min(acknowledged + 1, history.files.length);
    try {
      sufferings.readyAfter(await ground.secondsUntilReady(subject));
      const found = await examine(subject, history, acknowledged, next);
      sufferings.add(found.harm);
      sufferings.note(found.at > acknowledged ? 'in' : 'out');
      if (keepsSyncs) sufferings.add((await loadAgain(subject, history, acknowledged, next)).harm);
    } catch (error) {
      sufferings.expect(false, `usable: ${(error as Error).message}`);
    }
  }
  return sufferings.after(rounds);
}

/** The first line that `npm run ingest` prints on a file, once it is in. */
function isReceipt(step: Step): boolean {
  return step.does === 'say' && /^\S+: ([\d,]+ rows?|nothing changed)/.test(step.text);
}
