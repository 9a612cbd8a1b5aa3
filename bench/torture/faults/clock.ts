import { copyFileSync } from 'node:fs';
import { readDataState } from '../../../server/pipeline/data-state.js';
import { cannotDisturb, Disturbance } from '../disturbance.js';
import { Sufferings, type Fault } from '../fault.js';
import type { Ground } from '../ground.js';
import type { History } from '../history.js';
import { examine } from '../oracle.js';
import { ingest, startServer, stop, type Environment, type Server } from '../programs.js';
import { sqliteIn, within } from '../subject.js';

const DAY = 86_400;
/** s that a caller is told to wait at most: limits count in minutes. */
const LONGEST_WAIT = 60;

/** The wall clock jumps back and forth by up to a year while files are loaded and a server answers. */
export const CLOCK: Fault = {
  name: 'clock',
  rounds: 10,
  impossible: cannotDisturb,
  suffer: async (ground, rounds) => {
    const random = ground.random('clock');
    const history = await ground.history('sqlite');
    const sufferings = new Sufferings();
    const subject = sqliteIn(ground.newFolder());
    const clock = new Disturbance(ground.newFolder(), ground.newFolder());
    const environment = { ...subject.environment, ...clock.environment };
    const server = await startServer(environment);
    sufferings.readyAfter(server.readyAfter);
    const names = [await within(subject, readDataState)];
    const files = history.files.slice(0, rounds);
    for (const [at, file] of files.entries()) {
      clock.moveClock(random.integer(-365, 365) * DAY);
      const before = await tagOf(server);
      await ingest(environment, file);
      const isNew = history.states[at + 1]!.version > history.states[at]!.version;
      sufferings.expect((await tagOf(server)) !== before || !isNew, 'answered anew');
      if (isNew) names.push(await within(subject, readDataState));
    }
    sufferings.expect(new Set(names).size === names.length, 'a name for each state');
    sufferings.add((await examine(subject, history, files.length, files.length)).harm);
    await stop(server);
    sufferings.expect(await namesBranches(ground, history), 'a name for each branch');
    sufferings.expect((await longestWait(environment, clock)) <= LONGEST_WAIT, 'a minute to wait at most');
    return sufferings.after(files.length);
  },
};

/**
 * A database goes back to a copy of itself and takes another file, while the clock is behind what it noted. Whether both
 * states have names of their own: whoever holds an answer of the one must not take it for one of the other.
 */
async function namesBranches(ground: Ground, { files }: History): Promise<boolean> {
  const subject = sqliteIn(ground.newFolder());
  const { path } = subject;
  const clock = new Disturbance(ground.newFolder(), ground.newFolder());
  const environment = { ...subject.environment, ...clock.environment };
  clock.moveClock(365 * DAY);
  await ingest(environment, files[0]!);
  copyFileSync(path, `${path}.copy`);
  clock.moveClock(0);
  const names: string[] = [];
  for (const file of files.slice(1, 3)) {
    copyFileSync(`${path}.copy`, path);
    await ingest(environment, file);
    names.push(await within(subject, readDataState));
  }
  return names[0] !== names[1];
}

/** s that one is told to wait at most who asks too often, with the clock as it is and a day back. */
async function longestWait(environment: Environment, clock: Disturbance): Promise<number> {
  clock.moveClock(0);
  const server = await startServer({ ...environment, RATE_LOCAL: 'on', RATE_REQUESTS: '5' });
  let longest = 0;
  for (const moved of [0, -DAY]) {
    clock.moveClock(moved);
    for (let asked = 0; asked < 6; asked++) {
      const response = await fetch(`${server.address}/products?limit=1`);
      await response.arrayBuffer();
      longest = Math.max(longest, Number(response.headers.get('retry-after') ?? 0));
    }
  }
  await stop(server);
  return longest;
}

async function tagOf({ address }: Server): Promise<string | null> {
  const response = await fetch(`${address}/products?limit=1`);
  await response.arrayBuffer();
  return response.headers.get('etag');
}
