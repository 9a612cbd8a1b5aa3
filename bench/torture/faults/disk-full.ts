import { appendFileSync, copyFileSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Dialect } from '../../../server/kit/dialect.js';
import { Cluster } from '../cluster.js';
import { cannotDisturb, Disturbance } from '../disturbance.js';
import { Sufferings, type Fault } from '../fault.js';
import type { Ground } from '../ground.js';
import { examine, loadAgain } from '../oracle.js';
import { generate, ingest, type Ended } from '../programs.js';
import { sqliteIn, type Subject } from '../subject.js';

/** So many times its own size a file needs in the database, of which a disk is left with a part. */
const NEEDED = 5;

/** The line where a database has gone in the midst of a load. */
const UNREACHABLE = /^[^\n]*cannot be reached; try again[^\n]*\n$/;

/** A disk of its own, and the database on it. */
interface Place {
  subject: Subject;
  disk: Disturbance;
  /** What the loader is started with: on SQLite it is the loader that writes. */
  loader: Readonly<Record<string, string>>;
  /** Waits for what a full disk has ended. @returns whether it has ended anything. */
  comeBack: () => Promise<boolean>;
  end: () => Promise<void>;
}

/** The disk is full at any moment of a load: nothing changes, one line says why, and with space it goes on. */
export function diskFull(dialect: Dialect): Fault {
  const name = `disk-full-${dialect}`;
  return {
    name,
    rounds: 10,
    impossible: cannotDisturb,
    suffer: async (ground, rounds) => {
      const random = ground.random(name);
      const history = await ground.history(dialect);
      const sufferings = new Sufferings();
      const { subject, disk, loader, comeBack, end } = await (dialect === 'sqlite'
        ? onSqlite(ground)
        : onPostgres());
      const last = history.files.length;
      let at = 0;
      for (let round = 0; round < rounds && at < last; round++) {
        const file = history.files[at]!;
        // the first finds no space at all, not even for empty tables
        disk.leaveSpace(round === 0 ? 0 : statSync(file).size * random.between(0, NEEDED));
        const ended = await ingest(loader, file);
        disk.leaveSpace(undefined);
        const hadEnded = await comeBack();
        if (ended.code === 0) sufferings.note('loaded within the space');
        else {
          sufferings.note('refused');
          // nobody is left who could say why
          if (hadEnded && UNREACHABLE.test(ended.complained)) sufferings.note('PostgreSQL had given up');
          else expectClear(sufferings, ended);
        }
        const done = ended.code === 0 ? at + 1 : at;
        sufferings.add((await examine(subject, history, done, done)).harm);
        sufferings.readyAfter(await ground.secondsUntilReady(subject));
        sufferings.add((await loadAgain(subject, history, at, at + 1)).harm);
        at += 1;
      }
      await end();
      return sufferings.after(rounds);
    },
  };
}

/** The files beside the database cannot be written: rejected rows, and those of a generated business. */
export const NO_ROOM_BESIDE: Fault = {
  name: 'disk-full-beside',
  rounds: 1,
  impossible: cannotDisturb,
  suffer: async (ground, rounds) => {
    const history = await ground.history('sqlite');
    const sufferings = new Sufferings();
    for (let round = 0; round < rounds; round++) {
      const folder = ground.newFolder();
      const disk = new Disturbance(ground.newFolder(), folder);
      const subject = await ground.subject('sqlite');
      const bad = join(ground.newFolder(), 'customers.csv');
      copyFileSync(history.files[0]!, bad);
      appendFileSync(bad, 'C-bad,,,,,,yesterday\n');
      disk.leaveSpace(0);
      const environment = { ...subject.environment, ...disk.environment };
      const rejects = join(folder, 'rejects.csv');
      const loaded = await ingest(environment, bad, '--skip-invalid', '--rejects', rejects);
      sufferings.expect(loaded.code === 1, 'refused without its rejects');
      expectClear(sufferings, loaded);
      sufferings.add((await examine(subject, history, 0, 0)).harm);
      const generated = await generate(environment, '--transactions', '500', '--out', join(folder, 'demo'));
      sufferings.expect(generated.code === 1, 'refused to generate');
      expectClear(sufferings, generated);
      disk.leaveSpace(undefined);
      const again = await ingest(environment, bad, '--skip-invalid', '--rejects', rejects);
      sufferings.expect(again.code === 0 && existsSync(rejects), 'loaded with space');
      sufferings.readyAfter(await ground.secondsUntilReady(subject));
    }
    return sufferings.after(rounds);
  },
};

/** One line that says that there is no space, or, where SQLite does not know why, that it is the disk. */
function expectClear(sufferings: Sufferings, { complained }: Ended): void {
  const isClear = /^[^\n]*(full|no space|disk I\/O error)[^\n]*\n$/i.test(complained);
  sufferings.expect(isClear, `clear: ${complained.trim()}`);
}

function onSqlite(ground: Ground): Place {
  const folder = ground.newFolder();
  const subject = sqliteIn(folder);
  const disk = new Disturbance(ground.newFolder(), folder);
  // what sorts spill goes to the same disk
  const loader = { ...subject.environment, ...disk.environment, SQLITE_TMPDIR: folder };
  const comeBack = () => Promise.resolve(false);
  return { subject, disk, loader, comeBack, end: () => Promise.resolve() };
}

/** The disk of the tables; that of the write-ahead log is another one. */
async function onPostgres(): Promise<Place> {
  let disk: Disturbance | undefined;
  const cluster = await Cluster.start((folder) => {
    disk = new Disturbance(folder, join(folder, 'data/base'));
    return disk.environment;
  });
  const subject = await cluster.newSubject();
  return {
    subject,
    disk: disk!,
    loader: subject.environment,
    comeBack: async () => {
      await cluster.node.comeBack();
      return cluster.node.hasPanicked();
    },
    end: () => cluster.node.remove(),
  };
}
