import type { Suffered } from './fault.js';
import { FAULTS } from './faults.js';
import type { Ground } from './ground.js';
import { secondsSince } from './programs.js';
import type { TortureRequest } from './torture-arguments.js';

/** s within which a server has to be ready again. */
const LONGEST = 10;

/** A line of the table. */
interface Reported {
  fault: string;
  holds: boolean;
  /** Why it was not done, or not to its end, or what came of it. */
  came: { skipped: string } | { failed: string } | Suffered;
}

/** Does the faults one after the other, prints a line for each, and all of them as JSON at the end. */
export async function report(ground: Ground, { names, rounds }: TortureRequest): Promise<Reported[]> {
  const columns = ['rounds', 'lost', 'duplicated', 'differing', 'ready'].map((name) => name.padStart(11));
  console.log(`${'fault'.padEnd(22)}${columns.join('')}`);
  const reported: Reported[] = [];
  for (const fault of names) {
    const started = performance.now();
    const line = await suffer(fault, ground, rounds);
    reported.push(line);
    console.log(
      `${textOf(line)}  ${line.holds ? '' : 'DOES NOT HOLD '}(${secondsSince(started).toFixed(0)} s)`,
    );
  }
  console.log(JSON.stringify(reported));
  return reported;
}

async function suffer(name: string, ground: Ground, rounds: number | undefined): Promise<Reported> {
  const fault = FAULTS[name]!;
  const skipped = fault.impossible?.();
  if (skipped !== undefined) return { fault: name, holds: true, came: { skipped } };
  try {
    const came = await fault.suffer(ground, rounds ?? fault.rounds);
    return { fault: name, holds: holds(came), came };
  } catch (error) {
    console.error(error);
    return { fault: name, holds: false, came: { failed: String(error) } };
  }
}

/** Whether nothing was lost, doubled or changed, and the server was ready in time. */
export function holds({ lost, duplicated, differing, slowestReady }: Suffered): boolean {
  return lost + duplicated + differing === 0 && slowestReady < LONGEST;
}

function textOf({ fault, came }: Reported): string {
  if ('skipped' in came) return `${fault.padEnd(22)}skipped: ${came.skipped}`;
  if ('failed' in came) return `${fault.padEnd(22)}was not done to its end: ${came.failed}`;
  const { rounds, lost, duplicated, differing, slowestReady, seen } = came;
  const cells = [rounds, lost, duplicated, differing, `${slowestReady.toFixed(1)} s`];
  const what = Object.entries(seen).map(([name, times]) => `${times} ${name}`);
  return `${fault.padEnd(22)}${cells.map((cell) => String(cell).padStart(11)).join('')}  ${what.join(', ')}`;
}
